import type { DatedFact } from '#contract/comparison.ts';
import { PRECISIONS, type Precision, precisionOf } from '#contract/edtf.ts';
import type { Months } from '../model/study.ts';
import { monthsOf } from './months.ts';

/** Facts of one report with one date, as said. */
export interface Mark {
  readonly key: string;
  readonly report: string;
  /** EDTF. */
  readonly date: string;
  readonly precision: Precision;
  /** From the left edge of the axis, and how wide: shares of it, 0 to 1. */
  readonly start: number;
  readonly width: number;
  /** Line within its lane, from 0, so that no two marks lie on each other. */
  readonly row: number;
  readonly facts: readonly DatedFact[];
  /** Whether all of it is only announced. */
  readonly plan: boolean;
}

/** Facts dated by an event rather than by the calendar. */
export interface EventMark {
  readonly key: string;
  readonly event: DatedFact['during'][number];
  /** The dates that its facts have all the same, EDTF, sorted. */
  readonly dates: readonly string[];
  readonly facts: readonly DatedFact[];
}

/** Facts without a date and without an event, by the passage that says them. */
export interface PassageMark {
  readonly key: string;
  readonly report: string;
  readonly passage: number;
  readonly facts: readonly DatedFact[];
}

/** A line of the timeline: one precision, packed. */
export interface Lane {
  readonly precision: Precision;
  readonly rows: number;
  readonly marks: readonly Mark[];
}

export interface Placed {
  /** What the axis spans, whole years; null when nothing is dated. */
  readonly axis: Months | null;
  readonly lanes: readonly Lane[];
  readonly events: readonly EventMark[];
  readonly undated: readonly PassageMark[];
}

/** Marks narrower than this share of the axis could not carry their label: they keep so much room free. */
export const LEAST_ROOM = 0.17;

/** Where every fact stands. `reports` are ids in the order in which they are listed. */
export function placeFacts(facts: readonly DatedFact[], reports: readonly string[]): Placed {
  const axis = axisOf(facts);
  const dated = grouped(facts, ({ report, date }) => (date === null ? null : `${date} ${report}`));
  const marks = axis === null ? [] : dated.map((group) => markOf(group, axis));
  const order = new Map(reports.map((id, index) => [id, index]));
  const inOrder = (a: { report: string }, b: { report: string }) =>
    (order.get(a.report) ?? 0) - (order.get(b.report) ?? 0);
  return {
    axis,
    lanes: PRECISIONS.flatMap((precision) => {
      const own = marks.filter((mark) => mark.precision === precision);
      return own.length === 0 ? [] : [pack(precision, own)];
    }),
    events: eventsOf(facts),
    undated: grouped(facts, (fact) =>
      fact.date === null && fact.during.length === 0 ? `${fact.report}#${fact.passage}` : null,
    )
      .map(({ key, first: { report, passage }, facts: own }) => ({ key, report, passage, facts: own }))
      .sort((a, b) => inOrder(a, b) || a.passage - b.passage),
  };
}

interface Group {
  readonly key: string;
  readonly first: DatedFact;
  readonly facts: readonly DatedFact[];
}

/** Facts by a key, in the order of first appearance; those without a key are left out. */
function grouped(facts: readonly DatedFact[], keyOf: (fact: DatedFact) => string | null): Group[] {
  const groups = new Map<string, [DatedFact, ...DatedFact[]]>();
  for (const fact of facts) {
    const key = keyOf(fact);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [fact]);
    else group.push(fact);
  }
  return [...groups].map(([key, group]) => ({ key, first: group[0], facts: group }));
}

/** Whole years around every date that has both ends. */
function axisOf(facts: readonly DatedFact[]): Months | null {
  const years = facts.flatMap(({ date }) => date?.match(/\d{4}/g) ?? []).map(Number);
  if (years.length === 0) return null;
  return { first: Math.min(...years) * 12, last: Math.max(...years) * 12 + 11 };
}

function markOf({ key, first, facts }: Group, axis: Months): Mark {
  const date = first.date ?? '';
  const months = monthsOf(date, axis);
  const length = axis.last - axis.first + 1;
  return {
    key,
    report: first.report,
    date,
    precision: precisionOf(date),
    start: (months.first - axis.first) / length,
    width: (months.last - months.first + 1) / length,
    row: 0,
    facts,
    plan: facts.every(({ plan }) => plan),
  };
}

/** Puts marks into as few lines as keep them apart, each into the first line that is free. */
function pack(precision: Precision, marks: readonly Mark[]): Lane {
  const ends: number[] = [];
  const packed = marks
    .toSorted((a, b) => a.start - b.start || b.width - a.width)
    .map((mark) => {
      const free = ends.findIndex((end) => end <= mark.start + 1e-9);
      const row = free < 0 ? ends.length : free;
      ends[row] = mark.start + Math.max(mark.width, LEAST_ROOM);
      return { ...mark, row };
    });
  return { precision, rows: ends.length, marks: packed };
}

/** By event; a fact about two events stands under both. Dated before undated, then in the order of the text. */
function eventsOf(facts: readonly DatedFact[]): readonly EventMark[] {
  const events = new Map<string, { event: EventMark['event']; facts: DatedFact[] }>();
  for (const fact of facts)
    for (const event of fact.during) {
      const known = events.get(event.id);
      if (known === undefined) events.set(event.id, { event, facts: [fact] });
      else known.facts.push(fact);
    }
  return [...events]
    .map(([key, { event, facts: own }]) => ({
      key,
      event,
      dates: [...new Set(own.flatMap(({ date }) => date ?? []))].sort(),
      facts: own,
    }))
    .sort((a, b) => ((a.dates[0] ?? '9999') < (b.dates[0] ?? '9999') ? -1 : 1));
}
