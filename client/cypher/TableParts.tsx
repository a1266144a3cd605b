import type { Sorting } from './sort.ts';
import { useCypherWords } from './use-cypher-words.ts';
import { ValueCell } from './ValueCell.tsx';
import { cellsOf, type RawRow } from './values.ts';

interface HeadProps {
  readonly fields: readonly string[];
  readonly sorting: Sorting;
  readonly onSort: (column: number) => void;
}

const MARKS = { ascending: '↑', descending: '↓', none: '' } as const;

/** The columns' names; a click sorts. */
export function Head({ fields, sorting, onSort }: HeadProps) {
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

export function Row({ index, row, fields, cursor, onPick, measure }: RowProps) {
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
