import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { CHECKS } from '../checks/checks.ts';
import { causesOf } from '../dataset/causes.ts';
import { type Dataset, type Draft, type ReportTables, toDataset } from '../dataset/dataset.ts';
import { type Judgements, readJudgements, reportsBeside } from '../dataset/judgements.ts';
import { type Fault, type Problem, problemAt, sortProblems } from '../dataset/problem.ts';
import { readTable } from '../dataset/read-table.ts';
import { parseReportFile, type ReportFile } from '../dataset/report-file.ts';
import { strayFiles } from '../dataset/stray-files.ts';
import { REPORT_TABLE_NAMES, REPORT_TABLES } from '../dataset/tables.ts';
import { findText, type ReportText } from '../texts/report-text.ts';
import { type ReadVocabulary, readVocabulary } from '../vocabulary/read-vocabulary.ts';

export interface ReadOptions {
  /** Where `identity.csv` is; `../../shared` of the dataset's folder when not given. */
  readonly sharedFolder?: string;
  /** Further folders with an `identity.csv`: the user's own, which comes before ours. */
  readonly identityFolders?: readonly string[];
  /** The words, where they have been read already; else those of our packs and of `../../packs` of the dataset's folder. */
  readonly vocabulary?: ReadVocabulary;
  /** Folders with report texts; the right one is found by its hash. */
  readonly textFolders?: readonly string[];
  /** Remembers what folders share, for whoever reads many. */
  readonly known?: Known;
}

/** What several folders share, by where it was read. */
export interface Known {
  readonly judgements: Map<string, Promise<Judgements>>;
  readonly vocabularies: Map<string, Promise<ReadVocabulary>>;
}

export const nothingKnown = (): Known => ({ judgements: new Map(), vocabularies: new Map() });

/** Either a dataset that passed every check, or every problem of every file. */
export type ReadResult =
  | { readonly dataset: Dataset; readonly hints: readonly Problem[] }
  | { readonly problems: readonly Problem[] };

/** The same, with what was read as far as each cell by itself. */
export interface Checked {
  readonly result: ReadResult;
  readonly draft: Draft | null;
}

/** Reads and checks one report's folder. Touches nothing. */
export const readDataset = async (folder: string, options: ReadOptions = {}): Promise<ReadResult> =>
  (await checkFolder(folder, options)).result;

/** Reads and checks one report's folder, and keeps what was read. */
export async function checkFolder(folder: string, options: ReadOptions = {}): Promise<Checked> {
  const { draft, problems, hints } = await readDraft(folder, options);
  const all = draft ? [...problems, ...CHECKS.flatMap((check) => check(draft))] : problems;
  if (draft === null || all.length > 0)
    return { draft, result: { problems: sortProblems(causesOf(unique(all))) } };
  return { draft, result: { dataset: toDataset(draft), hints } };
}

/** Reads a folder as far as each cell by itself; the tools for annotators work on this. */
export async function readDraft(
  folder: string,
  options: ReadOptions = {},
): Promise<{ readonly draft: Draft | null; readonly problems: Problem[]; readonly hints: Problem[] }> {
  const path = resolve(folder);
  const shown = basename(path);
  const sharedFolder = options.sharedFolder ?? join(path, '../../shared');
  const [reportRead, tablesRead, judgementsRead, packsRead, strays] = await Promise.all([
    readReport(path, shown),
    readTables(path, shown),
    judgementsFrom(sharedFolder, options),
    options.vocabulary ?? vocabularyFrom(join(path, '../../packs'), options),
    strayFiles(path, shown, EXPECTED, NO_PART),
  ]);
  const { report } = reportRead;
  const reads = [reportRead, tablesRead, judgementsRead, packsRead];
  const problems = [...reads.flatMap((read) => read.problems), ...strays];
  const { isFormer } = tablesRead;
  const hints = [...tablesRead.hints, ...(isFormer ? [problemAt({ file: shown }, FIRST_VERSION)] : [])];
  if (report === null) return { draft: null, problems, hints };
  const text = await textOf(report, path, options.textFolders ?? []);
  const { judgements } = judgementsRead;
  const shared = { vocabulary: packsRead.words.vocabulary, judgements, hints: judgementsRead.hints };
  return { draft: { shown, report, tables: tablesRead.tables, shared, text, isFormer }, problems, hints };
}

