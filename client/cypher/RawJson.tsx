import { useMemo } from 'react';
import type { AnswerBody } from './protocol.ts';
import { toJsonFile } from './table-file.ts';
import { useCypherWords } from './use-cypher-words.ts';

/** Rows of JSON that are drawn; all are in the download. */
const MOST_JSON_ROWS = 200;

/** The rows as JSON. */
export function RawJson({ answer }: { readonly answer: AnswerBody }) {
  const words = useCypherWords();
  const { fields, values } = answer.data;
  const text = useMemo(() => toJsonFile({ fields, rows: values.slice(0, MOST_JSON_ROWS) }), [fields, values]);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard. */}
      <pre className="raw-json" tabIndex={0}>
        {text}
      </pre>
      {values.length > MOST_JSON_ROWS && (
        <p className="quiet">{words.more(values.length - MOST_JSON_ROWS)}</p>
      )}
    </>
  );
}
