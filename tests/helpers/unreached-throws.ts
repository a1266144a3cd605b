import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { z } from 'zod';

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

/** Every `throw` of these coverage files by its place, with how often it was executed in all of them together. */
function throwsIn(
  files: readonly string[],
): ReadonlyMap<string, { readonly count: number; readonly text: string }> {
  const found = new Map<string, { count: number; text: string }>();
  for (const file of files) {
    const coverage = Coverage.parse(JSON.parse(readFileSync(file, 'utf8')));
    for (const { path, statementMap, s } of Object.values(coverage)) {
      const lines = readFileSync(path, 'utf8').split('\n');
      for (const [id, { start }] of Object.entries(statementMap)) {
        const text = (lines[start.line - 1] ?? '').slice(start.column);
        if (!/^throw\b/.test(text)) continue;
        const place = `${relative(process.cwd(), path)}:${start.line}`;
        found.set(place, { text, count: (found.get(place)?.count ?? 0) + (s[id] ?? 0) });
      }
    }
  }
  return found;
}

// npm run coverage:throws [-- <coverage-final.json> …]: lists the `throw` statements that no test has executed.
const given = process.argv.slice(2);
const all = [...throwsIn(given.length > 0 ? given : ['coverage/coverage-final.json'])];
const never = all.filter(([, { count }]) => count === 0);
for (const [place, { text }] of never) process.stdout.write(`${place}: ${text}\n`);
process.stdout.write(`${all.length - never.length} of ${all.length} throws executed\n`);
