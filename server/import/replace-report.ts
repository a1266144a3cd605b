import { type Dataset, judgedHash, type StoryKind } from '../dataset/dataset.ts';
import { type Judgement, keeper } from '../dataset/identity.ts';
import { countActs, countOwn } from './count-report.ts';
import { deleteEdges, rebuildEntities, recount, redrawEdges } from './derive.ts';
import type { ImportTransaction } from './importer.ts';
import { checkTouched } from './invariants.ts';
import { ensureEntities, moveMerged } from './move-merged.ts';
import * as Q from './queries.ts';
import {
  ambiguityRows,
  descriptionRows,
  edgeStatements,
  kindOf,
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
import { readStoryKinds, retellStories } from './stories.ts';
import { Tally } from './tally.ts';
import { Touched } from './touched.ts';

/**
 * Puts a dataset in the place of what its report said before; null takes the report away. Then everything that follows
 * from the statements of all reports is made anew where it was touched: edges, entities, counts, stories. Returns what is
 * counted of the report, to be kept with its marker.
 */
export async function replaceReport(
  transaction: ImportTransaction,
  report: string,
  dataset: Dataset | null,
  judgements: readonly Judgement[],
): Promise<readonly string[]> {
  const touched = new Touched();
  const [before] = await transaction.run(Q.READ_TALLY, { report });
  await removeOwn(transaction, report, touched);
  const [held] = await transaction.run(Q.READ_JUDGED, {});
  // Where these judgements hold already nothing moves, however many they are.
  if (held?.judged !== judgedHash(judgements)) await moveMerged(transaction, judgements, touched);
  const names = dataset && namesOf(dataset, keeper(judgements));
  if (dataset && names) await writeOwn(transaction, dataset, names, touched);
  const own = dataset && names ? edgeStatements(dataset, names) : [];
  await redrawEdges(transaction, report, own, touched);
  await rebuildEntities(transaction, touched);
  await recount(transaction, report, dataset, touched);
  await transaction.run(Q.DELETE_UNUSED_INDICATORS, {});
  if (dataset) await transaction.run(Q.SET_STORY_KINDS, { kinds: JSON.stringify(dataset.stories) });
  const kinds = dataset?.stories ?? (await readStoryKinds(transaction));
  const counted = dataset && names ? countOwn(dataset, names) : new Tally();
  if (dataset) await countActs(transaction, report, kinds, counted);
  touched.tally.addAll(before?.tally ?? [], -1);
  touched.tally.addAll(counted.lines(), 1);
  touched.movedReports.delete(report);
  await summarise(transaction, kinds, touched);
  await checkTouched(transaction, touched, report);
  return counted.lines();
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
  await summarise(transaction, await readStoryKinds(transaction), touched);
  await checkTouched(transaction, touched, null);
  return moved;
}

/** Brings lists and counts up to date with what was touched. */
async function summarise(
  transaction: ImportTransaction,
  kinds: readonly StoryKind[],
  touched: Touched,
): Promise<void> {
  await retellStories(transaction, kinds, [...touched.entities], touched.tally);
  for (const report of touched.movedReports) {
    const [kept] = await transaction.run(Q.READ_TALLY, { report });
    const isOfActs = (line: string) => line.startsWith('acts-');
    const acts = new Tally();
    await countActs(transaction, report, kinds, acts);
    const lines = kept?.tally ?? [];
    touched.tally.addAll(lines.filter(isOfActs), -1);
    touched.tally.addAll(acts.lines(), 1);
    const tally = [...lines.filter((line) => !isOfActs(line)), ...acts.lines()].sort();
    await transaction.run(Q.SET_TALLY, { report, tally });
  }
  await transaction.runRows(Q.ADD_COUNTS, touched.tally.rows(), (rows) => ({ rows }));
}

async function removeOwn(transaction: ImportTransaction, report: string, touched: Touched): Promise<void> {
  const edges = await transaction.run(Q.READ_OWN_EDGES, { report });
  for (const edge of edges) touched.edge(edge);
  // Edges of the report itself and of its passages would go with them, uncounted.
  const own = edges.filter(({ from, to }) => kindOf(from) !== 'entity' || kindOf(to) !== 'entity');
  await deleteEdges(
    transaction,
    touched,
    own.map(({ edge: id, from, to }) => ({ id, from, to })),
  );
  for (const { entity } of await transaction.run(Q.READ_OWN_ENTITIES, { report }))
    touched.entities.add(entity);
  for (const deletion of Q.DELETE_OWN) await transaction.run(deletion, { report });
}

async function writeOwn(transaction: ImportTransaction, dataset: Dataset, names: Names, touched: Touched) {
  const { id: report } = dataset.report;
  for (const { id } of [...dataset.relations, ...dataset.observations]) touched.statements.add(id);
  const rowsOf = (rows: object[]) => ({ rows: rows.map((row) => ({ ...row })) });
  const ofReport = (rows: object[]) => ({ report, ...rowsOf(rows) });
  await transaction.run(Q.WRITE_REPORT, { properties: reportProperties(dataset, names) });
  await transaction.runRows(Q.WRITE_PASSAGES, passageRows(dataset), ofReport);
  for (const { id } of dataset.entities) touched.entities.add(names.kept(id));
  await ensureEntities(
    transaction,
    touched,
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
