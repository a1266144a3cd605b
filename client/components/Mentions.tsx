import type { NodeDetails } from '#contract/graph.ts';
import { useActions, useWords } from './explorer-context.ts';
import { passageNumber } from './quotation-text.ts';

/** Where the reports speak of a node: a button for each passage, in the order of the text, with how often if more than once. */
export function Mentions({ node }: { readonly node: NodeDetails }) {
  const words = useWords();
  const { openReport } = useActions();
  const times = new Map<string, number>();
  for (const { passage } of node.mentions) times.set(passage, (times.get(passage) ?? 0) + 1);
  return (
    <>
      <span>{words.mentionsIn(node.mention_count, times.size)}</span>
      <ul className="mentions">
        {[...times].map(([passage, count]) => (
          <li key={passage}>
            <button
              type="button"
              className="link"
              aria-label={words.openPassage(passageNumber(passage))}
              onClick={() => openReport(passage.replace(/#\d+$/, ''), passage)}
            >
              {words.passageN(passageNumber(passage))}
              {count > 1 && ` ×${count}`}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
