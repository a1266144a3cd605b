import { useEffect, useMemo, useState } from 'react';
import type { GraphEdge } from '#contract/graph.ts';
import { CanvasMessage } from '../components/CanvasMessage.tsx';
import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { useReports } from '../components/ReportBadge.tsx';
import { StacksNote } from '../components/StacksNote.tsx';
import { useIsNarrow } from '../components/use-is-narrow.ts';
import type { Bilingual } from '../words/language.ts';
import { tableWordsIn } from '../words/table-words.ts';
import { Cards } from './Cards.tsx';
import { Rows } from './Rows.tsx';
import { type Sorting, sifted, type TableId, tableOf } from './rows.ts';
import { ColumnChoice, Take } from './TableTools.tsx';
import '../styles/table.css';

/** What is drawn as a table: the way through the graph for keyboard and screen reader, with the canvas's own selection. */
export function TableView() {
  return <Listed areCards={useIsNarrow()} />;
}

/** The same as cards, each with what is said of it; the form of a table where there is no room for one. */
export const CardsView = () => <Listed areCards />;

function Listed({ areCards }: { readonly areCards: boolean }) {
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
  const title = areCards ? page.formCards : page.viewTable;
  const show = (next: TableId) => {
    setId(next);
    setSorting({ column: 0, down: false });
  };
  return (
    <section className="reading-view table-view" aria-label={title}>
      <h2>{title}</h2>
      <p className="quiet">{areCards ? words.cardsIntro : words.tableIntro}</p>
      <div className="table-tools">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's frame cannot lie in a bar; a group says the same. */}
        <div className="group segmented" role="group" aria-label={title}>
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
        {!areCards && <ColumnChoice columns={table.columns} away={away} onChange={setAway} />}
        <Take id={id} table={table} rows={rows} />
      </div>
      <p className="quiet" role="status">
        {words.tableRows(rows.length, table.rows.length)}
        {words.tableSorted(table.columns[sorting.column] ?? '', sorting.down)}
        {leftOut > 0 && ` · ${words.tableLeftOut(leftOut)}`}
      </p>
      <StacksNote of="list" />
      {nodes.size === 0 ? <CanvasMessage /> : rows.length === 0 && <p>{words.tableEmpty}</p>}
      {areCards ? (
        <Cards key={id} id={id} columns={table.columns} rows={rows} />
      ) : (
        <Rows
          key={id}
          id={id}
          columns={table.columns}
          away={away}
          rows={rows}
          sorting={sorting}
          onSort={setSorting}
        />
      )}
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
