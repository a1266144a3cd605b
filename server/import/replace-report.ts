import type { Dataset } from '../dataset/dataset.ts';
import { canonicalIds } from '../dataset/identity.ts';
import type { IdentityRow } from '../dataset/tables.ts';
import { rebuildEntities, recount, redrawEdges } from './derive.ts';
import type { ImportTransaction } from './importer.ts';
import { ensureEntities, moveMerged } from './move-merged.ts';
import * as Q from './queries.ts';
import {
  ambiguityRows,
  type Canonical,
  descriptionRows,
  edgeStatements,
  linkRows,
  mentionRows,
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
  identity: readonly IdentityRow[],
): Promise<void> {
  const merged = canonicalIds(identity);
  const canonical: Canonical = (id) => merged.get(id) ?? id;
  const touched = new Touched();
  await removeOwn(transaction, report, touched);
  await moveMerged(transaction, identity, canonical, touched);
  if (dataset) await writeOwn(transaction, dataset, canonical, touched);
  const own = dataset ? edgeStatements(dataset, canonical) : [];
  await redrawEdges(transaction, report, own, touched);
  await rebuildEntities(transaction, touched);
  await recount(transaction, report, dataset, touched);
  await transaction.run(Q.DELETE_UNUSED_INDICATORS, {});
}

async function removeOwn(transaction: ImportTransaction, report: string, touched: Touched): Promise<void> {
  for (const edge of await transaction.run(Q.READ_OWN_EDGES, { report })) touched.edge(edge);
  for (const { entity } of await transaction.run(Q.READ_OWN_ENTITIES, { report }))
    touched.entities.add(entity);
  for (const deletion of Q.DELETE_OWN) await transaction.run(deletion, { report });
}

async function writeOwn(
  transaction: ImportTransaction,
  dataset: Dataset,
  canonical: Canonical,
  touched: Touched,
) {
  const { id: report } = dataset.report;
  const rowsOf = (rows: object[]) => ({ rows: rows.map((row) => ({ ...row })) });
  const ofReport = (rows: object[]) => ({ report, ...rowsOf(rows) });
  await transaction.run(Q.WRITE_REPORT, { properties: reportProperties(dataset, canonical) });
  await transaction.runRows(Q.WRITE_PASSAGES, passageRows(dataset), ofReport);
  for (const { id } of dataset.entities) touched.entities.add(canonical(id));
  await ensureEntities(transaction, touched.entities);
  await transaction.runRows(Q.WRITE_DESCRIPTIONS, descriptionRows(dataset, canonical), ofReport);
  await transaction.runRows(Q.WRITE_MENTIONS, mentionRows(dataset, canonical), rowsOf);
  await transaction.runRows(Q.WRITE_STATEMENTS, statementRows(dataset, canonical), ofReport);
  await transaction.runRows(Q.WRITE_INDICATORS, dataset.indicators, rowsOf);
  await transaction.runRows(Q.WRITE_OBSERVATIONS, observationRows(dataset), ofReport);
  const links = linkRows(dataset, canonical);
  for (const kind of [
    'subjectEntity',
    'subjectPassage',
    'subjectReport',
    'objectEntity',
    'objectReport',
    'about',
  ] as const)
    await transaction.runRows<object, object, object>(Q.LINKS[kind], links[kind], rowsOf);
  await transaction.runRows(Q.WRITE_QUOTATIONS, quotationRows(dataset), rowsOf);
  await transaction.runRows(Q.WRITE_AMBIGUITIES, ambiguityRows(dataset), rowsOf);
}
