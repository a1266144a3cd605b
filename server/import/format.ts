import { safeParse, type z } from 'zod';
import { type RawRow, writeCsv } from '../dataset/csv.ts';
import { compareKeys } from '../dataset/order.ts';
import { type Problem, problemAt } from '../dataset/problem.ts';
import { optionalColumns, sortKey } from '../dataset/read-table.ts';
import { qualifiersByFact } from '../dataset/roles.ts';
import {
  OPTIONAL_TABLES,
  REPORT_TABLE_NAMES,
  REPORT_TABLES,
  type ReportTableName,
} from '../dataset/tables.ts';
import { observationId, relationId } from '../graph/ids.ts';

type Cells = Readonly<Record<string, string>>;

/** The tables of a folder as text cells: formatting works also on what is not yet right. */
export type FolderCells = Readonly<Record<ReportTableName, readonly RawRow[]>>;

export type Formatted =
  | { readonly files: ReadonlyMap<ReportTableName, string> }
  | { readonly problems: readonly Problem[] };

/**
 * A folder in its one form: fact ids that follow from the facts, with evidence and ambiguities led along; lines sorted;
 * quotes only where needed. Formatting twice changes nothing. A new fact may carry any id that its evidence uses too.
 */
export function formatFolder(shown: string, report: string, given: FolderCells): Formatted {
  const folder = ofThisVersion(given);
  const ids = new Map<string, string>();
  const qualifiers = qualifiersByFact(folder.qualifiers);
  const idOfRelation = (cells: Cells) => relationId(report, cells, qualifiers.get(cells.id ?? ''));
  const problems = [
    ...nameFacts(`${shown}/relations.csv`, folder.relations, idOfRelation, ids),
    ...nameFacts(
      `${shown}/observations.csv`,
      folder.observations,
      (cells) => observationId(report, cells),
      ids,
    ),
  ];
  if (problems.length > 0) return { problems };
  const idOf = (id: string) => ids.get(id) ?? id;
  const renewed: Record<ReportTableName, readonly Cells[]> = {
    passages: folder.passages.map(({ cells }) => cells),
    entities: folder.entities.map(({ cells }) => cells),
    mentions: folder.mentions.map(({ cells }) => cells),
    relations: folder.relations.map(({ cells }) => ({ ...cells, id: idOfRelation(cells) })),
    observations: folder.observations.map(({ cells }) => renewObservation(report, cells)),
    evidence: folder.evidence.map(({ cells }) => ({ ...cells, fact: idOf(cells.fact ?? '') })),
    qualifiers: folder.qualifiers.map(({ cells }) => ({ ...cells, fact: idOf(cells.fact ?? '') })),
    ambiguities: folder.ambiguities.map(({ cells }) => ({
      ...cells,
      facts: mapList(cells.facts ?? '', idOf),
    })),
  };
  const written = REPORT_TABLE_NAMES.filter((name) => !OPTIONAL_TABLES.has(name) || renewed[name].length > 0);
  return { files: new Map(written.map((name) => [name, formatTable(name, renewed[name])])) };
}

const renewObservation = (report: string, cells: Cells): Cells => ({
  ...cells,
  about: mapList(cells.about ?? '', (id) => id),
  id: observationId(report, cells),
});

const mapList = (list: string, change: (item: string) => string): string =>
  list === '' ? '' : [...new Set(list.split('|').map(change))].sort().join('|');

/** Works out each fact's id and notes the old one, under which evidence may refer to it. */
function nameFacts(
  file: string,
  rows: readonly RawRow[],
  idOf: (cells: Cells) => string,
  ids: Map<string, string>,
): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  for (const { row, cells } of rows) {
    const id = idOf(cells);
    const old = cells.id ?? '';
    const first = seen.get(id);
    if (first !== undefined) problems.push(problemAt({ file, row, column: 'id' }, sameFact(first)));
    seen.set(id, row);
    const other = ids.get(old);
    if (old !== '' && other !== undefined && other !== id)
      problems.push(problemAt({ file, row, column: 'id' }, sameOldId(old)));
    if (old !== '') ids.set(old, id);
  }
  return problems;
}

const sameFact = (first: number) => ({
  code: 'duplicate-fact',
  en: `This is the same fact as in row ${first}; make it one fact with two quotations.`,
  zh: `与第 ${first} 行是同一事实，请合并为一个事实、两处引文。`,
});

const sameOldId = (old: string) => ({
  code: 'duplicate-id',
  en: `"${old}" is the id of two different facts, so its evidence cannot be told apart.`,
  zh: `“${old}”是两个不同事实的编号，无法区分其出处。`,
});

/** A column that may be left out is written where the file has it. */
function columnsOf(name: ReportTableName, rows: readonly Cells[]): string[] {
  const { schema } = REPORT_TABLES[name];
  const optional = optionalColumns(schema);
  return Object.keys(schema.shape).filter(
    (column) => !optional.has(column) || rows.length === 0 || rows.some((cells) => column in cells),
  );
}

/** Cells of the first version as today's: quotations have a role, and an ellipsis without its subject is still to be worked on. */
function ofThisVersion(folder: FolderCells): FolderCells {
  if (folder.evidence.every(({ cells }) => 'role' in cells)) return folder;
  const evidence = folder.evidence.map(({ row, cells }) => ({ row, cells: { role: 'words', ...cells } }));
  const draft = ({ row, cells }: RawRow): RawRow =>
    cells.basis === 'ellipsis' && !cells.status
      ? { row, cells: { ...cells, status: 'draft' } }
      : { row, cells };
  return {
    ...folder,
    evidence,
    relations: folder.relations.map(draft),
    observations: folder.observations.map(draft),
  };
}

/** Whether a column says true or false. */
const isYesNo = (schema: z.ZodObject, column: string): boolean =>
  safeParse(schema.shape[column] ?? schema, 'true').data === true;

function formatTable(name: ReportTableName, rows: readonly Cells[]): string {
  const { schema, sortedBy } = REPORT_TABLES[name];
  const columns = columnsOf(name, rows);
  const yesNo = new Set(columns.filter((column) => isYesNo(schema, column)));
  const sorted = [...rows].sort((left, right) =>
    compareKeys(sortKey(left, sortedBy), sortKey(right, sortedBy)),
  );
  return writeCsv([
    columns,
    ...sorted.map((cells) =>
      columns.map((column) => {
        const cell = cells[column] ?? '';
        return yesNo.has(column) ? cell.toLowerCase() : cell;
      }),
    ),
  ]);
}
