import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';

export const Chunk = z.object({
  file: z.string(),
  /** Bytes as they travel, by brotli at its best. */
  bytes: z.int(),
  when: z.enum(['before first paint', 'later']),
});
export type Chunk = z.infer<typeof Chunk>;

/** Bytes of the page's scripts, brotli. */
export interface PageWeight {
  /** Every script but the Cypher editor's and its workers'. */
  readonly chunks: readonly Chunk[];
  readonly beforeFirstPaint: number;
  readonly whole: number;
}

/** Weighs the page that stands, built anew where it must be. In a process of its own: the bundler does not run within Jest. */
export async function weighPage(): Promise<PageWeight> {
  const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', here('weigh-page.ts')], {
    cwd: here('../..'),
  });
  const chunks = z.array(Chunk).parse(JSON.parse(stdout));
  const sum = (...when: readonly Chunk['when'][]) =>
    chunks.filter((chunk) => when.includes(chunk.when)).reduce((all, { bytes }) => all + bytes, 0);
  return {
    chunks,
    beforeFirstPaint: sum('before first paint'),
    whole: sum('before first paint', 'later'),
  };
}
