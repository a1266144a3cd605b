import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Dataset, datasetHash, judgedHash } from './dataset/dataset.ts';
import type { Judgement } from './dataset/identity.ts';
import { describeProblem, type Problem } from './dataset/problem.ts';
import { parseReportFile } from './dataset/report-file.ts';
import type { Connection } from './graph/database.ts';
import { loadDataset, removeReport } from './import/load.ts';
import { type ReadOptions, type ReadResult, readDataset } from './import/read.ts';
import { programPath } from './program/program.ts';

const REPORTS = programPath('seeds/reports/');

/** The content hash of a report, and that of the judgements that hold for it. */
export interface Stored {
  readonly hash: string;
  readonly judged: string | null;
}

interface SeedOptions {
  /** Load the invented reports too, beside the real ones. */
  readonly samples: boolean;
  readonly log: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
  /** What the store notes of each report in it, by the report's id. */
  readonly stored: ReadonlyMap<string, Stored>;
  /** Those that hold for what stays in the store. */
  readonly judgements: () => Promise<readonly Judgement[]>;
}

async function isInvented(folder: string): Promise<boolean> {
  const { report } = parseReportFile('report.json', await readFile(join(folder, 'report.json')));
  return report?.invented === true;
}

/** The folders of all reports that come with the program. */
export async function reportFolders(): Promise<string[]> {
  const names = await readdir(REPORTS);
  return names
    .sort()
    .map((name) => join(REPORTS, name))
    .filter((folder) => existsSync(join(folder, 'report.json')));
}

/** Reports that come with the program. */
export interface Seeds {
  readonly datasets: readonly Dataset[];
  /** Ids of those that do not fit the words at hand. */
  readonly leftOut: readonly string[];
}

/**
 * Where samples are not asked for, or the project names its packs, one that does not fit is left out: it must not stop a
 * project whose words are others.
 * @throws Error that lists every problem of every other dataset.
 */
export async function readSeeds(
  folders: readonly string[],
  read: ReadOptions & Pick<Required<ReadOptions>, 'vocabulary'>,
  { samples }: Pick<SeedOptions, 'samples'>,
): Promise<Seeds> {
  const hasOwnWords = read.vocabulary.project?.packs !== undefined;
  const mayLeaveOut = async (folder: string) => hasOwnWords || (!samples && (await isInvented(folder)));
  const readOne = async (folder: string): Promise<ReadResult | string> => {
    const one = await readDataset(folder, read);
    return 'problems' in one && (await mayLeaveOut(folder)) ? basename(folder) : one;
  };
  const reads = await Promise.all(folders.map(readOne));
  const results = reads.filter((one) => typeof one !== 'string');
  const problems: Problem[] = results.flatMap((one) => ('problems' in one ? one.problems : []));
  if (problems.length > 0) throw new Error(problems.map(describeProblem).join('\n'));
  return {
    datasets: results.flatMap((one) => ('dataset' in one ? [one.dataset] : [])),
    leftOut: reads.filter((one) => typeof one === 'string'),
  };
}

/** Invented reports are in the store when asked for, and only then: they must not mix with real ones unnoticed. */
export async function loadSeeds(
  connection: Connection,
  { datasets, leftOut }: Seeds,
  { stored, judgements, ...options }: SeedOptions,
): Promise<void> {
  const wanted = datasets.filter((dataset) => options.samples || !dataset.report.invented);
  for (const dataset of wanted) {
    if (options.signal?.aborted) return;
    // The loader would find out by itself, but only after making its indexes: too long for every start.
    const { hash, judged } = stored.get(dataset.report.id) ?? {};
    if (hash === datasetHash(dataset) && judged === judgedHash(dataset.identity)) continue;
    const { report, counts } = await loadDataset(connection, dataset);
    const { entities, statements, observations } = counts;
    options.log(`${report}: ${entities} entities, ${statements} statements, ${observations} figures loaded`);
  }
  const unwanted = datasets.filter((dataset) => !wanted.includes(dataset)).map(({ report }) => report.id);
  for (const report of [...unwanted, ...leftOut])
    if (stored.has(report)) await removeReport(connection, report, await judgements());
}
