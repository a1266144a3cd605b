import type { Vocabulary } from '#contract/vocabulary.ts';
import type { Judgements } from './judgements.ts';
import { type Problem, problemAt } from './problem.ts';
import type { Table } from './read-table.ts';

/** What all reports share. */
export interface Shared extends Pick<Judgements, 'judgements' | 'hints'> {
  /** The words of all packs. */
  readonly vocabulary: Vocabulary;
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
