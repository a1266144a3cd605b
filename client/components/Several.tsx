import { pickedOf } from '../model/selecting.ts';
import { chainOrder } from '../model/story-order.ts';
import { edgeText } from '../words/edge-text.ts';
import { nameOf } from '../words/language.ts';
import { useActions, useExplorer, useLanguage, useWords } from './explorer-context.ts';
import { NodeLink } from './NodeLink.tsx';
import { nodeActions } from './node-actions.ts';
import { TellButton } from './TellButton.tsx';

/** Longer lists nobody reads; the table shows all. */
const MOST_LISTED = 100;

/** Several things are selected: how many, what can be done to the nodes, and each by its name, to pick one. */
export function Several() {
  const words = useWords();
  const actions = useActions();
  const state = useExplorer((whole) => whole);
  const { nodes: ids, edges } = pickedOf(state);
  const nodes = [...ids].flatMap((id) => state.nodes.get(id) ?? []);
  return (
    <>
      <h2 className="panel-title">{words.selectedSeveral(ids.size, edges.size)}</h2>
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
      <SeveralLines ids={[...edges]} />
      {edges.size > 0 && (
        <p className="card-tools">
          <TellButton edges={chainOrder([...edges].flatMap((id) => state.edges.get(id) ?? []))} />
        </p>
      )}
    </>
  );
}

/** The lines, each as what it says, to open the words behind it. */
function SeveralLines({ ids }: { readonly ids: readonly string[] }) {
  const words = useWords();
  const language = useLanguage();
  const { selectEdge } = useActions();
  const edges = useExplorer((state) => state.edges);
  const nodes = useExplorer((state) => state.nodes);
  const name = (id: string) => {
    const node = nodes.get(id);
    return node === undefined ? '' : nameOf(node, language);
  };
  if (ids.length === 0) return null;
  return (
    <>
      <ul className="plain several-lines" aria-label={words.selectedLines}>
        {ids.slice(0, MOST_LISTED).flatMap((id) => {
          const edge = edges.get(id);
          if (edge === undefined) return [];
          return (
            <li key={id}>
              <button type="button" onClick={() => selectEdge(id)}>
                {name(edge.from)} <span className="verb">{edgeText(edge, language)} →</span> {name(edge.to)}
              </button>
            </li>
          );
        })}
      </ul>
      {ids.length > MOST_LISTED && (
        <p className="quiet">{words.selectedMoreLines(ids.length - MOST_LISTED)}</p>
      )}
    </>
  );
}
