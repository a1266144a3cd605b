import { expect, test } from '@jest/globals';
import type { DatedFact } from '#contract/comparison.ts';
import { precisionOf } from '#contract/edtf.ts';
import { formatMonth, monthsOf, toMonth, yearAround } from '../../../../client/timeline/months.ts';
import { placeFacts } from '../../../../client/timeline/place-facts.ts';

let serial = 0;
function fact(date: string | null, fields: Partial<DatedFact> = {}): DatedFact {
  serial += 1;
  return {
    id: serial.toString(16).padStart(12, '0'),
    report: 'r',
    figure: true,
    date,
    basis: 'explicit',
    plan: false,
    negated: false,
    gloss_zh: '。',
    gloss_en: '.',
    edge: null,
    passage: 1,
    during: [],
    ...fields,
  };
}
const EXPO = { id: 'event-expo', name_zh: '博览会', name_en: 'Expo', reports: ['r'] };

test.each([
  ['2021', 'year', '2021-01', '2021-12'],
  ['2021~', 'year', '2021-01', '2021-12'],
  ['2021-XX', 'year', '2021-01', '2021-12'],
  ['2021-10', 'month', '2021-10', '2021-10'],
  ['2021-10-05', 'day', '2021-10', '2021-10'],
  ['2021-10-XX', 'month', '2021-10', '2021-10'],
  ['2021-22', 'part', '2021-06', '2021-08'],
  ['2021-34', 'part', '2021-04', '2021-06'],
  ['2021-41', 'part', '2021-07', '2021-12'],
  ['2021/2022', 'period', '2021-01', '2022-12'],
  ['2021-03/2021-05', 'period', '2021-03', '2021-05'],
  ['202X', 'period', '2020-01', '2029-12'],
])('%s is said to the %s and may mean %s to %s', (date, precision, first, last) => {
  expect(precisionOf(date)).toBe(precision);
  const months = monthsOf(date);
  expect([formatMonth(months.first), formatMonth(months.last)]).toEqual([first, last]);
});

test('a month and its number are the same', () => {
  expect(formatMonth(toMonth('2021-03'))).toBe('2021-03');
  expect(toMonth('2021')).toBe(2021 * 12);
});

test.each([
  ['2021-01', [null, '2021'], '2021-01'],
  ['2021-12', ['2021-06-03'], '2021-01'],
  ['2022-05', ['2021', '2021/..'], '2022-01'],
  ['2022-05', [null, '2021', '2023-01'], null],
])('around %s, of %j, the year from %s is taken', (month, dates, first) => {
  const year = first === null ? null : { first: toMonth(first), last: toMonth(first) + 11 };
  expect(yearAround(toMonth(month), dates)).toEqual(year);
});

const placed = (...facts: DatedFact[]) => placeFacts(facts, ['r', 's']);
const marksOf = (...facts: DatedFact[]) =>
  placed(...facts).lanes.flatMap(({ marks }) =>
    marks.map(({ date, start, width, row }) => ({ date, start, width, row })),
  );

test('the axis spans whole years, and each date its own share of them', () => {
  expect(placed(fact('2021'), fact('2022-06')).axis).toEqual({
    first: toMonth('2021-01'),
    last: toMonth('2022-12'),
  });
  expect(marksOf(fact('2021'), fact('2022-07'))).toEqual([
    { date: '2021', start: 0, width: 0.5, row: 0 },
    { date: '2022-07', start: 18 / 24, width: 1 / 24, row: 0 },
  ]);
});

test('an open end reaches to the end of the axis, not of time', () => {
  expect(
    marksOf(fact('2022/..'), fact('2021'), fact('../2021')).map(({ start, width }) => [start, width]),
  ).toEqual([
    [0, 0.5],
    [0.5, 0.5],
    [0, 0.5],
  ]);
});

test('facts of one date are one mark for each report; only what lies on another takes a line of its own', () => {
  const two = placed(fact('2021'), fact('2021'), fact('2021', { report: 's' }), fact('2022'));
  expect(two.lanes).toHaveLength(1);
  expect(two.lanes[0]?.rows).toBe(2);
  expect(two.lanes[0]?.marks.map(({ report, facts, row }) => [report, facts.length, row])).toEqual([
    ['r', 2, 0],
    ['s', 1, 1],
    ['r', 1, 0],
  ]);
});

test('narrow marks side by side keep room for their labels', () => {
  expect(marksOf(fact('2021-04'), fact('2021-05'), fact('2021-12')).map(({ row }) => row)).toEqual([0, 1, 0]);
});

test('a mark is a plan only when all of it is', () => {
  const plan = { plan: true };
  expect(placed(fact('2022', plan), fact('2022')).lanes[0]?.marks[0]?.plan).toBe(false);
  expect(placed(fact('2022', plan)).lanes[0]?.marks[0]?.plan).toBe(true);
});

test('what is told by an event stands under it, dated or not; the rest goes in the order of the text', () => {
  const during = [EXPO];
  const { events, undated, axis } = placed(
    fact(null, { passage: 7, report: 's' }),
    fact(null, { passage: 9 }),
    fact(null, { passage: 3 }),
    fact(null, { passage: 9 }),
    fact('2023-04', { during }),
    fact(null, { during }),
  );
  expect(events.map(({ key, dates, facts }) => [key, dates, facts.length])).toEqual([
    ['event-expo', ['2023-04'], 2],
  ]);
  expect(undated.map(({ report, passage, facts }) => [report, passage, facts.length])).toEqual([
    ['r', 3, 1],
    ['r', 9, 2],
    ['s', 7, 1],
  ]);
  expect(axis).not.toBeNull();
});

test('without any date there is no axis', () => {
  expect(placed(fact(null))).toMatchObject({ axis: null, lanes: [] });
  expect(placed()).toEqual({ axis: null, lanes: [], events: [], undated: [] });
});

test('every fact stands somewhere', () => {
  const facts = [fact('2021'), fact('202X'), fact(null), fact(null, { during: [EXPO] }), fact('2021/2022')];
  const { lanes, events, undated } = placed(...facts);
  const seen = [...lanes.flatMap(({ marks }) => marks), ...events, ...undated].flatMap((mark) => mark.facts);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(facts.length);
});
