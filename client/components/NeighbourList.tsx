import type { NeighbourCount, NodeDetails } from '#contract/graph.ts';
import { drawnCount } from '../model/neighbour-counts.ts';
import { labelPlural, verb } from '../words/vocabulary.ts';
import { useActions, useExplorer, useLanguage, useWords } from './explorer-context.ts';
import { ShowCypher } from './ShowCypher.tsx';
import { NodeSwatch } from './Swatch.tsx';

/** What is around a node, by type, direction and label, each to be put on the canvas. */
export function NeighbourList({ node }: { readonly node: NodeDetails }) {
  const words = useWords();
  const { expand } = useActions();
  const total = node.neighbours.reduce((sum, { count }) => sum + count, 0);
  const shown = useExplorer((state) =>
    node.neighbours.reduce((sum, row) => sum + drawnCount(state, node.id, row), 0),
  );
  return (
    <section className="neighbours" aria-labelledby="neighbours">
      <h3 id="neighbours">{words.neighbours}</h3>
      {total === 0 ? (
        <p className="quiet">{words.menuNothing}</p>
      ) : (
        <ul className="plain">
          {node.neighbours.map((row) => (
            <NeighbourRow key={`${row.type}-${row.direction}-${row.label}`} id={node.id} row={row} />
          ))}
        </ul>
      )}
      {shown < total && node.neighbours.length > 1 && (
        <button type="button" onClick={() => void expand({ id: node.id })}>
          {words.expandAll(total)}
        </button>
      )}
      {total > 0 && (
        <p className="buttons">
          <ShowCypher question={{ of: 'neighbours', input: { id: node.id } }} />
        </p>
      )}
    </section>
  );
}

function NeighbourRow({ id, row }: { readonly id: string; readonly row: NeighbourCount }) {
  const words = useWords();
  const language = useLanguage();
  const { expand } = useActions();
  const shown = useExplorer((state) => drawnCount(state, id, row));
  const relation = verb(row.type, language);
  const name = labelPlural(row.label, language);
  const text =
    shown === 0 ? words.expand(name, row.count) : words.expandRest(name, row.count, row.count - shown);
  return (
    <li>
      <span className="relation">
        {row.direction === 'in' && '← '}
        {relation}
        {row.direction === 'out' && ' →'}
        <span className="unseen"> ({row.direction === 'in' ? words.in : words.out})</span>
      </span>
      {shown >= row.count ? (
        <span className="quiet done">
          <NodeSwatch label={row.label} />
          {words.allShown(name, row.count)}
        </span>
      ) : (
        <button
          type="button"
          onClick={() => void expand({ id, type: row.type, direction: row.direction, label: row.label })}
        >
          <NodeSwatch label={row.label} />
          {text}
        </button>
      )}
    </li>
  );
}