function judgementsFrom(sharedFolder: string, { identityFolders = [], known }: ReadOptions) {
  const read = () => readJudgements([sharedFolder, ...identityFolders], reportsBeside(sharedFolder));
  return once(known?.judgements, sharedFolder, read);
}

const vocabularyFrom = (packs: string, { known }: ReadOptions) =>
  once(known?.vocabularies, packs, () => readVocabulary([packs]));

function once<T>(
  known: Map<string, Promise<T>> | undefined,
  key: string,
  read: () => Promise<T>,
): Promise<T> {
  const before = known?.get(key);
  if (before !== undefined) return before;
  const reading = read();
  known?.set(key, reading);
  return reading;
}

const FIRST_VERSION: Fault = {
  code: 'first-version',
  en: 'This folder is of the first version of the format. It is read as it is; seeds:fmt writes it in the second, with ellipses whose subject is quoted nowhere as drafts.',
  zh: '此文件夹为第一版格式，仍可照常读取；seeds:fmt 会改写为第二版，未引出主语的承前省略会标为草稿（draft）。',
};

const textOf = (
  report: ReportFile,
  path: string,
  textFolders: readonly string[],
): Promise<ReportText | null> => findText(report.text.sha256, path, textFolders);

async function readReport(path: string, shown: string) {
  const file = `${shown}/report.json`;
  const bytes = await readFile(join(path, 'report.json')).catch(() => null);
  if (bytes !== null) return parseReportFile(file, bytes);
  const missing = problemAt(
    { file },
    { code: 'missing-file', en: 'The file is missing.', zh: '缺少此文件。' },
  );
  return { report: null, problems: [missing] };
}

async function readTables(folder: string, shown: string) {
  const [passages, entities, mentions, relations, observations, evidence, qualifiers, ambiguities] =
    await Promise.all([
      readTable({ folder, shown, name: 'passages' }, REPORT_TABLES.passages),
      readTable({ folder, shown, name: 'entities' }, REPORT_TABLES.entities),
      readTable({ folder, shown, name: 'mentions' }, REPORT_TABLES.mentions),
      readTable({ folder, shown, name: 'relations' }, REPORT_TABLES.relations),
      readTable({ folder, shown, name: 'observations' }, REPORT_TABLES.observations),
      readTable({ folder, shown, name: 'evidence' }, REPORT_TABLES.evidence),
      readTable({ folder, shown, name: 'qualifiers', optional: true }, REPORT_TABLES.qualifiers),
      readTable({ folder, shown, name: 'ambiguities' }, REPORT_TABLES.ambiguities),
    ]);
  const reads = [passages, entities, mentions, relations, observations, evidence, qualifiers, ambiguities];
  const tables: ReportTables = {
    passages: passages.table,
    entities: entities.table,
    mentions: mentions.table,
    relations: relations.table,
    observations: observations.table,
    evidence: evidence.table,
    qualifiers: qualifiers.table,
    ambiguities: ambiguities.table,
  };
  return {
    tables,
    problems: reads.flatMap((one) => one.problems),
    hints: reads.flatMap((one) => one.hints),
    isFormer: reads.some((one) => one.isFormer),
  };
}

const EXPECTED = [...REPORT_TABLE_NAMES.map((name) => `${name}.csv`), 'report.json', 'text.txt', 'README.md'];

const NO_PART = { en: 'This file is no part of a dataset.', zh: '数据集中没有这个文件。' };

const unique = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
];
