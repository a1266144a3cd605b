import { type KeyboardEvent, type ReactNode, useId } from 'react';
import type { DatedFact } from '#contract/comparison.ts';
import { useActions, useExplorer, useLanguage } from '../components/explorer-context.ts';
import { InventedTag, ReportMark, useReports } from '../components/ReportBadge.tsx';
import { reportSigns } from '../theme/report-signs.ts';
import { nameOf } from '../words/language.ts';
import { MANNER_NAMES } from '../words/vocabulary.ts';
import { type EventMark, type Lane, LEAST_ROOM, type PassageMark } from './place-facts.ts';
import { IN_TIMELINE, PRECISION_NAMES } from './timeline-words.ts';
import { isIn, useTime } from './use-time.ts';

/** A report's title, and its sign where there are several. */
function useReport() {
  const language = useLanguage();
  const reports = useReports();
  const signs = reportSigns(reports);
  return (id: string) => {
    const report = reports.find((one) => one.id === id);
    const title = (language === 'zh' ? report?.title_zh : report?.title_en) ?? id;
    return { title, period: report?.period ?? '', sign: reports.length > 1 ? signs.get(id) : undefined };
  };
}

interface MarkProps {
  readonly id: string;
  readonly facts: readonly DatedFact[];
  /** What it says by itself is its name where this is not given. */
  readonly name?: string;
  readonly className: string;
  readonly isOut?: boolean;
  readonly style?: { readonly [Name in 'left' | 'width' | 'top' | 'height']?: string };
  readonly children?: ReactNode;
}

/** A mark is a button: it opens its evidence and lists its facts below. */
function MarkButton({ id, facts, name, className, isOut = false, style, children }: MarkProps) {
  const { selectFacts, setStudy } = useActions();
  const isPicked = useExplorer((state) => state.study.mark === id);
  const open = () => {
    setStudy({ mark: id });
    selectFacts(facts.map((fact) => fact.id));
  };
  return (
    <button
      type="button"
      className={`mark ${className}${isOut ? ' out' : ''}`}
      aria-label={name}
      aria-pressed={isPicked}
      title={name}
      style={style}
      onClick={open}
    >
      {children}
    </button>
  );
}

interface LaneProps {
  readonly name: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** A named lane; the arrow keys walk along its marks. */
function LaneOf({ name, hint, children }: LaneProps) {
  const id = useId();
  const walk = ({ key, currentTarget, target }: KeyboardEvent<HTMLElement>) => {
    const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    const marks = [...currentTarget.querySelectorAll<HTMLElement>('.mark')];
    const at = target instanceof HTMLElement ? marks.indexOf(target) : -1;
    if (by !== 0 && at >= 0) marks[at + by]?.focus();
  };
  return (
    <section className="lane" aria-labelledby={id} onKeyDown={walk}>
      <h3 id={id}>
        {name}
        {hint !== undefined && <span className="quiet"> {hint}</span>}
      </h3>
      {children}
    </section>
  );
}

const ROW = 32; // pixels

/** Marks of one precision along the axis, each as wide as what it may mean. */
export function TimeLane({ lane }: { readonly lane: Lane }) {
  const language = useLanguage();
  const reportOf = useReport();
  const time = useTime();
  return (
    <LaneOf name={PRECISION_NAMES[lane.precision][language]} hint={rangeOf(lane)}>
      <div className="track" style={{ height: `${lane.rows * ROW}px` }}>
        {lane.marks.map(({ key, report, date, start, width, row, facts, plan }) => {
          const { title, sign } = reportOf(report);
          const when = plan ? `${date} ${MANNER_NAMES.planned[language]}` : date;
          return (
            <MarkButton
              key={key}
              id={key}
              facts={facts}
              name={IN_TIMELINE[language].markName(
                `${sign?.letter ?? ''} ${when}`.trim(),
                facts.length,
                title,
              )}
              className={`span${plan ? ' planned' : ''}${width < LEAST_ROOM ? ' narrow' : ''}`}
              isOut={!isIn(time, date)}
              style={{ left: `${start * 100}%`, width: `${width * 100}%`, top: `${row * ROW}px` }}
            >
              <span className="span-text number">
                {sign && <ReportMark sign={sign} />} {when} <b>{facts.length}</b>
              </span>
            </MarkButton>
          );
        })}
      </div>
    </LaneOf>
  );
}

/** From its first date to its last: on a narrow page the marks may lie out of sight. */
const rangeOf = ({ marks }: Lane) => [...new Set([marks[0]?.date, marks.at(-1)?.date])].join(' – ');

/** What is dated by an event: "during the expo". */
export function EventLane({ marks }: { readonly marks: readonly EventMark[] }) {
  const language = useLanguage();
  const words = IN_TIMELINE[language];
  const time = useTime();
  if (marks.length === 0) return null;
  return (
    <LaneOf name={words.events} hint={words.eventsHint}>
      <div className="chips">
        {marks.map(({ key, event, dates, facts }) => (
          <MarkButton
            key={key}
            id={key}
            facts={facts}
            className="chip"
            isOut={time !== null && !dates.some((date) => isIn(time, date))}
          >
            <span className="number quiet">{dates.join(' · ') || words.unknown}</span>{' '}
            {nameOf(event, language)} <b className="number">{words.facts(facts.length)}</b>
            <InventedTag reports={event.reports} />
          </MarkButton>
        ))}
      </div>
    </LaneOf>
  );
}

/** What has no date at all: a strip for each report, a bar for each passage. */
export function UndatedLane({ marks }: { readonly marks: readonly PassageMark[] }) {
  const words = IN_TIMELINE[useLanguage()];
  const reportOf = useReport();
  if (marks.length === 0) return null;
  const most = Math.max(...marks.map(({ facts }) => facts.length));
  return (
    <LaneOf name={words.undated} hint={words.undatedHint}>
      {[...new Set(marks.map(({ report }) => report))].map((report) => {
        const { title, period, sign } = reportOf(report);
        return (
          <div key={report} className="strip">
            <span className="strip-name number" title={title}>
              {sign && <ReportMark sign={sign} />}
              {period}
            </span>
            <div className="strip-bars">
              {marks
                .filter((mark) => mark.report === report)
                .map(({ key, passage, facts }) => (
                  <MarkButton
                    key={key}
                    id={key}
                    facts={facts}
                    name={words.passageName(passage + 1, facts.length, title)}
                    className="passage-bar"
                  >
                    <span style={{ height: `${20 + (facts.length / most) * 80}%` }} />
                  </MarkButton>
                ))}
            </div>
          </div>
        );
      })}
    </LaneOf>
  );
}
