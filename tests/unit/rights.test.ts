import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { REPORT, reportFolder, reportText } from '../helpers/reports.ts';
import { testWithText } from '../helpers/with-text.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const LONGEST = 24; // characters in a row that may stand; names and the title may be longer

const withoutSpace = (text: string) => text.replace(/\s+/g, '');

/** What may stand at any length: the title and the names that the dataset lists. */
function listed(): string[] {
  const folder = reportFolder(REPORT);
  const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as { title_zh: string };
  const rows = parse(readFileSync(join(folder, 'entities.csv')), { columns: true }) as Record<
    string,
    string
  >[];
  const names = rows.flatMap((row) => [row.name_zh ?? '', ...(row.aliases_zh ?? '').split('|')]);
  return [report.title_zh, ...names].map(withoutSpace);
}

/** The first run of the report's prose that a text holds, or null. */
function borrowed(text: string, runs: ReadonlySet<string>, allowed: readonly string[]): string | null {
  const bare = withoutSpace(text);
  for (let at = 0; at + LONGEST < bare.length; at += 1) {
    const run = bare.slice(at, at + LONGEST + 1);
    if (runs.has(run) && !allowed.some((name) => name.includes(run))) return run;
  }
  return null;
}

function runsOf(text: string): Set<string> {
  const bare = withoutSpace(text);
  const count = Math.max(0, bare.length - LONGEST);
  return new Set(Array.from({ length: count }, (_, at) => bare.slice(at, at + LONGEST + 1)));
}

testWithText(
  "no tracked file holds a run of the report's prose",
  () => {
    const runs = runsOf(reportText() ?? '');
    expect(runs.size).toBeGreaterThan(2_000);
    const allowed = listed();
    const files = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
      .split('\0')
      .filter(Boolean);
    const found = files
      .filter((file) => !/\.(png|ico|woff2)$/.test(file) && statSync(join(ROOT, file)).size < 4_000_000)
      .map((file) => [file, borrowed(readFileSync(join(ROOT, file), 'utf8'), runs, allowed)])
      .filter(([, run]) => run !== null);
    expect(found).toEqual([]);
  },
  60_000,
);

test('a borrowed sentence would be found, a listed name would not', () => {
  const sentence = '这是一句专为测试而写的话，长度超过二十五个字，足以被认出来。';
  expect(borrowed(`前文 ${sentence} 后文`, runsOf(sentence), [])).not.toBeNull();
  expect(borrowed(sentence, runsOf(sentence), [withoutSpace(sentence)])).toBeNull();
});
