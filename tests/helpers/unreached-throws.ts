import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { countInProcesses, type Place } from './process-coverage.ts';

const Position = z.object({ line: z.number(), column: z.number() });
/** What Istanbul writes of each file: where its statements are, and how often each was executed. */
const Coverage = z.record(
  z.string(),
  z.object({
    path: z.string(),
    statementMap: z.record(z.string(), z.object({ start: Position })),
    s: z.record(z.string(), z.number()),
  }),
);

interface Throw extends Place {
  readonly path: string;
  readonly text: string;
  /** Executions in Jest's own process. */
  inJest: number;
  /** Executions in processes and threads that tests started. */
  elsewhere: number;
}

/** By path and the beginning of the statement: throws that no test can reach on this system, and why. */
const OUT_OF_REACH: readonly (readonly [path: string, text: string, why: string])[] = [
  ['client/main.tsx', "throw new Error('index.html has", 'the page that is built with it has the element'],
  [
    'client/layout/run.ts',
    "throw new Error('the file of",
    'the file is built from the module that holds them',
  ],
  ['server/guard/pattern.ts', 'throw error', 'reading a pattern throws nothing but what is caught there'],
  [
    'server/guard/tree-worker.ts',
    'throw error',
    'only a parser whose library is there twice throws anything else',
  ],
  [
    'server/neo4j/lock.ts',
    "throw new Error('the system tells",
    'Linux always tells it; elsewhere `ps` must be away',
  ],
  ['server/neo4j/lock.ts', 'throw error', 'needs a file system without hard links'],
];

const reasonFor = ({ path, text }: Throw) =>
  OUT_OF_REACH.find(([file, beginning]) => file === path && text.startsWith(beginning))?.[2];

type CoveredFile = z.infer<typeof Coverage>[string];

const filesIn = (folder: string): readonly CoveredFile[] =>
  Object.values(Coverage.parse(JSON.parse(readFileSync(join(folder, 'coverage-final.json'), 'utf8'))));

/** Every `throw` of the code, with how often it was executed in all of these runs together. */
function throwsIn(folders: readonly string[]): readonly Throw[] {
  const found = new Map<string, Throw>();
  for (const { path, statementMap, s } of folders.flatMap(filesIn)) {
    const lines = readFileSync(path, 'utf8').split('\n');
    for (const [id, { start }] of Object.entries(statementMap)) {
      const text = (lines[start.line - 1] ?? '').slice(start.column);
      if (!/^throw\b/.test(text)) continue;
      const place = `${path}:${start.line}:${start.column}`;
      const shown = relative(process.cwd(), path);
      const known = found.get(place) ?? { ...start, path: shown, text, inJest: 0, elsewhere: 0 };
      known.inJest += s[id] ?? 0;
      found.set(place, known);
    }
  }
  const all = [...found.values()];
  for (const folder of folders) addProcesses(join(folder, 'processes'), all);
  return all;
}

/** By area, each statement's place and whether Jest's own process executed it. */
function statementsIn(folders: readonly string[]): ReadonlyMap<string, ReadonlyMap<string, boolean>> {
  const areas = new Map<string, Map<string, boolean>>();
  for (const { path, statementMap, s } of folders.flatMap(filesIn)) {
    const [top = ''] = relative(process.cwd(), path).split('/');
    const area = path.endsWith('.tsx') ? `${top} (.tsx)` : top;
    const statements = areas.get(area) ?? new Map<string, boolean>();
    areas.set(area, statements);
    for (const id of Object.keys(statementMap)) {
      const place = `${path} ${id}`;
      statements.set(place, (statements.get(place) ?? false) || (s[id] ?? 0) > 0);
    }
  }
  return areas;
}

function addProcesses(folder: string, all: readonly Throw[]): void {
  if (!existsSync(folder)) return;
  const byPath = new Map(all.map(({ path }) => [path, all.filter((each) => each.path === path)]));
  for (const [path, counts] of countInProcesses(folder, byPath))
    for (const [at, each] of (byPath.get(path) ?? []).entries()) each.elsewhere += counts[at] ?? 0;
}

// npm run coverage:throws [-- <folder of a coverage run> …]: lists the `throw` statements that no test has executed, and
// counts them, and the statements of each area.
const given = process.argv.slice(2);
const folders = given.length > 0 ? given : ['coverage'];
const all = throwsIn(folders);
const never = all.filter((each) => each.inJest + each.elsewhere === 0);
const write = (line: string) => process.stdout.write(`${line}\n`);
for (const each of never) {
  const why = reasonFor(each);
  write(`${each.path}:${each.line}: ${each.text}${why === undefined ? '' : `\n    out of reach: ${why}`}`);
}
const inJest = all.filter((each) => each.inJest > 0).length;
const excused = never.filter((each) => reasonFor(each) !== undefined).length;
write(
  `${all.length - never.length} of ${all.length} throws executed: ${inJest} in Jest's own process, ` +
    `${all.length - never.length - inJest} only in processes and threads that tests started; ` +
    `${excused} are out of reach, ${never.length - excused} are left`,
);
for (const [area, statements] of statementsIn(folders)) {
  const executed = [...statements.values()].filter(Boolean).length;
  const share = ((100 * executed) / statements.size).toFixed(1);
  write(`${area}: ${share} % of ${statements.size} statements in Jest's own process`);
}
