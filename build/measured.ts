import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** What `npm run bench -- --keep` leaves of a benchmark in `docs/measured/`, for the documents. */
export const Kept = z.object({
  date: z.iso.date(),
  cores: z.int(),
  gibibytes: z.number(),
  node: z.string(),
  /** Processes that wanted a processor, in the mean of a minute, before: what else the machine had to do. */
  load: z.number(),
  rows: z.readonly(
    z.array(
      z.object({
        what: z.string(),
        unit: z.string(),
        runs: z.int(),
        min: z.number(),
        median: z.number(),
        max: z.number(),
      }),
    ),
  ),
});
export type Kept = z.infer<typeof Kept>;

export const keptFile = (name: string): string => `docs/measured/${name}.json`;

export const readKept = async (root: string, name: string): Promise<Kept> =>
  Kept.parse(JSON.parse(await readFile(join(root, keptFile(name)), 'utf8')));

/** One line of it. @throws Error where the benchmark measures that no longer. */
export function keptRow(kept: Kept, what: string): Kept['rows'][number] {
  const found = kept.rows.find((row) => row.what === what);
  if (found === undefined) throw new Error(`"${what}" was not measured: npm run bench -- --keep`);
  return found;
}
