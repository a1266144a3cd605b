import { readdirSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** A place in a source file: `line` from 1, `column` from 0, as Istanbul counts. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

const Range = z.object({ startOffset: z.number(), endOffset: z.number(), count: z.number() });
type Range = z.infer<typeof Range>;
const SourceMapEntry = z.object({
  lineLengths: z.array(z.number()),
  data: z
    .object({ version: z.number(), sources: z.array(z.string()), mappings: z.string() })
    .nullable()
    .catch(null),
});
type SourceMapEntry = z.infer<typeof SourceMapEntry>;
/** What Node writes of a process or thread when NODE_V8_COVERAGE names a folder. */
const Coverage = z.object({
  result: z.array(z.object({ url: z.string(), functions: z.array(z.object({ ranges: z.array(Range) })) })),
  'source-map-cache': z.record(z.string(), SourceMapEntry).default({}),
});

/**
 * How often places were executed in the processes and threads that left their V8 coverage in `folder`.
 * @param places by the file's path from the root, `server/main.ts`; a copy of the tree elsewhere counts as the tree.
 * @returns a count for each place, in the same order.
 */
export function countInProcesses(
  folder: string,
  places: ReadonlyMap<string, readonly Place[]>,
): ReadonlyMap<string, readonly number[]> {
  const counts = new Map([...places].map(([path, list]) => [path, list.map(() => 0)]));
  for (const name of readdirSync(folder)) {
    const coverage = Coverage.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    for (const { url, functions } of coverage.result) {
      const path = pathFromRoot(url, places);
      const map = coverage['source-map-cache'][url];
      const counted = counts.get(path ?? '');
      if (path === undefined || map === undefined || counted === undefined) continue;
      const ranges = functions.flatMap((each) => each.ranges);
      for (const [at, offset] of offsetsOf(path, map, places.get(path) ?? []).entries())
        counted[at] = (counted[at] ?? 0) + countAt(offset, ranges);
    }
  }
  return counts;
}

/** `server/main.ts` of `file:///anywhere/server/main.ts`; undefined for what is not asked about. */
function pathFromRoot(url: string, places: ReadonlyMap<string, unknown>): string | undefined {
  if (!url.startsWith('file:') || url.includes('/node_modules/')) return undefined;
  const parts = fileURLToPath(url).split('/');
  return parts.map((_, at) => parts.slice(at).join('/')).find((path) => places.has(path));
}

const known = new Map<string, readonly (number | undefined)[]>();

/** Where the places lie in the code that ran; undefined for one that the transform left out. */
function offsetsOf(
  path: string,
  { data, lineLengths }: SourceMapEntry,
  places: readonly Place[],
): readonly (number | undefined)[] {
  if (data === null) return places.map(() => undefined);
  const key = `${path} ${data.mappings}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const offsets = new Map<string, number>();
  const map = new SourceMap({ ...data, file: '', sourcesContent: [], names: [], sourceRoot: '' });
  let start = 0;
  for (const [line, length] of lineLengths.entries()) {
    for (let column = 0; column < length; column += 1) {
      const entry = map.findEntry(line, column);
      if (!('originalLine' in entry) || entry.generatedColumn !== column || entry.generatedLine !== line)
        continue;
      const original = `${entry.originalLine + 1}:${entry.originalColumn}`;
      if (!offsets.has(original)) offsets.set(original, start + column);
    }
    start += length + 1;
  }
  const found = places.map(({ line, column }) => offsets.get(`${line}:${column}`));
  known.set(key, found);
  return found;
}

/** The innermost range around a place knows how often it was executed. */
function countAt(offset: number | undefined, ranges: readonly Range[]): number {
  if (offset === undefined) return 0;
  const around = ranges.filter((range) => range.startOffset <= offset && offset < range.endOffset);
  const size = (range: Range) => range.endOffset - range.startOffset;
  return around.sort((one, other) => size(one) - size(other))[0]?.count ?? 0;
}
