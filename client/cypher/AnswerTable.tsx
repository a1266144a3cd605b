import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { CopyBar } from './CopyBar.tsx';
import { columnWidths } from './column-widths.ts';
import { copyText } from './copy-text.ts';
import { nextSorting, type Sorting, sortRows } from './sort.ts';
import { textsOf } from './table-file.ts';
import { useCypherWords } from './use-cypher-words.ts';
import { ValueCell } from './ValueCell.tsx';
import { cellsOf, type RawRow } from './values.ts';

interface Props {
  readonly fields: readonly string[];
  readonly rows: readonly RawRow[];
}

/** The cell that copying is about and that the arrow keys move. */
export interface Cursor {
  readonly row: number;
  readonly column: number;
}

const ROW_HEIGHT = 37; // pixels, until a row is measured
const OVERSCAN = 12;
const NUMBER_WIDTH = 56;

/** Rows as a table; only those in sight are in the page. */
export function AnswerTable({ fields, rows }: Props) {
  const words = useCypherWords();
  const [sorting, setSorting] = useState<Sorting>({ type: 'none' });
  const [cursor, setCursor] = useState<Cursor>({ row: 0, column: 0 });
  const sorted = useMemo(() => sortRows(rows, sorting), [rows, sorting]);
  const widths = useMemo(() => columnWidths(fields, rows), [fields, rows]);
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
  });
  const shown = virtual.getVirtualItems();
  const above = shown[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);

  const moveTo = (to: Cursor) => {
    const row = Math.max(0, Math.min(sorted.length - 1, to.row));
    const column = Math.max(0, Math.min(fields.length - 1, to.column));
    setCursor({ row, column });
    virtual.scrollToIndex(row);
    requestAnimationFrame(() => cellAt(scroller.current, row, column)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'c' && hasNoSelection()) {
      void copyText(textsOf(sorted[cursor.row] ?? [])[cursor.column] ?? '');
      event.preventDefault();
    }
    const to = moved(cursor, event.key, { rows: sorted.length, columns: fields.length });
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    moveTo(to);
  };
  const total = widths.reduce((sum, width) => sum + width, NUMBER_WIDTH);
  return (
    <>
      <CopyBar fields={fields} rows={sorted} cursor={cursor} />
      <section className="answer-scroll" ref={scroller} aria-label={words.tableLabel} onKeyDown={onKeyDown}>
        <table className="answer-table" aria-rowcount={sorted.length + 1} style={{ width: total }}>
          <colgroup>
            <col style={{ width: NUMBER_WIDTH }} />
            {widths.map((width, index) => (
              <col key={fields[index]} style={{ width }} />
            ))}
          </colgroup>
          <Head
            fields={fields}
            sorting={sorting}
            onSort={(column) => setSorting(nextSorting(sorting, column))}
          />
          <tbody>
            <Gap height={above} columns={fields.length + 1} />
            {shown.map(({ index }) => (
              <Row
                key={index}
                index={index}
                row={sorted[index] ?? []}
                fields={fields}
                cursor={cursor.row === index ? cursor.column : null}
                onPick={(column) => setCursor({ row: index, column })}
                measure={virtual.measureElement}
              />
            ))}
            <Gap height={below} columns={fields.length + 1} />
          </tbody>
        </table>
      </section>
    </>
  );
}

/** Where an arrow key leads; undefined for other keys. */
function moved(
  { row, column }: Cursor,
  key: string,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Cursor | undefined {
  switch (key) {
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'PageDown':
      return { row: row + 20, column };
    case 'PageUp':
      return { row: row - 20, column };
    case 'Home':
      return { row: 0, column: 0 };
    case 'End':
      return { row: rows - 1, column: columns - 1 };
    default:
      return undefined;
  }
}

const cellAt = (table: HTMLElement | null, row: number, column: number) =>
  table?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`);

const hasNoSelection = () => (window.getSelection()?.toString() ?? '') === '';

function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr>
      <td className="gap" colSpan={columns} style={{ height }} />
    </tr>
  );
}

interface HeadProps {
  readonly fields: readonly string[];
  readonly sorting: Sorting;
  readonly onSort: (column: number) => void;
}

const MARKS = { ascending: '↑', descending: '↓', none: '' } as const;

function Head({ fields, sorting, onSort }: HeadProps) {
  const words = useCypherWords();
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col">
          <span className="unseen">{words.row}</span>
        </th>
        {fields.map((field, column) => {
          const direction =
            sorting.type === 'by' && sorting.column === column ? sorting.direction : ('none' as const);
          return (
            <th key={field} scope="col" aria-sort={direction}>
              <button type="button" title={words.sortBy(field)} onClick={() => onSort(column)}>
                {field}
                <span aria-hidden="true">{MARKS[direction]}</span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly index: number;
  readonly row: RawRow;
  readonly fields: readonly string[];
  /** The column of the cursor when it is in this row. */
  readonly cursor: number | null;
  readonly onPick: (column: number) => void;
  readonly measure: (row: HTMLElement | null) => void;
}

function Row({ index, row, fields, cursor, onPick, measure }: RowProps) {
  return (
    <tr data-index={index} ref={measure} aria-rowindex={index + 2}>
      <th scope="row" className="number">
        {index + 1}
      </th>
      {cellsOf(row).map((value, column) => (
        <td
          key={fields[column]}
          data-cell={`${index} ${column}`}
          className={value.$type === 'Integer' || value.$type === 'Float' ? 'numeric' : undefined}
          aria-current={column === cursor ? 'true' : undefined}
          tabIndex={column === cursor || (cursor === null && index === 0 && column === 0) ? 0 : -1}
          onFocus={() => onPick(column)}
        >
          <div className="cell">
            <ValueCell value={value} column={fields[column] ?? ''} />
          </div>
        </td>
      ))}
    </tr>
  );
}
