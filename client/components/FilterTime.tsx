import { datesOnCanvas, setTime } from '../model/filter-changes.ts';
import type { TimeFilter } from '../model/filters.ts';
import { useActions, useExplorer, useWords } from './explorer-context.ts';

const ANY: TimeFilter = { from: null, to: null, undated: 'show' };

/** From when to when, in the years that the canvas knows, and whether what has no date is shown too. */
export function FilterTime() {
  const words = useWords();
  const { filter } = useActions();
  const edges = useExplorer((state) => state.edges);
  const time = useExplorer((state) => state.filters.time) ?? ANY;
  const { years, undated } = datesOnCanvas({ edges });
  const set = (change: Partial<TimeFilter>) => {
    const next = { ...time, ...change };
    const isAny = next.from === null && next.to === null && next.undated === 'show';
    filter(setTime(isAny ? null : next));
  };
  const end = (side: 'from' | 'to', name: string) => (
    <label>
      {name}
      <select value={time[side] ?? ''} onChange={({ target }) => set({ [side]: target.value || null })}>
        <option value="">{words.filterAnyTime}</option>
        {withValue(years, time[side]).map((year) => (
          <option key={year}>{year}</option>
        ))}
      </select>
    </label>
  );
  return (
    <div className="filter-time">
      {end('from', words.filterFrom)}
      {end('to', words.filterTo)}
      <label className="filter-undated">
        <input
          type="checkbox"
          checked={time.undated === 'show'}
          onChange={({ target }) => set({ undated: target.checked ? 'show' : 'hide' })}
        />
        {words.filterUndated(undated)}
      </label>
    </div>
  );
}

/** The timeline may have set a month or a day. */
const withValue = (years: readonly string[], value: string | null) =>
  value === null || years.includes(value) ? years : [...years, value].sort();
