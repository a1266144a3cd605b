import { useActions, useWords } from './explorer-context.ts';
import { Icon } from './Icon.tsx';
import { ShowCypher } from './ShowCypher.tsx';

/** What can be got out of a node beyond what is said of it: the ways to others, and how the page came by it. */
export function NodePathTools({ id }: { readonly id: string }) {
  const words = useWords();
  const { pickPathEnd } = useActions();
  return (
    <p className="buttons">
      <button type="button" className="link" onClick={() => pickPathEnd(id)}>
        <Icon of="way" />
        {words.findPathsTo}
      </button>
      <ShowCypher question={{ of: 'node', input: { id } }} />
    </p>
  );
}
