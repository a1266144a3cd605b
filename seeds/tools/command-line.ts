import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../../server/config.ts';
import type { Judgement } from '../../server/dataset/identity.ts';
import { readJudgements as readFiles, reportsBeside } from '../../server/dataset/judgements.ts';
import { describeProblem } from '../../server/dataset/problem.ts';
import { AppError } from '../../server/errors/app-error.ts';
import { keptLoads } from '../../server/import/kept-loads.ts';
import type { ReadOptions } from '../../server/import/read.ts';
import { programPath } from '../../server/program/program.ts';
import { HELP } from './help.ts';

const SHARED = programPath('seeds/shared/');
const REPORTS = programPath('seeds/reports/');

/** The arguments of the annotators' commands. */
export interface CommandLine {
  /** What is no option: folders, ids, words. */
  readonly words: readonly string[];
  readonly read: ReadOptions;
  readonly remove: string | null;
  /** Absolute. */
  readonly dataDir: string;
  /** `--all`: list also what is only quoted. */
  readonly all: boolean;
}

/** Options common to the commands: `--texts <folder>` and, for loading `--remove <report>`, for coverage `--all`. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { texts: { type: 'string' }, remove: { type: 'string' }, all: { type: 'boolean' } },
  });
  const config = readConfig(process.env, values.texts === undefined ? {} : { texts: values.texts });
  const kept = join(config.dataDir, 'texts');
  return {
    words: positionals,
    read: { textFolders: config.reportTexts === null ? [kept] : [config.reportTexts, kept] },
    remove: values.remove ?? null,
    dataDir: config.dataDir,
    all: values.all ?? false,
  };
}

/** Folders of these names or paths; of all reports when none is given. */
export async function reportFolders(words: readonly string[]): Promise<string[]> {
  if (words.length > 0) return Promise.all(words.map(reportFolder));
  const entries = await readdir(REPORTS, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(REPORTS, entry.name))
    .sort();
}

/** A report's folder by its id or its path. */
export async function reportFolder(word: string): Promise<string> {
  const names: string[] = await readdir(REPORTS).catch(() => []);
  return names.includes(word) ? join(REPORTS, word) : resolve(word);
}

/** Folders of all judgements that hold for the store: ours, those that reports were loaded with, the user's own. */
export async function judgementFolders(dataDir: string): Promise<string[]> {
  const kept = await keptLoads(dataDir);
  return [SHARED, ...kept.map((folder) => join(folder, '../../shared')), join(dataDir, 'corpus')];
}

/**
 * The judgements that hold for the store.
 * @throws Error with every problem of the file.
 */
export async function readJudgements(dataDir: string): Promise<readonly Judgement[]> {
  const { judgements, problems } = await readFiles(await judgementFolders(dataDir), reportsBeside(SHARED));
  if (problems.length > 0) throw new Error(problems.map(describeProblem).join('\n'));
  return judgements;
}

/** Where a new report's folder goes. */
export const newReportFolder = (id: string): string => join(REPORTS, id);

export const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** Runs a command; an error is said in both languages and ends with code 1. */
export async function runCommand(
  name: keyof typeof HELP,
  command: (line: CommandLine) => Promise<boolean>,
): Promise<void> {
  if (process.argv.includes('--help')) return say(`${HELP[name].en}\n\n${HELP[name].zh}`);
  try {
    process.exitCode = (await command(readCommandLine(process.argv.slice(2)))) ? 0 : 1;
  } catch (error) {
    if (error instanceof AppError) say(`${error.message}\n${error.message_zh}`);
    else say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
