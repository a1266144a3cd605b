import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Problem } from '../dataset/problem.ts';
import { programPath } from '../program/program.ts';
import { checkVocabulary } from './check.ts';
import { mergePacks } from './merge.ts';
import { type Pack, readPack } from './pack.ts';
import { type ReadyQueries, readQueries } from './queries.ts';
import { type Words, wordsOf } from './words.ts';

const OUR_PACKS = programPath('seeds/packs/');

/** The packs with their words, and every problem of every file. */
export interface ReadVocabulary {
  readonly packs: readonly Pack[];
  readonly words: Words;
  readonly ready: ReadyQueries;
  readonly problems: readonly Problem[];
}

/**
 * Reads the packs of our seeds and those of further folders of packs; a pack there takes the place of ours of the same
 * name. A folder that is not there holds none.
 */
export async function readVocabulary(folders: readonly string[] = []): Promise<ReadVocabulary> {
  const byName = new Map<string, string>();
  for (const folder of [OUR_PACKS, ...folders])
    for (const path of await packsIn(folder)) byName.set(basename(path), path);
  const reads = await Promise.all([...byName.values()].map(readPack));
  const packs = reads
    .flatMap(({ pack }) => (pack === null ? [] : [pack]))
    .toSorted((one, other) => one.order - other.order);
  const { vocabulary, problems } = mergePacks(packs);
  const { ready, problems: unready } = await readQueries(packs);
  return {
    packs,
    words: wordsOf(vocabulary),
    ready,
    problems: [
      ...reads.flatMap((read) => read.problems),
      ...problems,
      ...checkVocabulary(packs, vocabulary),
      ...unready,
    ],
  };
}

async function packsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => existsSync(join(path, 'pack.json')));
}
