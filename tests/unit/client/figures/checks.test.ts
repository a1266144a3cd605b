import { expect, test } from '@jest/globals';
import type { Figure } from '#contract/evidence.ts';
import type { Parts } from '../../../../client/figures/check.ts';
import { checkFigures } from '../../../../client/figures/figure-checks.ts';
import { printedNumbers } from '../../../../client/figures/printed-numbers.ts';
import type { CheckKind } from '../../../../client/model/check-kinds.ts';
import { node } from '../build.ts';
import { fall, figure } from './build-figure.ts';

const NO_PARTS: Parts = { counted: [], summed: [] };
const found = (kind: CheckKind, figures: readonly Figure[], parts = NO_PARTS) =>
  checkFigures(figures, parts)
    .filter((check) => check.kind === kind)
    .map((check) => [check.verdict, check.figures.map(({ value }) => value)]);

test.each([
  ['1286起', [1286]],
  ['3.2亿元', [320_000_000]],
  ['约860万元', [8_600_000]],
  ['2.4万只', [24_000]],
  ['1,286起', [1286]],
  ['从2个小时缩短到30分钟', [2, 30]],
  ['六大体系', [6]],
  ['十大', [10]],
  ['二十六名', [26]],
  ['一千二百八十六', [1286]],
  ['三万二千', [32_000]],
  ['两个', [2]],
  ['一〇二四', [1024]],
  ['万众', []],
  ['没有数', []],
])('%s prints %j', (text, numbers) => {
  expect(printedNumbers(text)).toEqual(numbers);
});

test('a figure printed twice agrees when both quotations print its value', () => {
  expect(found('twice', [figure({ said: ['发案|1286起', '一千二百八十六起'] })])).toEqual([
    ['agrees', ['1286']],
  ]);
  expect(found('twice', [figure({ said: ['1286起', '1302起'] })])).toEqual([['differs', ['1286']]]);
  expect(found('twice', [figure()])).toEqual([]);
});

test('one report that prints two values of the same matter differs from itself', () => {
  expect(found('twice', [figure(), figure({ value: '1302' })])).toEqual([['differs', ['1286', '1302']]]);
});

test.each([
  ['another value', { value: '1302' }, [['differs', ['1286', '1302']]]],
  ['the same value', {}, [['agrees', ['1286', '1286']]]],
  ['the same value in other digits', { value: '1286.0' }, [['agrees', ['1286', '1286.0']]]],
  ['another period', { period: '2024' }, []],
  ['another unit', { unit: 'person' }, []],
  ['about another thing', { about: ['unit-b'] }, []],
  ['about one thing more', { about: ['unit-a', 'unit-b'] }, []],
  ['only planned', { plan: true }, []],
])('another report with %s', (_, fields, expected) => {
  expect(found('reports', [figure(), figure({ report: 's', ...fields })])).toEqual(expected);
});

test('a change is held against the levels of both years, to the printed digit', () => {
  const change = fall('4.7', { period: '2024' });
  const now = figure({ value: '1241', period: '2024' });
  const revised = figure({ value: '1302' });
  expect(found('levels', [change, now, revised, figure()])).toEqual([
    ['agrees', ['4.7', '1302', '1241']],
    ['differs', ['4.7', '1286', '1241']],
  ]);
  const [check] = checkFigures([change, now, revised], NO_PARTS).filter(({ kind }) => kind === 'levels');
  expect(check?.computed).toBeCloseTo(-4.685, 3);
  expect(found('levels', [{ ...change, direction: 'up' }, now, revised])[0]?.[0]).toBe('differs');
  expect(found('levels', [{ ...change, comparison: 'unstated' }, now, revised])).toEqual([]);
  expect(found('levels', [{ ...change, period: null }, now, revised])).toEqual([]);
});

test('what a figure was before is held against the latest report of that time', () => {
  const wait = { indicator: 'wait', unit: 'minute', comparison: 'before-after', direction: 'down' } as const;
  const older = figure({ ...wait, value: '15', period: '2023' });
  const oldest = figure({ ...wait, value: '50', period: '2021' });
  const newer = figure({
    ...wait,
    value: '10',
    period: '2024',
    baseline_value: '15',
    baseline_unit: 'minute',
  });
  expect(found('baseline', [oldest, older, newer])).toEqual([['agrees', ['10', '15']]]);
  expect(found('baseline', [oldest, newer])).toEqual([['differs', ['10', '50']]]);
  expect(found('baseline', [newer])).toEqual([]);
});

test('parts that are named are counted; sums may fall short but not exceed', () => {
  const whole = figure({ value: '6' });
  const counted = (n: number) => ({
    figure: whole.id,
    whole: node('program-x'),
    parts: Array.from({ length: n }, (_, index) => node(`program-${index}`)),
    statements: [],
  });
  expect(found('parts', [whole], { counted: [counted(6)], summed: [] })[0]?.[0]).toBe('agrees');
  expect(found('parts', [whole], { counted: [counted(4)], summed: [] })[0]?.[0]).toBe('differs');
  const parts = [figure({ value: '2', about: ['unit-b'] }), figure({ value: '3', about: ['unit-c'] })];
  const summed = (...figures: Figure[]) => ({
    counted: [],
    summed: [{ total: whole.id, parts: figures.map(({ id }) => id) }],
  });
  expect(found('sum', [whole, ...parts], summed(...parts))[0]?.[0]).toBe('look');
  const more = figure({ value: '9', about: ['unit-d'] });
  expect(found('sum', [whole, more], summed(more))[0]?.[0]).toBe('differs');
});

test.each([
  ['a fall against nothing', fall('12', { comparison: 'unstated' }), 'unstated', 'look'],
  ['a rise without any comparison', fall('12', { direction: 'up', comparison: null }), 'unstated', 'look'],
  ['a fall of more than all', fall('120'), 'direction', 'differs'],
  ['a rise of more than all', fall('964', { direction: 'up' }), 'direction', undefined],
  [
    'two hours to thirty minutes',
    fall('30', { unit: 'minute', comparison: 'before-after', baseline_value: '2', baseline_unit: 'hour' }),
    'direction',
    'agrees',
  ],
  [
    'thirty minutes to two hours, called a fall',
    fall('2', { unit: 'hour', comparison: 'before-after', baseline_value: '30', baseline_unit: 'minute' }),
    'direction',
    'differs',
  ],
  ['points taken for percent', fall('3', { as_written: '3个百分点' }), 'points', 'differs'],
  ['percent taken for points', fall('3', { unit: 'percentage-point' }), 'points', 'look'],
  ['a plain percentage', fall('3'), 'points', undefined],
  ['a fall on the year before', fall('3'), 'unstated', undefined],
] as const)('%s', (_, of, kind, verdict) => {
  expect(found(kind, [of])[0]?.[0]).toBe(verdict);
});

test('a plan stands beside what was reported of its time', () => {
  const plan = fall('3', { plan: true, period: '2024', comparison: 'unstated' });
  const outcome = fall('4.7', { period: '2024', report: 's' });
  expect(found('plan', [plan, outcome])).toEqual([['look', ['3', '4.7']]]);
  expect(found('plan', [plan, { ...outcome, period: '2023' }])).toEqual([]);
  const stations = { indicator: 'stations', value: '2', period: '2024' };
  const built = figure({ ...stations, report: 's' });
  expect(found('plan', [figure({ ...stations, plan: true }), built])[0]?.[0]).toBe('agrees');
});
