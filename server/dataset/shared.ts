import type { Vocabulary } from '#contract/vocabulary.ts';
import { checkIdentity } from './identity.ts';
import { type Problem, problemAt } from './problem.ts';
import { readTable, type Table } from './read-table.ts';
import { type IdentityRow, SHARED_TABLES } from './tables.ts';

/** What all reports share. */
export interface Shared {
  /** The words of all packs. */
  readonly vocabulary: Vocabulary;
  readonly identity: Table<IdentityRow>;
}

/** Reads the judgements of `seeds/shared/`. No `identity.csv` means that nothing has been judged yet. */
export async function readIdentity(
  folder: string,
): Promise<{ readonly identity: Table<IdentityRow>; readonly problems: Problem[] }> {
  const at = { folder, shown: 'shared', name: 'identity', optional: true };
  const { table, problems } = await readTable(at, SHARED_TABLES.identity);
  return { identity: table, problems: [...problems, ...checkIdentity(table)] };
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
