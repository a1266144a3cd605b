import { useRef, useState } from 'react';
import { useActions, useExplorer, useLanguage } from '../components/explorer-context.ts';
import { isInTime, type TimeFilter } from '../model/filters.ts';
import type { Months } from '../model/study.ts';
import { formatMonth, monthsOf, yearAround } from './months.ts';
import { IN_TIMELINE } from './timeline-words.ts';
import { useTime } from './use-time.ts';

/** A pointer that moved less, in pixels, has clicked. */
const CLICK = 4;

interface Props {
  readonly axis: Months;
  /** EDTF; of all facts. */
  readonly dates: readonly (string | null)[];
}

/**
 * Two sliders over the months of the axis. What they hold is the canvas's own filter by time. A click beside their
 * handles takes the year that is there: a handle that jumped to a month would leave what nobody meant.
 */
export function Brush({ axis, dates }: Props) {
  const words = IN_TIMELINE[useLanguage()];
  const { filterByTime, setView } = useActions();
  const time = useTime();
  const [dragged, setDragged] = useState<Months | null>(null);
  /** Where the pointer went down, and is still. */
  const pressed = useRef(Number.NaN);
  const isNone = useExplorer(
    ({ edges }) => time !== null && ![...edges.values()].some((edge) => isInTime(edge, time)),
  );
  const kept = monthsIn(time, axis);
  const { first, last } = dragged ?? kept;
  const undated = time?.undated ?? 'hide';
  // Each step of a drag would be a step to undo: only where it ends counts.
  const keep = (months = dragged) => {
    setDragged(null);
    if (dragged === null || months === null) return;
    const isAll = months.first === axis.first && months.last === axis.last;
    const wanted = { from: formatMonth(months.first), to: formatMonth(months.last), undated };
    filterByTime(isAll ? null : wanted);
  };
  const slider = (side: keyof Months, value: number) => (
    <label className="slider">
      {side === 'first' ? words.from : words.to}
      <input
        type="range"
        min={axis.first}
        max={axis.last}
        value={value}
        aria-valuetext={formatMonth(value)}
        onChange={({ target }) => setDragged(moved({ first, last }, side, Number(target.value)))}
        onPointerDown={({ clientX }) => {
          pressed.current = clientX;
        }}
        onPointerUp={({ clientX, currentTarget }) => {
          const isClick = Math.abs(clientX - pressed.current) < CLICK;
          pressed.current = Number.NaN;
          keep(isClick ? yearAround(Number(currentTarget.value), dates) : dragged);
        }}
        onKeyUp={() => keep()}
        onBlur={() => {
          // The other slider loses the focus when this one is pressed, before it is let go.
          if (Number.isNaN(pressed.current)) keep();
        }}
      />
      <span className="number">{formatMonth(value)}</span>
    </label>
  );
  return (
    <fieldset className="brush">
      <legend>{words.brush}</legend>
      {slider('first', first)}
      {slider('last', last)}
      <div className="brush-done">
        {time !== null && (
          <>
            <span className="quiet">{isNone ? words.noneOnCanvas : words.onCanvas}</span>
            <label>
              <input
                type="checkbox"
                checked={undated === 'show'}
                onChange={({ target }) =>
                  filterByTime({ ...time, undated: target.checked ? 'show' : 'hide' })
                }
              />{' '}
              {words.undatedToo}
            </label>
            <button type="button" onClick={() => filterByTime(null)}>
              {words.allTime}
            </button>
          </>
        )}
        <button type="button" onClick={() => setView('graph')}>
          {words.seeCanvas}
        </button>
      </div>
    </fieldset>
  );
}

/** The months of a filter that lie on the axis. */
function monthsIn(time: TimeFilter | null, axis: Months): Months {
  if (time === null) return axis;
  return {
    first: time.from === null ? axis.first : monthsOf(time.from, axis).first,
    last: time.to === null ? axis.last : monthsOf(time.to, axis).last,
  };
}

/** One end moved; it pushes the other before it. */
function moved({ first, last }: Months, side: keyof Months, to: number): Months {
  return side === 'first'
    ? { first: to, last: Math.max(last, to) }
    : { first: Math.min(first, to), last: to };
}
