import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Precision } from '#contract/suggesting.ts';
import { writeDurably } from '../corpus/durable.ts';
import type { Suggested } from './suggestion.ts';

const Decision = z.object({
  source: z.string(),
  how: z.enum(['taken', 'changed', 'refused']),
  by: z.string(),
  on: z.string(),
});
export type Decision = z.infer<typeof Decision>;

/** Written by this program alone; what a model said was parsed before it came here. */
const Kept = z.object({
  proposed: z.array(
    z.custom<Suggested>((value) => typeof value === 'object' && value !== null && 'found' in value),
  ),
  decided: z.record(z.string(), Decision),
});
type Kept = z.infer<typeof Kept>;

/** What models have proposed and what became of suggestions, a file a report, apart from the project and from the store. */
export interface SuggestionQueue {
  proposed(report: string): Promise<readonly Suggested[]>;
  decided(report: string): Promise<Readonly<Record<string, Decision>>>;
  /** What is there already is not added again. */
  add(report: string, proposed: readonly Suggested[]): Promise<number>;
  decide(report: string, n: string, decision: Decision): Promise<void>;
  /** By source, over all reports. */
  precision(): Promise<Precision[]>;
}

/** @param folder  `suggestions/` of the data folder; made with the first that is kept */
export function openQueue(folder: string): SuggestionQueue {
  const fileOf = (report: string) => join(folder, `${report}.json`);
  const read = async (report: string): Promise<Kept> => {
    const text = await readFile(fileOf(report), 'utf8').catch(() => null);
    return text === null ? { proposed: [], decided: {} } : Kept.parse(JSON.parse(text));
  };
  let turn: Promise<unknown> = Promise.resolve();
  const change = <T>(report: string, make: (kept: Kept) => T): Promise<T> => {
    const done = turn.then(async () => {
      const kept = await read(report);
      const result = make(kept);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeDurably(fileOf(report), JSON.stringify(kept));
      return result;
    });
    turn = done.catch(() => undefined);
    return done;
  };
  return {
    proposed: async (report) => (await read(report)).proposed,
    decided: async (report) => (await read(report)).decided,
    add: (report, proposed) =>
      change(report, (kept) => {
        const known = new Set(kept.proposed.map(({ n }) => n));
        const fresh = [...new Map(proposed.map((each) => [each.n, each])).values()].filter(
          ({ n }) => !known.has(n),
        );
        kept.proposed.push(...fresh);
        return fresh.length;
      }),
    decide: (report, n, decision) =>
      change(report, (kept) => {
        kept.decided[n] = decision;
      }),
    async precision() {
      const files = await readdir(folder).catch(() => []);
      const counts = new Map<string, Precision>();
      for (const file of files.filter((name) => name.endsWith('.json')))
        for (const { source, how } of Object.values((await read(file.slice(0, -5))).decided)) {
          const own = counts.get(source) ?? { source, taken: 0, changed: 0, refused: 0 };
          counts.set(source, { ...own, [how]: own[how] + 1 });
        }
      return [...counts.values()].toSorted((one, other) => (one.source < other.source ? -1 : 1));
    },
  };
}
