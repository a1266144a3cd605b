import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import type { StoreVersion, VersionChanges } from '#contract/version.ts';
import { notFound } from '../errors/app-error.ts';
import type { GraphDatabase } from '../graph/database.ts';
import { LIST_LOADS } from '../graph/store-queries.ts';
import { digestsOf } from './facts.ts';

/** The versions of the store: what is in it is named, and kept as far as it takes to say later what has changed. */
export interface Versions {
  /** What the store holds now. From now on it can be told what changed since. */
  current(): Promise<StoreVersion>;
  /**
   * What changed from a version until now, of these facts or of all.
   * @throws AppError 404 for a version that is not kept here
   */
  changesSince(version: string, ids: readonly string[] | null): Promise<VersionChanges>;
}

const Kept = z.object({ made: z.string(), facts: z.record(z.string(), z.string()) });
type Kept = z.infer<typeof Kept>;

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Facts named in an answer. */
const MOST_NAMED = 1_000;

/** @param folder where versions are kept, a file each */
export function openVersions(graph: GraphDatabase, folder: string): Versions {
  const fileOf = (version: string) => join(folder, `${version}.json.gz`);

  async function read(version: string): Promise<Kept | null> {
    const bytes = await readFile(fileOf(version)).catch(() => null);
    return bytes === null ? null : Kept.parse(JSON.parse((await unpack(bytes)).toString('utf8')));
  }

  /** Whole or not at all. */
  async function keep(version: string): Promise<Kept> {
    const kept: Kept = { made: new Date().toISOString(), facts: await digestsOf(graph) };
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const unfinished = join(folder, `.${randomUUID()}`);
    try {
      await writeFile(unfinished, await pack(JSON.stringify(kept)), { mode: 0o600 });
      await rename(unfinished, fileOf(version));
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
    return kept;
  }

  /** Two who ask at once wait for one reading. */
  const keeping = new Map<string, Promise<Kept>>();
  function keptOf(version: string): Promise<Kept> {
    const known = keeping.get(version) ?? read(version).then((kept) => kept ?? keep(version));
    keeping.set(version, known);
    known.catch(() => undefined).finally(() => keeping.delete(version));
    return known;
  }

  async function current() {
    const loads = await graph.read(LIST_LOADS, {});
    const version = versionOf(loads);
    const kept = await keptOf(version);
    return { loads, version, kept };
  }

  return {
    async current() {
      const { loads, version, kept } = await current();
      const reports = loads.map(({ report, hash }) => ({ report, hash }));
      return { version, made: kept.made, reports, facts: Object.keys(kept.facts).length };
    },
    async changesSince(from, ids) {
      const [before, now] = await Promise.all([read(from), current()]);
      if (before === null) throw notFound({ en: 'version', zh: '版本' }, from);
      return { from, to: now.version, ...changes(before.facts, now.kept.facts, ids) };
    },
  };
}

/** The same for the same reports with the same facts and judgements, wherever they are loaded. */
function versionOf(
  loads: readonly { readonly report: string; readonly hash: string; readonly judged: string | null }[],
): string {
  const content = loads.map(({ report, hash, judged }) => `${report} ${hash} ${judged ?? ''}`).sort();
  return `v-${createHash('sha256').update(content.join('\n')).digest('hex').slice(0, 12)}`;
}

type Digests = Readonly<Record<string, string>>;

function changes(before: Digests, now: Digests, ids: readonly string[] | null) {
  const asked = ids ?? [...new Set([...Object.keys(before), ...Object.keys(now)])];
  const all = {
    gone: asked.filter((id) => id in before && !(id in now)),
    fresh: asked.filter((id) => !(id in before) && id in now),
    changed: asked.filter((id) => id in before && id in now && before[id] !== now[id]),
    same: asked.filter((id) => id in before && before[id] === now[id]).length,
  };
  const cut = (list: readonly string[]) => list.slice(0, MOST_NAMED);
  const truncated = [all.gone, all.fresh, all.changed].some((list) => list.length > MOST_NAMED);
  return { gone: cut(all.gone), fresh: cut(all.fresh), changed: cut(all.changed), same: all.same, truncated };
}
