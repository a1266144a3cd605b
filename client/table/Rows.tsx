import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import { useActions, useExplorer } from '../components/explorer-context.ts';
import { focusCard } from '../components/focus-card.ts';
import { RowsAway, useVirtualRows } from '../components/virtual-rows.tsx';
import { pickedOf } from '../model/selecting.ts';
import type { FactRow, Sorting, TableId } from './rows.ts';

interface Props {
  readonly id: TableId;
  readonly columns: readonly string[];
  /** Names of the columns that are not shown; never the first. */
  readonly away: ReadonlySet<string>;
  readonly rows: readonly FactRow[];
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

/** Pixels of a row. */
const ROW = 36;
/** Up to this many rows all are in the page; past it those in view and as many around. */
const FEW = 200;
const AROUND = 30;

/** The table itself. One row at a time is in the tab order; arrows move it. */
export function Rows({ id, columns, away, rows, sorting, onSort }: Props) {
  const around = rows.length > FEW ? AROUND : rows.length;
  const { box, shown, above, below, measure, goTo } = useVirtualRows({
    count: rows.length,
    height: ROW,
    around,
  });
  const { current, walk } = useWalk(rows.length, goTo);
  return (
    <section className="table-box" ref={box}>
      <table data-of={id} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(
              (name, column) =>
                !away.has(name) && (
                  <Heading key={name} name={name} column={column} sorting={sorting} onSort={onSort} />
                ),
            )}
          </tr>
        </thead>
        <tbody onKeyDown={walk}>
          <RowsAway height={above} columns={columns.length} />
          {shown.flatMap((place) => {
            const row = rows[place];
            if (row === undefined) return [];
            return (
              <RowLine
                key={row.id}
                id={id}
                row={row}
                isAway={(column) => away.has(columns[column] ?? '')}
                place={place}
                isCurrent={place === current}
                measure={measure}
              />
            );
          })}
          <RowsAway height={below} columns={columns.length} />
        </tbody>
      </table>
    </section>
  );
}

type HeadingProps = Pick<Props, 'sorting' | 'onSort'> & { readonly name: string; readonly column: number };

function Heading({ name, column, sorting, onSort }: HeadingProps) {
  const isSorted = sorting.column === column;
  const way = sorting.down ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={isSorted ? way : 'none'}>
      <button type="button" onClick={() => onSort({ column, down: isSorted && !sorting.down })}>
        {name}
        <span aria-hidden="true">{isSorted ? (sorting.down ? ' ▾' : ' ▴') : ''}</span>
      </button>
    </th>
  );
}

interface LineProps {
  readonly id: TableId;
  readonly row: FactRow;
  readonly place: number;
  readonly isCurrent: boolean;
  /** Whether a column, by its place, is not shown. */
  readonly isAway: (column: number) => boolean;
  readonly measure: (row: HTMLElement | null) => void;
}

function RowLine({ id, row, place, isCurrent, isAway, measure }: LineProps) {
  const { selectNode, selectEdge, toggleSelected } = useActions();
  const isPicked = useExplorer((state) => pickedOf(state)[id].has(row.id));
  const select = id === 'nodes' ? selectNode : selectEdge;
  const onClick = (event: MouseEvent) => {
    if (event.shiftKey || event.ctrlKey || event.metaKey) toggleSelected(row.id);
    else select(row.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    select(row.id);
    focusCard();
  };
  const [first, ...rest] = row.cells;
  return (
    <tr ref={measure} aria-rowindex={place + 2} data-picked={isPicked} data-place={place} data-index={place}>
      <th scope="row">
        <button
          type="button"
          tabIndex={isCurrent ? 0 : -1}
          aria-label={row.name}
          aria-current={isPicked}
          onClick={onClick}
          onKeyDown={onKeyDown}
        >
          {first}
        </button>
      </th>
      {rest.map(
        (cell, at) =>
          !isAway(at + 1) && (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column's place is what it is known by.
            <td key={at} className={typeof cell === 'number' ? 'number' : undefined}>
              {cell}
            </td>
          ),
      )}
    </tr>
  );
}

/** Which row has the tab stop, and the keys that move it. */
function useWalk(count: number, goTo: ReturnType<typeof useVirtualRows>['goTo']) {
  const [place, setPlace] = useState(0);
  const current = Math.min(place, Math.max(0, count - 1));
  const walk = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + 10,
      PageUp: current - 10,
      Home: 0,
      End: count - 1,
    };
    const wanted = steps[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(count - 1, wanted));
    setPlace(next);
    goTo(next, (table) => table.querySelector<HTMLElement>(`[data-place="${next}"] button`));
  };
  return { current, walk };
}
