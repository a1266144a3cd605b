import { type KeyboardEvent, useMemo, useState } from 'react';
import { copyText } from '../browser/clipboard.ts';
import { useLanguage } from '../components/explorer-context.ts';
import { NamesakesAmong } from '../components/ToldApart.tsx';
import { RowsAway, useVirtualRows } from '../components/virtual-rows.tsx';
import { CopyBar } from './CopyBar.tsx';
import { type Cursor, moved } from './cell-cursor.ts';
import { columnWidths } from './column-widths.ts';
import { nextSorting, type Sorting, sortRows } from './sort.ts';
import { Head, Row } from './TableParts.tsx';
import { textsOf } from './table-file.ts';
import { nodesIn } from './targets.ts';
import { useCypherWords } from './use-cypher-words.ts';
import { cellsOf, type RawRow } from './values.ts';

interface Props {
  readonly fields: readonly string[];
  readonly rows: readonly RawRow[];
}

const ROW_HEIGHT = 37; // pixels, until a row is measured
const OVERSCAN = 12;
const NUMBER_WIDTH = 56;

/** Rows as a table; only those in sight are in the page. */
export function AnswerTable({ fields, rows }: Props) {
  const words = useCypherWords();
  const language = useLanguage();
  const [sorting, setSorting] = useState<Sorting>({ type: 'none' });
  const [cursor, setCursor] = useState<Cursor>({ row: 0, column: 0 });
  const sorted = useMemo(() => sortRows(rows, sorting), [rows, sorting]);
  const nodes = useMemo(() => rows.flatMap((row) => nodesIn(cellsOf(row))), [rows]);
  const widths = useMemo(() => columnWidths(fields, rows), [fields, rows]);
  const { box, shown, above, below, measure, goTo } = useVirtualRows({
    count: sorted.length,
    height: ROW_HEIGHT,
    around: OVERSCAN,
  });

  const moveTo = (to: Cursor) => {
    const row = Math.max(0, Math.min(sorted.length - 1, to.row));
    const column = Math.max(0, Math.min(fields.length - 1, to.column));
    setCursor({ row, column });
    goTo(row, (table) => table.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'c' && hasNoSelection()) {
      void copyText(textsOf(sorted[cursor.row] ?? [], fields, language)[cursor.column] ?? '');
      event.preventDefault();
    }
    // Enter on a cell follows its first link.
    if (event.key === 'Enter' && event.target instanceof HTMLTableCellElement) {
      event.target.querySelector('button')?.click();
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
      <section className="answer-scroll" ref={box} aria-label={words.tableLabel} onKeyDown={onKeyDown}>
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
            <RowsAway height={above} columns={fields.length + 1} />
            <NamesakesAmong nodes={nodes}>
              {shown.map((index) => (
                <Row
                  key={index}
                  index={index}
                  row={sorted[index] ?? []}
                  fields={fields}
                  cursor={cursor.row === index ? cursor.column : null}
                  onPick={(column) => setCursor({ row: index, column })}
                  measure={measure}
                />
              ))}
            </NamesakesAmong>
            <RowsAway height={below} columns={fields.length + 1} />
          </tbody>
        </table>
      </section>
    </>
  );
}

const hasNoSelection = () => (window.getSelection()?.toString() ?? '') === '';
