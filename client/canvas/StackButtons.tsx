import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { stackNode, stacksInSight } from '../model/stacks.ts';
import { nameOf } from '../words/language.ts';

/** The stacks of the picture as buttons, for the keyboard and for those who do not see the picture. */
export function StackButtons() {
  const words = useWords();
  const language = useLanguage();
  const { openList } = useActions();
  const nodes = useExplorer((state) => state.nodes);
  const state = useExplorer((whole) => whole);
  const seen = stacksInSight(state);
  if (seen.length === 0) return null;
  return (
    <ul className="stack-buttons plain" aria-label={words.stacks}>
      {seen.map(({ stack, left }) => {
        const hub = nodes.get(stack.of);
        return (
          <li key={stack.id}>
            <button type="button" onClick={() => openList({ type: 'stack', id: stack.id })}>
              {words.stackChoose(
                nameOf(stackNode(stack, left), language),
                hub === undefined ? '' : nameOf(hub, language),
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
