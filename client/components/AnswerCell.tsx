import { isPassageId } from '#contract/passage.ts';
import type { Cell } from '#contract/question.ts';
import { readableWord } from '../words/readable-words.ts';
import { typeOf, verb } from '../words/vocabulary.ts';
import { useLanguage, useWords } from './explorer-context.ts';
import { NodeLink } from './NodeLink.tsx';
import { ParagraphLinks } from './ParagraphLinks.tsx';
import { StatementsButton } from './StatementsButton.tsx';

/** One cell of an answer, in the reader's words; `column` says what a word of the vocabulary stands for. */
export function AnswerCell({ cell, column }: { readonly cell: Cell; readonly column: string }) {
  const words = useWords();
  const read = useReading(column);
  switch (cell.type) {
    case 'node':
      return <NodeLink node={cell.node} />;
    case 'nodes':
      return cell.nodes.length === 0 ? (
        <NotStated />
      ) : (
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
      return cell.value === null ? <NotStated /> : <Original column={column}>{read(cell.value)}</Original>;
    case 'values': {
      const ids = cell.values.map(String);
      if (ids.length === 0) return <NotStated />;
      if (ids.every(isPassageId)) return <ParagraphLinks ids={ids} />;
      return cell.values.map(read).join(words.joint);
    }
  }
}

/** The report says nothing: an empty cell could as well be a fault. */
function NotStated() {
  const words = useWords();
  return <span className="not-stated">{words.notStated}</span>;
}

/** A figure stands as the report prints it, in its language. */
const Original = ({ column, children }: { readonly column: string; readonly children: string }) =>
  column === 'as_written' ? (
    <span className="as-written" lang="zh-CN">
      {children}
    </span>
  ) : (
    children
  );

function useReading(column: string) {
  const words = useWords();
  const language = useLanguage();
  return (value: string | number | boolean): string => {
    if (typeof value === 'boolean') return value ? words.yes : words.no;
    if (typeof value === 'number') return String(value);
    if (typeOf(value) !== undefined) return verb(value, language);
    return readableWord(column, value, language) ?? value;
  };
}
