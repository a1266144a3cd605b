import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readCounts, summary } from '../helpers/counts.ts';
import { temporaryFolder } from '../helpers/folders.ts';

const good = { passed: 3, failed: 0, skipped: [], repeated: [] };

test('runs add up, in one plain line', () => {
  expect(summary([good, { ...good, passed: 4 }], [])).toEqual({ lines: ['7 passed, 0 failed'], good: true });
});

test('what was left out is named before the counts', () => {
  const { lines } = summary([{ ...good, skipped: ['a.test.ts: a text'] }], []);
  expect(lines).toEqual(['Left out:', '  a.test.ts: a text', '3 passed, 0 failed, 1 skipped']);
});

test('what passed only when run once more is named, and counts as passed', () => {
  const { lines, good: passed } = summary([{ ...good, repeated: ['a.test.ts: a click'] }], []);
  expect(lines).toEqual(['Passed only when run once more:', '  a.test.ts: a click', '3 passed, 0 failed']);
  expect(passed).toBe(true);
});

test.each([
  ['a failed test', [{ ...good, failed: 2 }], ['test:unit'], '3 passed, 2 failed'],
  ['a job that failed before its tests', [good], ['build:checked'], '3 passed, 1 failed'],
  ['two such jobs', [good], ['build:checked', 'test:unit'], '3 passed, 2 failed'],
  ['a failed test of a job that says it went well', [{ ...good, failed: 1 }], [], '3 passed, 1 failed'],
  ['no test at all', [], [], '0 passed, 1 failed'],
])('%s is a failed run', (_, counts, jobs, last) => {
  const { lines, good: passed } = summary(counts, jobs);
  expect([passed, lines.at(-1)]).toEqual([false, last]);
});

test('counts are read from a file to which each run has added a line', () => {
  const file = join(temporaryFolder(), 'counts');
  expect(readCounts(file)).toEqual([]);
  writeFileSync(file, `${JSON.stringify(good)}\n${JSON.stringify(good)}\n`);
  expect(readCounts(file)).toEqual([good, good]);
});
