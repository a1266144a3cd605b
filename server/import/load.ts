import { type Dataset, datasetHash, judgedHash } from '../dataset/dataset.ts';
import type { Judgement } from '../dataset/identity.ts';
import type { Problem } from '../dataset/problem.ts';
import type { Connection } from '../graph/database.ts';
import { type Importer, type ImportTransaction, inTransaction, openImporter } from './importer.ts';
import { prepareImporter } from './prepare.ts';
import * as Q from './queries.ts';
import { nothingKnown, type ReadOptions, readDataset } from './read.ts';
import { applyJudgements, replaceReport } from './replace-report.ts';

/** Loads datasets one after the other without looking for the indexes each time. */
export interface Loader {
  load(dataset: Dataset): Promise<LoadResult>;
  /** False when it was not there. */
  remove(report: string, judgements: readonly Judgement[]): Promise<boolean>;
  close(): Promise<void>;
}

export function openLoader(connection: Connection): Loader {
  const importer = openImporter(connection);
  let prepared: Promise<void> | undefined;
  const ready = () => {
    prepared ??= prepareImporter(importer).catch((error: unknown) => {
      prepared = undefined;
      throw error;
    });
    return prepared;
  };
  return {
    load: async (dataset) => {
      await ready();
      return loadInto(importer, dataset);
    },
    remove: async (report, judgements) => {
      await ready();
      return removeFrom(importer, report, judgements);
    },
    close: () => importer.close(),
  };
}

/** What a dataset holds. */
export interface LoadCounts {
  readonly passages: number;
  readonly entities: number;
  readonly statements: number;
  readonly observations: number;
}

export interface LoadResult {
  readonly report: string;
  /** False when the store already held just this. */
  readonly changed: boolean;
  readonly counts: LoadCounts;
}

/** Makes constraints and indexes if they are not there, and waits until they work. */
export const prepareDatabase = (connection: Connection): Promise<void> =>
  withImporter(connection, prepareImporter);

/**
 * Loads one dataset, whole or not at all; a dataset that is already loaded changes nothing.
 * @throws AppError 503 when the database is away, 409 when another load runs, 507 when memory does not suffice.
 */
export const loadDataset = (connection: Connection, dataset: Dataset): Promise<LoadResult> =>
  withImporter(connection, async (importer) => {
    await prepareImporter(importer);
    return loadInto(importer, dataset);
  });

/**
 * Makes judgements hold for all that is in the store, in one transaction. Returns how many entities moved together or apart.
 * @throws AppError as {@link loadDataset}.
 */
export const loadJudgements = (connection: Connection, judgements: readonly Judgement[]): Promise<number> =>
  withImporter(connection, async (importer) => {
    await prepareImporter(importer);
    return inTransaction(
      importer,
      'judgements',
      async (transaction) => {
        await transaction.run(Q.LOCK_IMPORTS, {});
        const moved = await applyJudgements(transaction, judgements);
        await transaction.run(Q.SET_JUDGED, { judged: judgedHash(judgements) });
        return { keep: true, result: moved };
      },
      async () => false,
    );
  });

/**
 * Takes a report and all it says out of the store. False when it was not there. `judgements` are those that hold for what
 * stays.
 */
export const removeReport = (
  connection: Connection,
  report: string,
  judgements: readonly Judgement[],
): Promise<boolean> =>
  withImporter(connection, async (importer) => {
    await prepareImporter(importer);
    return removeFrom(importer, report, judgements);
  });

function removeFrom(importer: Importer, report: string, judgements: readonly Judgement[]): Promise<boolean> {
  const work = async (transaction: ImportTransaction) => {
    await transaction.run(Q.LOCK_IMPORTS, {});
    const [marker] = await transaction.run(Q.READ_MARKER, { report });
    if (marker === undefined) return { keep: false, result: false };
    await replaceReport(transaction, report, null, judgements);
    await transaction.run(Q.DELETE_MARKER, { report });
    await transaction.run(Q.SET_JUDGED, { judged: judgedHash(judgements) });
    return { keep: true, result: true };
  };
  return inTransaction(
    importer,
    `remove ${report}`,
    work,
    async () => (await markerOf(importer, report)) === null,
  );
}

/** Every problem of every folder, or one result a folder. Nothing is written when any folder has a problem. */
export type FoldersResult =
  | {
      readonly results: readonly LoadResult[] /** Ended by its signal before all were loaded. */;
      readonly isStopped: boolean;
    }
  | { readonly problems: readonly Problem[] };

