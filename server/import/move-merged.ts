import { labelWord } from '../dataset/identity.ts';
import type { IdentityRow } from '../dataset/tables.ts';
import { edgeId } from '../graph/ids.ts';
import type { ImportTransaction } from './importer.ts';
import * as Q from './queries.ts';
import type { Canonical } from './rows.ts';
import type { Touched } from './touched.ts';

/**
 * Makes the judgements hold for what is already in the store, in both directions: what is judged the same from now on
 * moves together, what no longer is moves apart again.
 */
export async function moveMerged(
  transaction: ImportTransaction,
  identity: readonly IdentityRow[],
  canonical: Canonical,
  touched: Touched,
): Promise<void> {
  const ids = [...new Set(identity.flatMap(({ a, b }) => [a, b]))];
  const kept = await transaction.run(Q.READ_MERGES, { ids });
  const moves = kept
    .map(({ entity, as }) => ({ from: entity, as, to: canonical(as) }))
    .filter(({ from, to }) => from !== to);
  if (moves.length === 0) return;
  for (const { from, to } of moves) touched.entities.add(from).add(to);
  await ensureEntities(transaction, new Set(moves.map((move) => move.to)));
  const statements = await transaction.run(Q.READ_MOVING_STATEMENTS, { moves });
  const rows = statements.map(({ statement, type, from, fromAs, to, toAs, edge }) => {
    touched.edge({ edge, type, from, to });
    const now = {
      from: fromAs === null ? from : canonical(fromAs),
      to: toAs === null ? to : canonical(toAs),
    };
    const moved = edgeId(type, now.from, now.to);
    touched.edge({ edge: moved, type, ...now });
    return { statement, edge: moved };
  });
  for (const move of Q.MOVES) await transaction.run(move, { moves });
  await transaction.runRows(Q.SET_STATEMENT_EDGES, rows, (batch) => ({
    rows: batch.map((row) => ({ ...row })),
  }));
}

/** Makes sure that the entities of these ids are there, each with the label that its id begins with. */
export async function ensureEntities(
  transaction: ImportTransaction,
  ids: ReadonlySet<string>,
): Promise<void> {
  const rows = [...ids].map((id) => ({ id, label: capital(labelWord(id)) }));
  await transaction.runRows(Q.ENSURE_ENTITIES, rows, (batch) => ({ rows: batch.map((row) => ({ ...row })) }));
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
