import { csvTable, tsvTable } from '#contract/csv.ts';
import type { Figure } from '#contract/evidence.ts';
import { saveText } from '../browser/save-file.ts';
import { useLanguage } from '../components/explorer-context.ts';
import { useReports } from '../components/ReportBadge.tsx';
import { useCopying } from '../components/use-copying.ts';
import { toCells } from './ledger.ts';
import { IN_LEDGER } from './ledger-words.ts';

/** Takes the shown figures along: to the clipboard for a spreadsheet, or as a CSV file. */
export function CopyButtons({ figures }: { readonly figures: readonly Figure[] }) {
  const language = useLanguage();
  const words = IN_LEDGER[language];
  const reports = useReports();
  const [copying, copy] = useCopying();
  const cells = () => toCells(figures, reports, language);
  return (
    <div className="copy-buttons">
      <span role="status" className="quiet">
        {copying.type === 'done' && words.copied}
        {copying.type === 'refused' && words.refused}
      </span>
      <button type="button" onClick={() => copy(tsvTable(cells()))}>
        {words.copy}
      </button>
      <button type="button" onClick={() => saveText('figures.csv', 'text/csv', csvTable(cells()))}>
        {words.csv}
      </button>
    </div>
  );
}
