import { expect, test } from '@jest/globals';
import { csvTable, tsvTable } from '#contract/csv.ts';
import { sift, toCells } from '../../../../client/figures/ledger.ts';
import { sortBy, WHOLE_LEDGER } from '../../../../client/model/study.ts';
import { inUnit, unitName } from '../../../../client/words/units.ts';
import { fall, figure, report } from './build-figure.ts';

test.each([
  ['320000000', 'CNY', '3.2亿元', '320 million yuan'],
  ['8600000', 'CNY', '860万元', '8.6 million yuan'],
  ['24000', 'piece', '2.4万只', '24,000 pieces'],
  ['123456', 'case', '123456起', '123,456 cases'],
  ['12345600', 'CNY', '1234.56万元', '12,345,600 yuan'],
  ['1286', 'case', '1286起', '1,286 cases'],
  ['1', 'case', '1起', '1 case'],
  ['37.14', 'percent', '37.14%', '37.14%'],
  ['0.5', 'percent', '0.5%', '0.5%'],
  ['2', 'percentage-point', '2个百分点', '2 percentage points'],
  ['2000000000', 'CNY', '20亿元', '2 billion yuan'],
  ['7', 'furlong', '7furlong', '7 furlong'],
])('%s of %s is %s, %s', (value, unit, zh, en) => {
  expect([inUnit(value, unit, 'zh'), inUnit(value, unit, 'en')]).toEqual([zh, en]);
});

test('a unit by itself has a name in both languages', () => {
  expect([unitName('person', 'zh'), unitName('person', 'en'), unitName('percent', 'en')]).toEqual([
    '人',
    'people',
    '%',
  ]);
});

const cases = figure({ value: '1286', period: '2023' });
const drop = fall('12', { period: '2021', report: 's' });
const rise = fall('4', { direction: 'up', period: '2022', report: 's', about: ['unit-b'] });
const all = [cases, drop, rise];
const ids = (...figures: readonly { id: string }[]) => figures.map(({ id }) => id);

test.each([
  ['everything', {}, all],
  ['typing a printed number', { text: '1286' }, [cases]],
  ['typing a direction in either language', { text: 'UP' }, [rise]],
  ['typing two words', { text: '下降 unit-a' }, [drop]],
  ['typing the value in words', { text: '1,286 cases' }, [cases]],
  ['an indicator', { indicator: 'criminal-cases' }, [cases]],
  ['a unit', { unit: 'percent' }, [drop, rise]],
  ['a report', { report: 's' }, [drop, rise]],
  ['about', { about: 'unit-b' }, [rise]],
  ['nothing fits', { text: '龙' }, []],
])('%s', (_, fields, expected) => {
  expect(ids(...sift(all, { ...WHOLE_LEDGER, ...fields }))).toEqual(ids(...expected));
});

test('sorting by size keeps units apart and puts falls below rises; again turns it round', () => {
  const sorted = sortBy('value')(WHOLE_LEDGER);
  expect(ids(...sift(all, sorted))).toEqual(ids(cases, drop, rise));
  expect(ids(...sift(all, sortBy('value')(sorted)))).toEqual(ids(rise, drop, cases));
  expect(ids(...sift(all, sortBy('period')(sorted)))).toEqual(ids(drop, rise, cases));
});

test('the table for spreadsheets keeps cells whole and runs no formula', () => {
  const tricky = figure({ as_written: '=1+1', gloss_zh: '', said: ['a,"b"', '第二'] });
  const lines = toCells([tricky], [report('r', { invented: true })], 'zh');
  const row = Object.fromEntries((lines[0] ?? []).map((name, at) => [name, lines[1]?.[at]]));
  expect(row).toMatchObject({
    value: '1286',
    unit: 'case',
    invented: 'true',
    report_title: '题r',
    passages: 'r#1|r#2',
  });
  const csv = csvTable(lines);
  expect(csv.startsWith('\uFEFFid,')).toBe(true);
  expect(csv).toContain(",'=1+1,");
  expect(csv).toContain('"a,""b""|第二"');
  expect(tsvTable([['a\tb', 'c\nd']])).toBe('a b\tc d');
});
