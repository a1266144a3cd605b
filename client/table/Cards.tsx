import { type MouseEvent, useState } from 'react';
import { useActions, useExplorer, useLanguage } from '../components/explorer-context.ts';
import { EdgeSwatch, NodeSwatch } from '../components/Swatch.tsx';
import { usePrinting } from '../components/use-printing.ts';
import { walkButtons } from '../components/walk-buttons.ts';
import { pickedOf } from '../model/selecting.ts';
import { edgeText } from '../words/edge-text.ts';
import { nameOf } from '../words/language.ts';
import { tableWordsIn } from '../words/table-words.ts';
import { mannerOf } from '../words/vocabulary.ts';
import type { FactRow, TableId } from './rows.ts';
import '../styles/cards.css';

interface Props {
  readonly id: TableId;
  readonly columns: readonly string[];
  readonly rows: readonly FactRow[];
}

/** So many at once; more on demand, and all on paper. */
const MANY = 120;

/** The rows of a table, each as a card. One of them is in the tab order; arrows move it. */
export function Cards({ id, columns, rows }: Props) {
  const words = tableWordsIn(useLanguage());
  const [most, setMost] = useState(MANY);
  const isPrinted = usePrinting();
  const shown = isPrinted ? rows : rows.slice(0, most);
  const more = Math.min(MANY, rows.length - shown.length);
  return (
    <div className="table-box">
      <ul className="set-cards" data-of={id} onKeyDown={walkButtons}>
        {shown.map((row, place) => (
          <Card key={row.id} id={id} columns={columns} row={row} isFirst={place === 0} />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" onClick={() => setMost(most + MANY)}>
          {words.moreCards(more)}
        </button>
      )}
    </div>
  );
}

interface CardProps extends Pick<Props, 'id' | 'columns'> {
  readonly row: FactRow;
  readonly isFirst: boolean;
}

function Card({ id, columns, row, isFirst }: CardProps) {
  const { selectNode, selectEdge, toggleSelected } = useActions();
  const isPicked = useExplorer((state) => pickedOf(state)[id].has(row.id));
  const select = id === 'nodes' ? selectNode : selectEdge;
  const onClick = (event: MouseEvent) => {
    if (event.shiftKey || event.ctrlKey || event.metaKey) toggleSelected(row.id);
    else select(row.id);
  };
  const [first] = row.cells;
  // What the line above the list says already.
  const listed = columns.flatMap((name, at) => {
    const cell = row.cells[at] ?? '';
    return at === 0 || cell === '' || (id === 'edges' && isPart(at, columns.length)) ? [] : [{ name, cell }];
  });
  return (
    <li className="set-card" data-picked={isPicked} data-listed={row.id}>
      <button type="button" tabIndex={isFirst ? 0 : -1} aria-current={isPicked} onClick={onClick}>
        {id === 'nodes' && <NodeMark id={row.id} />}
        {first}
      </button>
      {id === 'edges' && <Parts id={row.id} />}
      <dl>
        {listed.map(({ name, cell }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={typeof cell === 'number' ? 'number' : undefined}>{cell}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

/** From, relation and to stand in front of the last three columns. */
const isPart = (at: number, columns: number) => at >= columns - 6 && at < columns - 3;

function NodeMark({ id }: { readonly id: string }) {
  const label = useExplorer((state) => state.nodes.get(id)?.label);
  return label === undefined ? null : <NodeSwatch label={label} />;
}

/** Of whom, what, and with or to whom, as on the canvas. */
function Parts({ id }: { readonly id: string }) {
  const language = useLanguage();
  const edge = useExplorer((state) => state.edges.get(id));
  const from = useExplorer((state) => state.nodes.get(edge?.from ?? ''));
  const to = useExplorer((state) => state.nodes.get(edge?.to ?? ''));
  if (edge === undefined || from === undefined || to === undefined) return null;
  return (
    <p className="card-parts">
      <NodeSwatch label={from.label} />
      <span>{nameOf(from, language)}</span>
      <span className="verb">
        <EdgeSwatch manner={mannerOf(edge)} /> {edgeText(edge, language)}
      </span>
      <NodeSwatch label={to.label} />
      <span>{nameOf(to, language)}</span>
    </p>
  );
}
