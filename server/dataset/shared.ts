import { ENTITY_LABELS, RELATION_TYPES } from '#contract/model.ts';
import { unknownWord } from './cells.ts';
import { checkIdentity } from './identity.ts';
import { type Problem, problemAt } from './problem.ts';
import { readTable, type Table } from './read-table.ts';
import { type IdentityRow, type IndicatorRow, SHARED_TABLES, type VocabularyRow } from './tables.ts';

/** What all reports share. */
export interface Shared {
  readonly vocabulary: Table<VocabularyRow>;
  readonly indicators: Table<IndicatorRow>;
  readonly identity: Table<IdentityRow>;
}

/** Reads `seeds/shared/`. No `identity.csv` means that nothing has been judged yet. */
export async function readShared(
  folder: string,
): Promise<{ readonly shared: Shared; readonly problems: Problem[] }> {
  const at = { folder, shown: 'shared' };
  const vocabulary = await readTable({ ...at, name: 'vocabulary' }, SHARED_TABLES.vocabulary);
  const indicators = await readTable({ ...at, name: 'indicators' }, SHARED_TABLES.indicators);
  const identity = await readTable({ ...at, name: 'identity', optional: true }, SHARED_TABLES.identity);
  const shared = { vocabulary: vocabulary.table, indicators: indicators.table, identity: identity.table };
  const problems = [
    ...vocabulary.problems,
    ...checkVocabulary(shared.vocabulary),
    ...indicators.problems,
    ...repeated(shared.indicators, 'id'),
    ...identity.problems,
    ...checkIdentity(shared.identity),
  ];
  return { shared, problems };
}

/** A value of this column may stand once. */
export function repeated<T>(table: Table<T>, column: string): Problem[] {
  const seen = new Map<string, number>();
  const problems: Problem[] = [];
  for (const { row, cells } of table.raw) {
    const value = cells[column] ?? '';
    const first = seen.get(value);
    if (value === '') continue;
    if (first === undefined) seen.set(value, row);
    else
      problems.push(
        problemAt(
          { file: table.file, row, column },
          {
            code: 'duplicate-id',
            en: `"${value}" already stands in row ${first}.`,
            zh: `“${value}”在第 ${first} 行已经出现。`,
          },
        ),
      );
  }
  return problems;
}

const NODE_LABELS: readonly string[] = [...ENTITY_LABELS, 'Report', 'Passage'];
const ALL_LABELS: readonly string[] = [...NODE_LABELS, 'Statement', 'Observation', 'Indicator'];

function checkVocabulary(table: Table<VocabularyRow>): Problem[] {
  const problems: Problem[] = [];
  for (const { row, value } of table.rows) {
    const place = (column: string) => ({ file: table.file, row, column });
    const known: Readonly<Record<string, readonly string[]>> = { label: ALL_LABELS, type: RELATION_TYPES };
    const names = known[value.kind];
    if (names && !names.includes(value.name))
      problems.push(problemAt(place('name'), unknownWord(value.name, names)));
    for (const column of ['domain', 'range'] as const)
      for (const label of value[column])
        if (!NODE_LABELS.includes(label))
          problems.push(problemAt(place(column), unknownWord(label, NODE_LABELS)));
  }
  if (table.raw.length === 0) return problems;
  const listed = new Set(table.raw.map(({ cells }) => cells.name));
  for (const name of [...ENTITY_LABELS, ...RELATION_TYPES])
    if (!listed.has(name))
      problems.push(
        problemAt(
          { file: table.file, column: 'name' },
          { code: 'missing-value', en: `"${name}" is not in the vocabulary.`, zh: `词表中缺少“${name}”。` },
        ),
      );
  return problems;
}
