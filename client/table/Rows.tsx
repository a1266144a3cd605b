import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { useActions, useExplorer } from '../components/explorer-context.ts';
import { pickedOf } from '../model/selecting.ts';
import type { Row, Sorting, TableId } from './rows.ts';

interface Props {
  readonly id: TableId;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

/** Pixels of a row, as in styles/table.css. */
const ROW = 36;
/** Up to so many rows all are drawn; past it those in view and as many around. */
const FEW = 200;
const AROUND = 30;

/** The table itself. One row at a time is in the tab order; arrows move it. */
export function Rows({ id, columns, rows, sorting, onSort }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const { current, walk } = useWalk(box, rows.length);
  const isLong = rows.length > FEW;
  const from = isLong ? Math.max(0, Math.floor(top / ROW) - AROUND) : 0;
  const until = isLong ? Math.min(rows.length, Math.ceil(top / ROW) + 2 * AROUND) : rows.length;
  return (
    <div className="table-box" ref={box} onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}>
      <table data-of={id} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((name, column) => (
              <Heading key={name} name={name} column={column} sorting={sorting} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={walk}>
          <Space rows={from} />
          {rows.slice(from, until).map((row, place) => (
            <RowLine
              key={row.id}
              id={id}
              row={row}
              place={from + place}
              isCurrent={from + place === current}
            />
          ))}
          <Space rows={rows.length - until} />
        </tbody>
      </table>
    </div>
  );
}

/** In the place of rows that are out of view. */
function Space({ rows }: { readonly rows: number }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row without cells takes no focus.
  return rows > 0 && <tr aria-hidden="true" style={{ height: rows * ROW }} />;
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
  readonly row: Row;
  readonly place: number;
  readonly isCurrent: boolean;
}

function RowLine({ id, row, place, isCurrent }: LineProps) {
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
    document.getElementById('panel')?.focus();
  };
  const [first, ...rest] = row.cells;
  return (
    <tr aria-rowindex={place + 2} data-picked={isPicked} data-place={place}>
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
      {rest.map((cell, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column's place is what it is known by.
        <td key={at} className={typeof cell === 'number' ? 'number' : undefined} title={String(cell)}>
          {cell}
        </td>
      ))}
    </tr>
  );
}

/** Which row has the tab stop, and the keys that move it. */
function useWalk(box: { readonly current: HTMLDivElement | null }, count: number) {
  const [place, setPlace] = useState(0);
  const [isWalking, setWalking] = useState(false);
  const current = Math.min(place, Math.max(0, count - 1));
  useEffect(() => {
    if (!isWalking) return;
    const element = box.current;
    if (element === null) return;
    const [above, below] = [current * ROW, (current + 2) * ROW];
    if (above < element.scrollTop) element.scrollTop = above;
    if (below > element.scrollTop + element.clientHeight) element.scrollTop = below - element.clientHeight;
    element.querySelector<HTMLElement>(`[data-place="${current}"] button`)?.focus();
  }, [box, current, isWalking]);
  const walk = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + 10,
      PageUp: current - 10,
      Home: 0,
      End: count - 1,
    };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setWalking(true);
    setPlace(Math.max(0, Math.min(count - 1, next)));
  };
  return { current, walk };
}
