import {
  useActions,
  useExplorer,
  useExplorerStore,
  useLanguage,
  useWords,
} from '../components/explorer-context.ts';
import { Popover } from '../components/Popover.tsx';
import { SaveTable } from '../components/SaveTable.tsx';
import { ShowCypher } from '../components/ShowCypher.tsx';
import { tableWordsIn } from '../words/table-words.ts';
import { type FactRow, type FactTable, type TableId, tableOf } from './rows.ts';

interface ColumnChoiceProps {
  readonly columns: readonly string[];
  /** Names of those that are not shown. */
  readonly away: ReadonlySet<string>;
  readonly onChange: (away: ReadonlySet<string>) => void;
}

/** Which columns are shown; the first always is. */
export function ColumnChoice({ columns, away, onChange }: ColumnChoiceProps) {
  const words = tableWordsIn(useLanguage());
  const toggle = (name: string) => {
    const next = new Set(away);
    if (!next.delete(name)) next.add(name);
    onChange(next);
  };
  return (
    <Popover name={words.tableColumns} className="column-choice">
      {columns.slice(1).map((name) => (
        <label key={name}>
          <input type="checkbox" checked={!away.has(name)} onChange={() => toggle(name)} />
          {name}
        </label>
      ))}
    </Popover>
  );
}

interface TakeProps {
  readonly id: TableId;
  readonly table: FactTable;
  readonly rows: readonly FactRow[];
}

/** The table as it is sorted and filtered, to be pasted or kept, and more ways to take the graph along. */
export function Take({ id, table, rows }: TakeProps) {
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
