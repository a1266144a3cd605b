import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** What one run of Jest came to. */
const Counts = z.object({
  passed: z.number(),
  failed: z.number(),
  skipped: z.array(z.string()),
  /** Those that passed only when run once more. */
  repeated: z.array(z.string()),
});
export type Counts = z.infer<typeof Counts>;

/** What the runs of Jest have added to the file, each a line. */
export function readCounts(file: string): Counts[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => Counts.parse(JSON.parse(line)));
}

/**
 * The last lines of a run of several jobs: which failed, which tests were left out, which passed only when run once more, and
 * the counts. A job that failed without a test that did (lint, types, build, set-up) counts as one failed test.
 */
export function summary(
  counts: readonly Counts[],
  failedJobs: readonly string[],
): { readonly lines: readonly string[]; readonly good: boolean } {
  const sum = (key: 'passed' | 'failed') => counts.reduce((total, each) => total + each[key], 0);
  const skipped = counts.flatMap((each) => each.skipped);
  const repeated = counts.flatMap((each) => each.repeated);
  const good = failedJobs.length === 0 && sum('failed') === 0 && sum('passed') > 0;
  const failed = good ? 0 : Math.max(sum('failed'), failedJobs.length, 1);
  const tail = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
  return {
    lines: [
      ...(failedJobs.length > 0 ? [`Failed: ${failedJobs.join(', ')}`] : []),
      ...listed('Left out:', skipped),
      ...listed('Passed only when run once more:', repeated),
      `${sum('passed')} passed, ${failed} failed${tail}`,
    ],
    good,
  };
}

const listed = (title: string, names: readonly string[]) =>
  names.length > 0 ? [title, ...names.map((name) => `  ${name}`)] : [];
