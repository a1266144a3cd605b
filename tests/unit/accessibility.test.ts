import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** All of level A and AA in WCAG 2.2, where 4.1.1 is no longer asked for. */
const CRITERIA =
  `1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12
1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8 3.1.1
3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3`.split(/\s+/);

const rows = readFileSync(`${ROOT}docs/accessibility.md`, 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, criterion = '', level = '', , here = '', how = '', named = '']) => ({
    criterion,
    level,
    here,
    how,
    named,
  }));

test('each of the 55 criteria of level A and AA has its line, in their order', () => {
  expect(CRITERIA).toHaveLength(55);
  expect(rows.map(({ criterion }) => criterion)).toEqual(CRITERIA);
});

test.each(rows)('$criterion has a test that exists, or a reason', ({ level, here, how, named }) => {
  expect(level).toMatch(/^AA?$/);
  expect(['holds', 'in part', 'none here']).toContain(here);
  if (named === '') return expect(how).not.toBe('');
  const [, file = '', name = ''] = /^`([^`]+)`: (.+)$/.exec(named) ?? [];
  expect(existsSync(ROOT + file)).toBe(true);
  expect(readFileSync(ROOT + file, 'utf8')).toContain(name);
});
