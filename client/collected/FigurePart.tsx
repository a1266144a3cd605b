import { useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { FigureForm } from '../export/FigureForm.tsx';
import type { CollectedItem } from '../model/collected.ts';
import { loadedValue } from '../model/remote.ts';
import { collectedWordsIn } from '../words/collected-words.ts';
import { useStill } from './use-still.ts';

/** A collected picture as a figure for print, captioned by its note. */
export function FigurePart({ item }: { readonly item: Extract<CollectedItem, { type: 'picture' }> }) {
  const language = useLanguage();
  const words = collectedWordsIn(language);
  const page = useWords();
  const still = useStill(item.link);
  const reports = useExplorer(({ answers }) => loadedValue(answers.reports)?.reports);
  if (still === undefined) return <p className="quiet waiting">{page.loading}</p>;
  if (still === null) return <p className="quiet">{words.noPicture}</p>;
  const known = reports ?? [];
  const drawn = new Set(still.nodes.map(({ id }) => id.slice(0, id.lastIndexOf('/'))));
  const own = known.filter(({ id }) => drawn.has(id));
  const sources = new Set((own.length > 0 ? own : known).map(({ id }) => id));
  return <FigureForm picture={still} reports={sources} title={item.said[language]} caption={item.note} />;
}
