import { expect, test } from '@jest/globals';
import { parseReportFile } from '../../../server/dataset/report-file.ts';

const LEAST = {
  id: 'bureau-2021',
  title_zh: '一座城的一年',
  period: '2021',
  lang: 'zh-CN',
  invented: true,
  text: { sha256: '0'.repeat(64), characters: 1 },
  deixis: {},
};
const parse = (fields: object) =>
  parseReportFile('report.json', new TextEncoder().encode(JSON.stringify({ ...LEAST, ...fields })));
const faultsOf = (fields: object) => parse(fields).problems.map(({ column, code }) => `${column} ${code}`);

test('what citations need may be left out, and is then not known', () => {
  expect(parse({}).problems).toEqual([]);
  expect(parse({}).report).toMatchObject({
    title_en: null,
    genre: null,
    publisher: null,
    url: null,
    authors: [],
  });
});

test('one title of the two is enough, and none is not', () => {
  expect(faultsOf({ title_zh: undefined, title_en: 'A year' })).toEqual([]);
  expect(faultsOf({ title_zh: null })).toEqual(['title_zh missing-value']);
});

test.each([
  ['genre', 'newspaper', 'unknown-value'],
  ['url', 'javascript:alert(1)', 'not-address'],
  ['url', 'www.example.org', 'not-address'],
  ['archived_url', 'https://', 'not-address'],
  ['accessed', '2026-11', 'not-day'],
  ['accessed', '2026-02-30', 'not-day'],
  ['published', 'March 2022', 'not-edtf'],
])('%s may not be %s', (field, value, code) => {
  expect(faultsOf({ [field]: value })).toEqual([`${field} ${code}`]);
});

test('a genre that is none is answered with the one most like it', () => {
  expect(parse({ genre: 'gazeteer' }).problems[0]?.nearest).toBe('gazetteer');
});
