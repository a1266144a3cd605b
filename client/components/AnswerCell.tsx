import type { Cell } from '#contract/question.ts';
import { useWords } from './explorer-context.ts';
import { NodeLink } from './NodeLink.tsx';
import { StatementsButton } from './StatementsButton.tsx';

/** One cell of an answer. */
export function AnswerCell({ cell }: { readonly cell: Cell }) {
  const words = useWords();
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
      return plain(cell.value, words);
    case 'values':
      return cell.values.map((value) => plain(value, words)).join('、');
  }
}

function plain(value: string | number | boolean | null, words: { yes: string; no: string }): string {
  if (value === null) return '—';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  return String(value);
}
