import type { PassageSummary } from '#contract/evidence.ts';
import { useActions } from '../components/explorer-context.ts';
import { passageNumber } from '../components/quotation-text.ts';
import { useReaderWords } from './use-reader.ts';

/** A passage's number; lists its facts, as selecting all its words does. */
export function PassageButton({ passage }: { readonly passage: PassageSummary }) {
  const words = useReaderWords();
  const { pickWords } = useActions();
  const { relations, observations } = passage.coverage;
  const name = words.factsOfPassage(passageNumber(passage.id), relations + observations);
  return (
    <button
      type="button"
      className="passage-number number"
      aria-label={name}
      title={name}
      onClick={() => pickWords([{ passage: passage.id, start: 0, end: passage.characters }])}
    >
      {passageNumber(passage.id)}
    </button>
  );
}
