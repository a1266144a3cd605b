import { type Judgement, keeper, keptIds } from '../dataset/identity.ts';
import type { ImportTransaction } from './importer.ts';
import * as Q from './queries.ts';
import { edgeIds } from './rows.ts';
import type { Touched } from './touched.ts';

/**
 * Makes the judgements hold for what is already in the store, in both directions: what is judged the same from now on
 * moves together, what no longer is moves apart again. Returns how many entities moved.
 */
export async function moveMerged(
  transaction: ImportTransaction,
  judgements: readonly Judgement[],
  touched: Touched,
): Promise<number> {
  const keep = keeper(judgements);
  const held = await transaction.run(Q.READ_MERGES, { ids: [...keptIds(judgements).keys()] });
  const moves = held
    .map(({ entity, as, label }) => ({ from: entity, as, to: keep(as), label }))
    .filter(({ from, to }) => from !== to);
  if (moves.length === 0) return 0;
  for (const { from, to } of moves) touched.entities.add(from).add(to);
  await ensureEntities(
    transaction,
    touched,
    moves.map(({ to, label }) => ({ id: to, label })),
  );
  const statements = await transaction.run(Q.READ_MOVING_STATEMENTS, { moves });
  const rows = statements.map(({ statement, report, type, from, fromAs, to, toAs, edge }) => {
    touched.statements.add(statement);
    touched.movedReports.add(report);
    touched.edge({ edge, type, from, to });
    const member = { from: fromAs ?? from, to: toAs ?? to };
    const now = { from: keep(member.from), to: keep(member.to) };
    const ids = edgeIds(type, member, now);
    touched.edge({ edge: ids.edge, type, ...now });
    return { statement, ids };
  });
  for (const move of Q.MOVES) await transaction.run(move, { moves });
  await transaction.runRows(Q.SET_STATEMENT_EDGES, rows, (batch) => ({
    rows: batch.map((row) => ({ ...row })),
  }));
  return moves.length;
}

/** Makes sure that these entities are there, each with its label. */
export async function ensureEntities(
  transaction: ImportTransaction,
  touched: Touched,
  entities: readonly { readonly id: string; readonly label: string }[],
): Promise<void> {
  const rows = [...new Map(entities.map(({ id, label }) => [id, { id, label }])).values()];
  const changed = await transaction.runRows(Q.ENSURE_ENTITIES, rows, (batch) => ({
    rows: batch.map((row) => ({ ...row })),
  }));
  for (const { id, former } of changed) touched.formerLabels.set(id, former[0] ?? '');
}
