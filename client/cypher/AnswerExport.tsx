import { saveText } from '../browser/save-file.ts';
import { useActions, useLanguage } from '../components/explorer-context.ts';
import { pictureOf } from './load-picture.ts';
import type { AnswerBody } from './protocol.ts';
import { toCsv, toJsonFile } from './table-file.ts';
import type { Drawable } from './targets.ts';
import { useCypherWords } from './use-cypher-words.ts';

/** To the canvas, and to a file. */
export function AnswerExport({
  answer,
  drawable,
}: {
  readonly answer: AnswerBody;
  readonly drawable: Drawable;
}) {
  const words = useCypherWords();
  const language = useLanguage();
  const { drawLoaded } = useActions();
  const table = { fields: answer.data.fields, rows: answer.data.values };
  const { left } = drawable;
  const count = drawable.nodes.length + drawable.looseEdges.length;
  return (
    <>
      {count > 0 && (
        <>
          <button
            type="button"
            className="primary"
            onClick={() => void drawLoaded(pictureOf(drawable), 'replace')}
          >
            {words.showGraph(count)}
          </button>
          <button type="button" onClick={() => void drawLoaded(pictureOf(drawable), 'add')}>
            {words.addGraph}
          </button>
          {left.nodes + left.edges > 0 && (
            <span className="quiet">{words.notDrawn(left.nodes, left.edges)}</span>
          )}
        </>
      )}
      {table.rows.length > 0 && (
        <>
          <button
            type="button"
            onClick={() => saveText('answer.csv', 'text/csv;charset=utf-8', toCsv(table, language))}
          >
            {words.downloadCsv}
          </button>
          <button
            type="button"
            onClick={() => saveText('answer.json', 'application/json', toJsonFile(table))}
          >
            {words.downloadJson}
          </button>
        </>
      )}
    </>
  );
}