/** How far a load of several folders is. */
export interface LoadProgress {
  readonly folder: string;
  readonly done: number;
  readonly total: number;
  /** Milliseconds that the others will take, as those before them did. */
  readonly left: number;
}

export interface FoldersOptions extends ReadOptions {
  /** Called after each report, which stays loaded whatever comes; waited for. */
  readonly onLoaded?: (result: LoadResult, progress: LoadProgress) => Promise<void> | void;
  /** Ends the load after the report that is being loaded; a second load goes on from there. */
  readonly signal?: AbortSignal;
}

/** As many datasets as are held between checking and loading; more are read again, so that memory does not grow with them. */
const HELD = 20;

/**
 * Reads all folders, and if all are right loads them one after the other, each in its own transaction. What the store holds
 * already is passed over, so that a load that was broken off goes on where it was.
 */
export async function loadFolders(
  connection: Connection,
  folders: readonly string[],
  { onLoaded, signal, ...read }: FoldersOptions = {},
): Promise<FoldersResult> {
  const options = { known: nothingKnown(), ...read };
  const held = new Map<string, Dataset>();
  const problems: Problem[] = [];
  for (const folder of folders) {
    if (signal?.aborted) return { results: [], isStopped: true };
    const one = await readDataset(folder, options);
    if ('problems' in one) problems.push(...one.problems);
    else if (folders.length <= HELD) held.set(folder, one.dataset);
  }
  if (problems.length > 0) return { problems: uniqueProblems(problems) };
  return withImporter(connection, async (importer) => {
    await prepareImporter(importer);
    const results: LoadResult[] = [];
    const began = Date.now();
    for (const folder of folders) {
      if (signal?.aborted) return { results, isStopped: true };
      const dataset = held.get(folder) ?? (await readAgain(folder, options));
      if ('problems' in dataset) return dataset;
      const result = await loadInto(importer, dataset);
      const done = results.push(result);
      const left = ((Date.now() - began) / done) * (folders.length - done);
      await onLoaded?.(result, { folder, done, total: folders.length, left });
    }
    return { results, isStopped: false };
  });
}

/** A folder may have been changed since it was checked. */
async function readAgain(folder: string, options: ReadOptions) {
  const read = await readDataset(folder, options);
  return 'problems' in read ? { problems: read.problems } : read.dataset;
}

// Problems of the shared files are found again with every folder.
const uniqueProblems = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
];

async function loadInto(importer: Importer, dataset: Dataset): Promise<LoadResult> {
  const { id: report } = dataset.report;
  const hash = datasetHash(dataset);
  const judged = judgedHash(dataset.identity);
  const counts = countsOf(dataset);
  const changed = await inTransaction(
    importer,
    report,
    async (transaction) => {
      await transaction.run(Q.LOCK_IMPORTS, {});
      const [marker] = await transaction.run(Q.READ_MARKER, { report });
      if (marker?.hash === hash && marker.judged === judged) return { keep: false, result: false };
      if (marker?.hash === hash) await applyJudgements(transaction, dataset.identity);
      else {
        const tally = await replaceReport(transaction, report, dataset, dataset.identity);
        await transaction.run(Q.WRITE_MARKER, { report, hash, counts: { ...counts, tally: [...tally] } });
      }
      await transaction.run(Q.SET_JUDGED, { judged });
      return { keep: true, result: true };
    },
    async () => (await markerOf(importer, report)) === hash,
  );
  return { report, changed, counts };
}

const countsOf = (dataset: Dataset): LoadCounts => ({
  passages: dataset.passages.length,
  entities: dataset.entities.length,
  statements: dataset.relations.length,
  observations: dataset.observations.length,
});

const MARKER_TRIES = 60; // seconds: a killed server is back and recovered in less than twenty
const ONE_SECOND_MS = 1_000;

/** The hash a report's marker holds; null when there is none. Waits for a server that is coming back. */
async function markerOf({ driver, database }: Importer, report: string): Promise<string | null> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const parameters = Q.READ_MARKER.toParameters({ report });
      const result = await driver.executeQuery(Q.READ_MARKER.text, parameters, { routing: 'READ', database });
      const record = result.records[0];
      return record ? Q.READ_MARKER.parseRow(record.toObject()).hash : null;
    } catch (error) {
      if (attempt >= MARKER_TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, ONE_SECOND_MS));
    }
  }
}

async function withImporter<T>(connection: Connection, work: (importer: Importer) => Promise<T>): Promise<T> {
  const importer = openImporter(connection);
  try {
    return await work(importer);
  } finally {
    await importer.close();
  }
}
