import { useActions, useExplorer, useWords } from './explorer-context.ts';
import { NodeLink } from './NodeLink.tsx';
import { nodeActions } from './node-actions.ts';

/** Longer lists nobody reads; the table shows all. */
const MOST_LISTED = 100;

/** Several things are selected: how many, what can be done to the nodes, and their names, to pick one. */
export function SeveralNodes({
  nodes: ids,
  edges,
}: {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}) {
  const words = useWords();
  const actions = useActions();
  const state = useExplorer((whole) => whole);
  const nodes = [...ids].flatMap((id) => state.nodes.get(id) ?? []);
  return (
    <>
      <h2 className="panel-title">
        {ids.size > 0 && words.selectedCount(ids.size)} {edges.size > 0 && words.selectedEdges(edges.size)}
      </h2>
      {ids.size > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame; a group says the same.
        <div className="group-actions" role="group" aria-label={words.groupActions}>
          {nodeActions(ids, { state, actions, words })
            .filter((item) => item.id !== 'details')
            .map((item) => (
              <button
                key={item.id}
                type="button"
                aria-disabled={item.disabled === true}
                onClick={item.onPick}
              >
                {item.name}
              </button>
            ))}
        </div>
      )}
      <ul className="plain">
        {nodes.slice(0, MOST_LISTED).map((node) => (
          <li key={node.id}>
            <NodeLink node={node} />
          </li>
        ))}
      </ul>
      {nodes.length > MOST_LISTED && (
        <p className="quiet">{words.selectedMore(nodes.length - MOST_LISTED)}</p>
      )}
    </>
  );
}
