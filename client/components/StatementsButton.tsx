import { useActions, useWords } from './explorer-context.ts';
import { Icon } from './Icon.tsx';

/** Opens the statements or figures behind something. */
export function StatementsButton({ ids }: { readonly ids: readonly string[] }) {
  const words = useWords();
  const { selectFacts } = useActions();
  if (ids.length === 0) return <span className="not-stated">{words.notStated}</span>;
  return (
    <button type="button" className="link" onClick={() => selectFacts(ids)}>
      <Icon of="quote" />
      {words.sources(ids.length)}
    </button>
  );
}
