import type { Folder } from '../corpus/folder.ts';
import type { Words } from '../vocabulary/words.ts';
import { suggestFigures } from './figures.ts';
import { suggestHonours } from './honours.ts';
import { type Known, knownIn, suggestNames } from './names.ts';
import type { Suggested } from './suggestion.ts';

/** What rules find in a report, in the order of its text: names, figures, acts with cause and giver. */
export function suggestByRule(
  folder: Folder,
  words: Words,
  elsewhere: readonly Known[],
): readonly Suggested[] {
  return inOrder([
    ...suggestNames(folder, [...knownIn(folder), ...elsewhere]),
    ...suggestHonours(folder, words),
    ...suggestFigures(folder, words),
  ]);
}

/** Names of a passage before its facts, which need them. */
const RANK = { mention: 0, statement: 1, figure: 2 } as const;

export const inOrder = (all: readonly Suggested[]): readonly Suggested[] =>
  all.toSorted(
    (one, other) =>
      one.piece.passage - other.piece.passage ||
      RANK[one.kind] - RANK[other.kind] ||
      one.piece.start - other.piece.start,
  );

/** Without what the report says already. */
export const stillNew = ({ tables }: Folder, { found }: Suggested): boolean =>
  !found.statements.some(({ type, from, to }) =>
    tables.relations.some((cells) => cells.type === type && cells.from === from && cells.to === to),
  );
