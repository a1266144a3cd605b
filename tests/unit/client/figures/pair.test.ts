import { expect, test } from '@jest/globals';
import { areOfOneSubject, figurePairs, pairOf } from '../../../../client/compare/pair.ts';
import { seriesOf } from '../../../../client/figures/series.ts';
import { fall, figure, report } from './build-figure.ts';

const of = { subject: 'unit-x' };
const real = report('a', { period: '2021', ...of });
const second = report('b', { period: '2022', ...of });
const made = { invented: true, subject: 'unit-s' };
const sample = report('s', { period: '2023', ...made });
const later = report('t', { period: '2024', ...made });
const court = report('u', { period: '2025', invented: true, subject: 'court-y' });
const unstated = report('v', { period: '2026', subject: null });
const ids = (pair: ReturnType<typeof pairOf>) => pair?.map(({ id }) => id);

test.each([
  ['one report has no other beside it', [real], null, undefined],
  ['two go together', [real, second], null, ['a', 'b']],
  ['the invented pair goes together rather than with the real one', [real, sample, later], null, ['s', 't']],
  ['real reports come before invented ones', [real, second, sample, later], null, ['a', 'b']],
  [
    'two of one subject go together, though a later one is of another',
    [sample, later, court],
    null,
    ['s', 't'],
  ],
  ['the latest two of a subject', [report('z', { ...of }), real, second], null, ['a', 'b']],
  ['no two of one subject are not compared unasked', [real, sample, court], null, undefined],
  [
    'nor two of which it is not said what they are about',
    [unstated, report('w', { subject: null })],
    null,
    undefined,
  ],
  ['nor a real and an invented one', [real, report('x', { ...of, invented: true })], null, undefined],
  ['what was chosen', [real, second, sample], ['a', 's'], ['a', 's']],
  ['a choice that is no longer there', [real, second], ['a', 'gone'], ['a', 'b']],
  ['none at all', [], null, undefined],
] as const)('%s', (_, reports, chosen, expected) => {
  expect(ids(pairOf(reports, chosen))).toEqual(expected);
});

test('a pair is of one subject only where both say so', () => {
  expect(areOfOneSubject([real, second])).toBe(true);
  expect(areOfOneSubject([later, court])).toBe(false);
  expect(areOfOneSubject([unstated, report('w', { subject: null })])).toBe(false);
});

test('figures stand beside what the other report says of its own time, plans and repeats left out', () => {
  const before = fall('6.5', { report: 's', period: '2023' });
  const after = fall('4.7', { report: 't', period: '2024' });
  const pairs = (...figures: ReturnType<typeof fall>[]) =>
    figurePairs(figures, [sample, later]).map(({ older, newer }) => [older.value, newer.value]);
  expect(pairs(before, after)).toEqual([['6.5', '4.7']]);
  expect(pairs(before, { ...after, plan: true })).toEqual([]);
  expect(pairs(before, { ...after, comparison: 'unstated' })).toEqual([]);
  expect(pairs(before, { ...after, period: '2023' })).toEqual([]);
  expect(pairs(before, { ...after, report: 'a' })).toEqual([]);
});

test('a series goes by time, each value as a share of the largest', () => {
  const [points] = seriesOf([
    figure({ value: '50', period: '2024' }),
    figure({ value: '100', period: '2023', report: 's' }),
    figure({ value: '75', period: '2023', report: 'r' }),
  ]);
  expect(points?.map(({ figure: { value }, share }) => [value, share])).toEqual([
    ['75', 0.75],
    ['100', 1],
    ['50', 0.5],
  ]);
});

test('in a series a change for the less is below zero, a level that has gone down is not', () => {
  const shares = (figures: Parameters<typeof seriesOf>[0]) =>
    seriesOf(figures).map((points) => points.map(({ share }) => share));
  expect(
    shares([
      fall('4', { period: '2023' }),
      fall('8', { period: '2024' }),
      fall('2', { period: '2025', direction: 'up' }),
    ]),
  ).toEqual([[-0.5, -1, 0.25]]);
  const wait = { unit: 'minute', direction: 'down', comparison: 'before-after' } as const;
  expect(
    shares([
      figure({ ...wait, value: '15', baseline_value: '50', period: '2023' }),
      figure({ ...wait, value: '10', baseline_value: '15', period: '2024' }),
    ]),
  ).toEqual([[1, 10 / 15]]);
});

test.each([
  ['of one time', [figure(), figure({ report: 's', value: '1302' })]],
  ['of nothing but zeros', [figure({ value: '0' }), figure({ value: '0', period: '2024' })]],
  ['of other things', [figure(), figure({ period: '2024', about: ['unit-b'] })]],
  ['without a time', [figure({ period: null }), figure()]],
])('there is no series %s', (_, figures) => {
  expect(seriesOf(figures)).toEqual([]);
});
