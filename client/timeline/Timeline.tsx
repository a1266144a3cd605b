import { useEffect, useMemo } from 'react';
import type { DatedFact } from '#contract/comparison.ts';
import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { More } from '../components/More.tsx';
import { useReports } from '../components/ReportBadge.tsx';
import { ShowCypher } from '../components/ShowCypher.tsx';
import { Empty, Waiting } from '../components/Waiting.tsx';
import '../styles/timeline.css';
import { Brush } from './Brush.tsx';
import { FactList } from './FactList.tsx';
import { EventLane, TimeLane, UndatedLane } from './lanes.tsx';
import { placeFacts } from './place-facts.ts';
import { IN_TIMELINE } from './timeline-words.ts';

/** What the reports say, placed in time as finely as they say it. */
export function Timeline() {
  const common = useWords();
  const words = IN_TIMELINE[useLanguage()];
  const { loadTimeline } = useActions();
  const asked = useExplorer((state) => state.answers.timeline);
  const isIdle = asked.type === 'idle';
  useEffect(() => {
    if (isIdle) loadTimeline();
  }, [isIdle, loadTimeline]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
    <section className="reading-view timeline-view" tabIndex={0} aria-label={common.viewTimeline}>
      <h2>{common.viewTimeline}</h2>
      <p className="quiet">{words.intro}</p>
      <Waiting for={asked} retry={loadTimeline}>
        {({ facts, total, next }) =>
          facts.length === 0 ? (
            <Empty what={words.empty} />
          ) : (
            <>
              <More of="timeline" shown={facts.length} total={total} next={next} />
              <ShowCypher question={{ of: 'timeline', input: { limit: 400 } }} />
              <Lanes facts={facts} />
            </>
          )
        }
      </Waiting>
    </section>
  );
}

function Lanes({ facts }: { readonly facts: readonly DatedFact[] }) {
  const reports = useReports();
  const placed = useMemo(
    () =>
      placeFacts(
        facts,
        reports.map(({ id }) => id),
      ),
    [facts, reports],
  );
  const { axis, lanes, events, undated } = placed;
  return (
    <>
      {axis !== null && (
        <>
          <Brush axis={axis} dates={facts.map(({ date }) => date)} />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard. */}
          <div ref={toLatest} className="time-scroll" data-few={axis.last - axis.first < FEW} tabIndex={0}>
            <Years first={axis.first / 12} last={(axis.last - 11) / 12} />
            {lanes.map((lane) => (
              <TimeLane key={lane.precision} lane={lane} />
            ))}
          </div>
        </>
      )}
      <EventLane marks={events} />
      <UndatedLane marks={undated} />
      <FactList facts={facts} placed={placed} />
    </>
  );
}

/** So few months are in sight all at once, however narrow the page is. */
const FEW = 24;

/** Where not all years have room, the latest are in sight first: what is dated to the month is mostly of them. */
const toLatest = (box: HTMLElement | null) => {
  box?.scrollTo(9999, 0);
};

/** The years along the top; every few where they are too many to be read. */
function Years({ first, last }: { readonly first: number; readonly last: number }) {
  const count = last - first + 1;
  const every = Math.ceil(count / 8);
  return (
    <div className="years number" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => first + index).map((year, index) => (
        <span key={year} style={{ left: `${(index / count) * 100}%` }}>
          {index % every === 0 && year}
        </span>
      ))}
    </div>
  );
}
