import type { Dataset } from '../dataset/dataset.ts';
import { type Judgement, keeper } from '../dataset/identity.ts';
import { rebuildEntities, recount, redrawEdges } from './derive.ts';
import type { ImportTransaction } from './importer.ts';
import { ensureEntities, moveMerged } from './move-merged.ts';
import * as Q from './queries.ts';
import {
  ambiguityRows,
  descriptionRows,
  edgeStatements,
  linkRows,
  mentionRows,
  type Names,
  namesOf,
  observationRows,
  passageRows,
  quotationRows,
  reportProperties,
  statementRows,
} from './rows.ts';
import { Touched } from './touched.ts';

/**
 * Puts a dataset in the place of what its report said before; null takes the report away. Then everything that follows
 * from the statements of all reports is made anew where it was touched: edges, entities, counts.
 */
export async function replaceReport(
  transaction: ImportTransaction,
  report: string,
  dataset: Dataset | null,
  judgements: readonly Judgement[],
): Promise<void> {
  const touched = new Touched();
  await removeOwn(transaction, report, touched);
  await moveMerged(transaction, judgements, touched);
  const names = dataset && namesOf(dataset, keeper(judgements));
  if (dataset && names) await writeOwn(transaction, dataset, names, touched);
  const own = dataset && names ? edgeStatements(dataset, names) : [];
  await redrawEdges(transaction, report, own, touched);
  await rebuildEntities(transaction, touched);
  await recount(transaction, report, dataset, touched);
  await transaction.run(Q.DELETE_UNUSED_INDICATORS, {});
}

/** Makes the judgements hold for what is in the store. Returns how many entities moved; only these are touched. */
export async function applyJudgements(
  transaction: ImportTransaction,
  judgements: readonly Judgement[],
): Promise<number> {
  const touched = new Touched();
  const moved = await moveMerged(transaction, judgements, touched);
  if (moved === 0) return 0;
  await redrawEdges(transaction, null, [], touched);
  await rebuildEntities(transaction, touched);
  await recount(transaction, null, null, touched);
  return moved;
}

async function removeOwn(transaction: ImportTransaction, report: string, touched: Touched): Promise<void> {
  for (const edge of await transaction.run(Q.READ_OWN_EDGES, { report })) touched.edge(edge);
  for (const { entity } of await transaction.run(Q.READ_OWN_ENTITIES, { report }))
    touched.entities.add(entity);
  for (const deletion of Q.DELETE_OWN) await transaction.run(deletion, { report });
}

async function writeOwn(transaction: ImportTransaction, dataset: Dataset, names: Names, touched: Touched) {
  const { id: report } = dataset.report;
  const rowsOf = (rows: object[]) => ({ rows: rows.map((row) => ({ ...row })) });
  const ofReport = (rows: object[]) => ({ report, ...rowsOf(rows) });
  await transaction.run(Q.WRITE_REPORT, { properties: reportProperties(dataset, names) });
  await transaction.runRows(Q.WRITE_PASSAGES, passageRows(dataset), ofReport);
  for (const { id } of dataset.entities) touched.entities.add(names.kept(id));
  await ensureEntities(
    transaction,
    dataset.entities.map(({ id, label }) => ({ id: names.kept(id), label })),
  );
  await transaction.runRows(Q.WRITE_DESCRIPTIONS, descriptionRows(dataset, names), ofReport);
  await transaction.runRows(Q.WRITE_MENTIONS, mentionRows(dataset, names), rowsOf);
  await transaction.runRows(Q.WRITE_STATEMENTS, statementRows(dataset, names), ofReport);
  await transaction.runRows(Q.WRITE_INDICATORS, dataset.indicators, rowsOf);
  await transaction.runRows(Q.WRITE_OBSERVATIONS, observationRows(dataset), ofReport);
  const links = linkRows(dataset, names);
  for (const kind of [
    'subjectEntity',
    'subjectPassage',
    'subjectReport',
    'objectEntity',
    'objectReport',
    'about',
    'attributedTo',
    'qualifiedBy',
  ] as const)
    await transaction.runRows<object, object, object>(Q.LINKS[kind], links[kind], rowsOf);
  await transaction.runRows(Q.WRITE_QUOTATIONS, quotationRows(dataset), rowsOf);
  await transaction.runRows(Q.WRITE_AMBIGUITIES, ambiguityRows(dataset), rowsOf);
}
