import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Problem } from '../dataset/problem.ts';
import { programPath } from '../program/program.ts';
import { checkVocabulary } from './check.ts';
import { mergePacks } from './merge.ts';
import { type Pack, readPack } from './pack.ts';
import { type ProjectFile, readProjectFile, unknownPack } from './project-file.ts';
import { type ReadyQueries, readQueries } from './queries.ts';
import { type Words, wordsOf } from './words.ts';

const OUR_PACKS = programPath('seeds/packs/');

/** The packs with their words, and every problem of every file. */
export interface ReadVocabulary {
  /** What the project says of itself; null where it says nothing. */
  readonly project: ProjectFile | null;
  readonly packs: readonly Pack[];
  readonly words: Words;
  readonly ready: ReadyQueries;
  readonly problems: readonly Problem[];
}

/**
 * Reads the packs of our seeds and those of further folders of packs; a pack there takes the place of ours of the same
 * name. A folder that is not there holds none. Where `project.json` beside such a folder names packs, only these are taken.
 */
export async function readVocabulary(folders: readonly string[] = []): Promise<ReadVocabulary> {
  const byName = new Map<string, string>();
  for (const folder of [OUR_PACKS, ...folders])
    for (const path of await packsIn(folder)) byName.set(basename(path), path);
  const { project, problems: unread } = await readProject(folders);
  const named = project?.packs;
  const wanted = [...byName].filter(([name]) => named?.includes(name) ?? true);
  const missing = (named ?? []).filter((name) => !byName.has(name));
  const reads = await Promise.all(wanted.map(([, path]) => readPack(path)));
  const rank = ({ id, order }: Pack) => named?.indexOf(id) ?? order;
  const packs = reads
    .flatMap(({ pack }) => (pack === null ? [] : [pack]))
    .toSorted((one, other) => rank(one) - rank(other));
  const { vocabulary, problems } = mergePacks(packs);
  const { ready, problems: unready } = await readQueries(packs);
  return {
    project,
    packs,
    words: wordsOf(vocabulary),
    ready,
    problems: [
      ...unread,
      ...missing.map((id) => unknownPack(id, [...byName.keys()])),
      ...reads.flatMap((read) => read.problems),
      ...problems,
      ...checkVocabulary(packs, vocabulary),
      ...unready,
    ],
  };
}

/** The last folder that has one is nearest to the user. */
async function readProject(folders: readonly string[]) {
  const reads = await Promise.all(folders.map((folder) => readProjectFile(dirname(folder))));
  return {
    project: reads.findLast(({ project }) => project !== null)?.project ?? null,
    problems: reads.flatMap(({ problems }) => problems),
  };
}

async function packsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => existsSync(join(path, 'pack.json')));
}
