import { type CsvValue, csvTable, tsvTable } from '#contract/csv.ts';
import { saveText } from '../browser/save-file.ts';
import { tableWordsIn } from '../words/table-words.ts';
import { useLanguage } from './explorer-context.ts';
import { useCopying } from './use-copying.ts';

interface Props {
  readonly lines: () => readonly (readonly CsvValue[])[];
  readonly fileName: () => string;
}

/** Saves a table: to the clipboard for a spreadsheet, or as a CSV file. */
export function SaveTable({ lines, fileName }: Props) {
  const words = tableWordsIn(useLanguage());
  const [copying, copy] = useCopying();
  return (
    <>
      <button type="button" onClick={() => copy(tsvTable(lines()))}>
        {words.tableCopy}
      </button>
      <button type="button" onClick={() => saveText(fileName(), 'text/csv', csvTable(lines()))}>
        {words.tableSave}
      </button>
      <span role="status" className="quiet">
        {copying.type === 'done' && words.tableCopied}
        {copying.type === 'refused' && words.tableRefused}
      </span>
      {copying.type === 'refused' && (
        <textarea
          className="copy-by-hand"
          aria-label={words.tableCopy}
          readOnly
          rows={4}
          value={copying.text}
          onFocus={({ target }) => target.select()}
        />
      )}
    </>
  );
}
