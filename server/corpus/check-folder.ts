import type { z } from 'zod';
import { CHECKS } from '../checks/checks.ts';
import { causesOf } from '../dataset/causes.ts';
import { parseCsv } from '../dataset/csv.ts';
import { type Dataset, type Draft, type ReportTables, toDataset } from '../dataset/dataset.ts';
import type { Judgement } from '../dataset/identity.ts';
import { type Problem, sortProblems } from '../dataset/problem.ts';
import { checkTable, type Table, type TableSpec } from '../dataset/read-table.ts';
import { REPORT_TABLES, type ReportTableName } from '../dataset/tables.ts';
import { parseText } from '../texts/report-text.ts';
import type { Words } from '../vocabulary/words.ts';
import type { Written } from './folder.ts';

/** What is still to be done rather than wrong: an entity is there before its first fact is. */
const UNFINISHED = new Set(['no-mention', 'no-fact']);

export interface Checked {
  readonly problems: readonly Problem[];
  /** What is still to be done. */
  readonly unfinished: readonly Problem[];
  /** As it is loaded: what nothing is said of yet is left out. Null where there are problems. */
  readonly dataset: Dataset | null;
}

/** All checks of a dataset over a folder that has not been written yet. */
export function checkFolder(
  { folder, files }: Written,
  words: Words,
  judgements: readonly Judgement[],
): Checked {
  const { tables, problems } = tablesOf(folder.report.id, files);
  const written = judgements.map((one) => ({ ...one, file: 'identity.csv', row: 1 }));
  const draft: Draft = {
    shown: folder.report.id,
    report: folder.report,
    tables,
    shared: { vocabulary: words.vocabulary, judgements: written, hints: [] },
    text: parseText(Buffer.from(folder.text)),
    isFormer: false,
  };
  const found = [...problems, ...CHECKS.flatMap((check) => check(draft))];
  const unique = [...new Map(found.map((problem) => [JSON.stringify(problem), problem])).values()];
  const isUnfinished = ({ code }: Problem) => UNFINISHED.has(code);
  const wrong = sortProblems(causesOf(unique.filter((problem) => !isUnfinished(problem))));
  return {
    problems: wrong,
    unfinished: unique.filter(isUnfinished),
    dataset: wrong.length > 0 ? null : usedOnly(toDataset(draft), unique),
  };
}

function usedOnly(dataset: Dataset, found: readonly Problem[]): Dataset {
  const rows = new Set(found.filter(({ code }) => code === 'no-fact').map(({ row }) => (row ?? 0) - 2));
  const unused = new Set(dataset.entities.filter((_, index) => rows.has(index)).map(({ id }) => id));
  if (unused.size === 0) return dataset;
  return {
    ...dataset,
    entities: dataset.entities.filter(({ id }) => !unused.has(id)),
    mentions: dataset.mentions.filter(({ entity }) => !unused.has(entity)),
  };
}

function tablesOf(shown: string, files: Written['files']): { tables: ReportTables; problems: Problem[] } {
  const problems: Problem[] = [];
  const read = <S extends z.ZodObject>(name: ReportTableName, spec: TableSpec<S>): Table<z.output<S>> => {
    const file = `${shown}/${name}.csv`;
    const text = files.get(`${name}.csv`);
    if (text === undefined) return { file, rows: [], raw: [] };
    const { table, problems: faults } = checkTable(file, parseCsv(file, Buffer.from(text)), spec);
    problems.push(...faults);
    return table;
  };
  const tables = {
    passages: read('passages', REPORT_TABLES.passages),
    entities: read('entities', REPORT_TABLES.entities),
    mentions: read('mentions', REPORT_TABLES.mentions),
    relations: read('relations', REPORT_TABLES.relations),
    observations: read('observations', REPORT_TABLES.observations),
    evidence: read('evidence', REPORT_TABLES.evidence),
    qualifiers: read('qualifiers', REPORT_TABLES.qualifiers),
    ambiguities: read('ambiguities', REPORT_TABLES.ambiguities),
  };
  return { tables, problems };
}
