import { useEffect, useMemo, useState } from 'react';
import type { GraphEdge } from '#contract/graph.ts';
import { CanvasMessage } from '../components/CanvasMessage.tsx';
import {
  useActions,
  useExplorer,
  useExplorerStore,
  useLanguage,
  useWords,
} from '../components/explorer-context.ts';
import { useReports } from '../components/ReportBadge.tsx';
import { SaveTable } from '../components/SaveTable.tsx';
import { ShowCypher } from '../components/ShowCypher.tsx';
import { StacksNote } from '../components/StacksNote.tsx';
import type { Bilingual } from '../words/language.ts';
import { tableWordsIn } from '../words/table-words.ts';
import { Rows } from './Rows.tsx';
import { type FactRow, type FactTable, type Sorting, sifted, type TableId, tableOf } from './rows.ts';
import '../styles/table.css';

/** What is drawn as a table: the way through the graph for keyboard and screen reader, with the canvas's own selection. */
export function TableView() {
  const language = useLanguage();
  const page = useWords();
  const words = tableWordsIn(language);
  const state = useExplorer((whole) => whole);
  const { nodes, edges, hidden, filters } = state;
  const reports = useReports();
  const [id, setId] = useState<TableId>('edges');
  const [typed, setTyped] = useState('');
  const [sorting, setSorting] = useState<Sorting>({ column: 0, down: false });
  const glosses = useGlosses(edges);
  const table = useMemo(
    () => tableOf({ nodes, edges, hidden, filters }, id, language, reports, glosses),
    [nodes, edges, hidden, filters, id, language, reports, glosses],
  );
  const [away, setAway] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => sifted(table.rows, typed, sorting, language), [table, typed, sorting, language]);
  const leftOut = (id === 'nodes' ? nodes.size : edges.size) - table.rows.length;
  const show = (next: TableId) => {
    setId(next);
    setSorting({ column: 0, down: false });
  };
  return (
    <section className="reading-view table-view" aria-label={page.viewTable}>
      <h2>{page.viewTable}</h2>
      <p className="quiet">{words.tableIntro}</p>
      <div className="table-tools">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's frame cannot lie in a bar; a group says the same. */}
        <div className="group segmented" role="group" aria-label={page.viewTable}>
          <button type="button" aria-pressed={id === 'edges'} onClick={() => show('edges')}>
            {words.tableEdges}
          </button>
          <button type="button" aria-pressed={id === 'nodes'} onClick={() => show('nodes')}>
            {words.tableNodes}
          </button>
        </div>
        <input
          type="search"
          aria-label={words.tableFilter}
          placeholder={words.tableFilter}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <ColumnChoice columns={table.columns} away={away} onChange={setAway} />
        <Take id={id} table={table} rows={rows} />
      </div>
      <p className="quiet" role="status">
        {words.tableRows(rows.length, table.rows.length)}
        {words.tableSorted(table.columns[sorting.column] ?? '', sorting.down)}
        {leftOut > 0 && ` · ${words.tableLeftOut(leftOut)}`}
      </p>
      <StacksNote of="list" />
      {nodes.size === 0 ? <CanvasMessage /> : rows.length === 0 && <p>{words.tableEmpty}</p>}
      <Rows
        key={id}
        id={id}
        columns={table.columns}
        away={away}
        rows={rows}
        sorting={sorting}
        onSort={setSorting}
      />
    </section>
  );
}

/** Reports of more than this many would be much to read for a table. */
const MOST_REPORTS = 8;

/** What is said along the edges that are drawn; undefined until it is known. */
function useGlosses(edges: ReadonlyMap<string, GraphEdge>): ReadonlyMap<string, Bilingual> | undefined {
  const { readGlosses } = useActions();
  const [glosses, setGlosses] = useState<ReadonlyMap<string, Bilingual>>();
  const reports = [...new Set([...edges.values()].flatMap((edge) => edge.reports))].sort().join();
  useEffect(() => {
    const ids = reports.split(',').filter(Boolean);
    if (ids.length > 0 && ids.length <= MOST_REPORTS) readGlosses(ids, setGlosses);
  }, [reports, readGlosses]);
  return glosses;
}

interface ColumnChoiceProps {
  readonly columns: readonly string[];
  /** Names of those that are not shown. */
  readonly away: ReadonlySet<string>;
  readonly onChange: (away: ReadonlySet<string>) => void;
}

/** Which columns are shown; the first always is. */
function ColumnChoice({ columns, away, onChange }: ColumnChoiceProps) {
  const words = tableWordsIn(useLanguage());
  const toggle = (name: string) => {
    const next = new Set(away);
    if (!next.delete(name)) next.add(name);
    onChange(next);
  };
  return (
    <details className="column-choice">
      <summary>{words.tableColumns}</summary>
      {columns.slice(1).map((name) => (
        <label key={name}>
          <input type="checkbox" checked={!away.has(name)} onChange={() => toggle(name)} />
          {name}
        </label>
      ))}
    </details>
  );
}

interface TakeProps {
  readonly id: TableId;
  readonly table: FactTable;
  readonly rows: readonly FactRow[];
}

/** The table as it is sorted and filtered, to be pasted or kept, and more ways to take the graph along. */
function Take({ id, table, rows }: TakeProps) {
  const page = useWords();
  const language = useLanguage();
  const words = tableWordsIn(language);
  const store = useExplorerStore();
  const { openExport } = useActions();
  const drawn = useExplorer((state) => state.nodes);
  // Away from the page a report's letter says nothing: there it goes by its id.
  const lines = () => {
    const whole = new Map(tableOf(store.getState(), id, language).rows.map((row) => [row.id, row]));
    const isGlossed = table.columns.length > (whole.values().next().value?.cells.length ?? 0);
    const bare = (row: FactRow) => (whole.get(row.id) ?? row).cells;
    return [
      table.columns,
      ...rows.map((row) => (isGlossed ? [row.cells[0] ?? '', ...bare(row)] : bare(row))),
    ];
  };
  const fileName = () =>
    words.tableFile(
      id === 'nodes' ? words.tableNodes : words.tableEdges,
      new Date().toISOString().slice(0, 10),
    );
  return (
    <>
      <SaveTable lines={lines} fileName={fileName} />
      <button type="button" onClick={openExport}>
        {page.exportAs}
      </button>
      {drawn.size > 0 && <ShowCypher question={{ of: 'graphOfMany', input: { ids: [...drawn.keys()] } }} />}
    </>
  );
}
