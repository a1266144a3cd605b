import { useLanguage } from '../components/explorer-context.ts';
import { explainMessage } from '../editor/explain-message.ts';
import { type KnownNames, quickFixFor } from '../editor/quick-fix.ts';
import { rangeOf, type TextRange } from '../editor/text-range.ts';
import type { Remark } from './protocol.ts';
import { useCypherWords } from './use-cypher-words.ts';

/** What Neo4j remarked on a statement that it ran: names that are nowhere, products that grow. */
export function Remarks({
  remarks,
  text,
  vocabulary,
  onFix,
}: {
  readonly remarks: readonly Remark[];
  readonly text: string;
  readonly vocabulary: KnownNames;
  readonly onFix: (range: TextRange, word: string) => void;
}) {
  const words = useCypherWords();
  const language = useLanguage();
  if (remarks.length === 0) return null;
  return (
    <details className="remarks" open={remarks.some(({ severity }) => severity === 'WARNING')}>
      <summary>{words.remarks(remarks.length)}</summary>
      <ul>
        {remarks.map((remark) => {
          const range = remark.position ? rangeOf(text, remark.position, '') : null;
          const fix = quickFixFor(remark.description, { text, range, vocabulary });
          const known = explainMessage(remark.description)?.[language];
          return (
            <li key={remark.description}>
              <span title={remark.description} lang={known === undefined ? 'en' : undefined}>
                {known ?? remark.description}
              </span>{' '}
              {fix && words.didYouMean}
              {fix?.words.map((word) => (
                <button key={word} type="button" onClick={() => onFix(fix.range, word)}>
                  <code>{word}</code>
                </button>
              ))}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
