import type { Cell } from '#contract/question.ts';
import { readableWord } from '../words/readable-words.ts';
import { typeOf, verb } from '../words/vocabulary.ts';
import { useLanguage, useWords } from './explorer-context.ts';
import { NodeLink } from './NodeLink.tsx';
import { StatementsButton } from './StatementsButton.tsx';

/** One cell of an answer, in the reader's words; `column` says what a word of the vocabulary stands for. */
export function AnswerCell({ cell, column }: { readonly cell: Cell; readonly column: string }) {
  const read = useReading(column);
  switch (cell.type) {
    case 'node':
      return <NodeLink node={cell.node} />;
    case 'nodes':
      return (
        <ul className="plain">
          {cell.nodes.map((node) => (
            <li key={node.id}>
              <NodeLink node={node} />
            </li>
          ))}
        </ul>
      );
    case 'statements':
      return <StatementsButton ids={cell.ids} />;
    case 'value':
      return read(cell.value);
    case 'values':
      return cell.values.map(read).join('、');
  }
}

function useReading(column: string) {
  const words = useWords();
  const language = useLanguage();
  return (value: string | number | boolean | null): string => {
    if (value === null) return '—';
    if (typeof value === 'boolean') return value ? words.yes : words.no;
    if (typeof value === 'number') return String(value);
    if (typeOf(value) !== undefined) return verb(value, language);
    return readableWord(column, value, language) ?? value;
  };
}
