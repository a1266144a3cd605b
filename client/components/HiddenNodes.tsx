import { nameOf } from '../words/language.ts';
import { useActions, useExplorer, useLanguage, useWords } from './explorer-context.ts';
import { NodeSwatch } from './Swatch.tsx';

/** What a person has hidden, to show it again one by one or all at once. */
export function HiddenNodes() {
  const words = useWords();
  const language = useLanguage();
  const { restore, restoreAll } = useActions();
  const hidden = useExplorer((state) => state.hidden);
  const nodes = useExplorer((state) => state.nodes);
  if (hidden.size === 0) return null;
  return (
    <details className="filter-facet" open>
      <summary>{words.hiddenByHand(hidden.size)}</summary>
      <ul className="plain hidden-nodes">
        {[...hidden].map((id) => {
          const node = nodes.get(id);
          if (node === undefined) return null;
          const name = nameOf(node, language);
          return (
            <li key={id}>
              <button
                type="button"
                aria-label={words.restoreOne(name)}
                onClick={() => restore(new Set([id]))}
              >
                <NodeSwatch label={node.label} />
                <span>{name}</span>
                <span className="quiet">{words.showIt}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <button type="button" className="link" onClick={restoreAll}>
        {words.restoreAll}
      </button>
    </details>
  );
}
