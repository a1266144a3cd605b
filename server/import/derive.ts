import type { Dataset } from '../dataset/dataset.ts';
import type { ImportTransaction } from './importer.ts';
import { Description, mergeDescriptions, type ReportDescription } from './merge-descriptions.ts';
import { projectEdges } from './project-edges.ts';
import * as Q from './queries.ts';
import { type EdgeStatement, type Ends, kindOf } from './rows.ts';
import { namesIn } from './tally.ts';
import type { Touched } from './touched.ts';

const ENDS = ['entity-entity', 'passage-entity', 'report-entity', 'entity-report'] as const;

const endsOf = ({ from, to }: Ends): string => `${kindOf(from)}-${kindOf(to)}`;

/** Draws the touched edges anew from the statements of all reports. `own` are those that `report` has just written. */
export async function redrawEdges(
  transaction: ImportTransaction,
  report: string | null,
  own: readonly EdgeStatement[],
  touched: Touched,
): Promise<void> {
  const old = [...touched.edges.values()];
  for (const statement of own) touched.edge(statement);
  const others: EdgeStatement[] = await transaction.runRows(
    Q.READ_OTHERS_STATEMENTS,
    [...touched.edges.keys()],
    (edges) => ({ report, edges }),
  );
  const stale = new Map(
    [...old, ...others].map(({ edge, type, from, to }) => [edge, { id: edge, type, from, to }]),
  );
  const edges = projectEdges([...own, ...others]);
  await deleteEdges(transaction, touched, [...stale.values()]);
  for (const ends of ENDS) await transaction.runRows(Q.WRITE_EDGES[ends], ofEnds(edges, ends), toRows);
  for (const { type, properties } of edges) countEdge(touched, type, namesIn(properties), 1);
}

interface Drawn extends Ends {
  readonly id: string;
}

/** Removes drawn edges; those that are not there are passed over. */
export async function deleteEdges(
  transaction: ImportTransaction,
  touched: Touched,
  edges: readonly Drawn[],
): Promise<void> {
  for (const ends of ENDS)
    for (const { type, keys } of await transaction.runRows(Q.DELETE_EDGES[ends], ofEnds(edges, ends), toRows))
      countEdge(touched, type, keys, -1);
}

const ofEnds = <T extends Ends>(rows: readonly T[], ends: string): T[] =>
  rows.filter((row) => endsOf(row) === ends);

function countEdge({ tally }: Touched, type: string, names: readonly string[], by: 1 | -1): void {
  tally.add('edge', type, by);
  tally.addProperties('edge-property', type, names, by);
}

/** Sets what is shown of the touched entities from what all reports say of them; those of which none speaks go. */
export async function rebuildEntities(transaction: ImportTransaction, touched: Touched): Promise<void> {
  const ids = [...touched.entities];
  const rows = await transaction.runRows(Q.READ_DESCRIPTIONS, ids, (batch) => ({ ids: batch }));
  const given = new Map<string, ReportDescription[]>();
  for (const { entity, report, period, description } of rows) {
    const list = given.get(entity) ?? [];
    list.push({ report, period, description: Description.parse(description) });
    given.set(entity, list);
  }
  const before = await transaction.runRows(Q.READ_SHOWN_ENTITIES, ids, (batch) => ({ ids: batch }));
  const labels = new Map(before.map(({ id, label }) => [id, label]));
  for (const { id, label, kind, keys } of before)
    if (keys.length > 1) countEntity(touched, touched.formerLabels.get(id) ?? label, kind, keys, -1);
  const gone = ids.filter((id) => !given.has(id));
  const shown = [...given].map(([id, list]) => ({ id, properties: mergeDescriptions(id, list) }));
  for (const { id, properties } of shown) {
    const names = ['id', 'degree', 'neighbour_counts', ...namesIn(properties)];
    countEntity(touched, labels.get(id) ?? '', properties.kind, names, 1);
  }
  await transaction.runRows(Q.DELETE_ENTITIES, gone, (batch) => ({ ids: batch }));
  await transaction.runRows(Q.WRITE_ENTITIES, shown, toRows);
}

function countEntity(
  { tally }: Touched,
  label: string,
  kind: string | null,
  names: readonly string[],
  by: 1 | -1,
): void {
  tally.add('kind', `${label}|${kind ?? ''}`, by);
  for (const on of ['Entity', label]) tally.addProperties('property', on, names, by);
}

/** Counts the edges of every touched node. */
export async function recount(
  transaction: ImportTransaction,
  report: string | null,
  dataset: Dataset | null,
  touched: Touched,
): Promise<void> {
  const ofIds = (ids: string[]) => ({ ids });
  const passages = new Set([...touched.passages, ...(dataset?.passages ?? []).map((passage) => passage.id)]);
  if (report !== null) touched.reports.add(report);
  await transaction.runRows(Q.RECOUNT_ENTITIES, [...touched.entities], ofIds);
  await transaction.runRows(Q.RECOUNT_REPORTS, [...touched.reports], ofIds);
  await transaction.runRows(Q.RECOUNT_PASSAGES, [...passages], ofIds);
}

const toRows = (rows: readonly object[]) => ({ rows: rows.map((row) => ({ ...row })) });
