import { z } from 'zod';
import type { CoreClass } from '#contract/vocabulary.ts';
import type { Judgement } from '../dataset/identity.ts';
import type { GraphDatabase } from '../graph/database.ts';
import { query } from '../graph/query.ts';
import { LIST_LOADS } from '../graph/store-queries.ts';
import type { Proposal } from '../import/cluster-pairs.ts';
import { proposeIdentities } from '../import/propose-identities.ts';
import type { Candidate } from '../import/weigh-candidates.ts';
import type { Context } from './context.ts';

const Described = z.object({
  id: z.string(),
  kept: z.string(),
  report: z.string(),
  period: z.string(),
  label: z.string(),
  kind: z.string().nullable(),
  code: z.string().nullable(),
  named: z.boolean(),
  names: z.array(z.string()),
  around: z.array(z.string()),
});
type Described = z.output<typeof Described>;

export const LIST_CANDIDATES = query('list-candidates', {
  params: z.object({ reports: z.array(z.string()).nullable(), ids: z.array(z.string()).nullable() }),
  row: Described,
});

/** What was read of a store: each report's descriptions as of a hash of it, and what was proposed of all. */
interface Known {
  readonly described: Map<string, { readonly hash: string; readonly rows: readonly Described[] }>;
  proposed: { readonly of: string; readonly proposals: readonly Proposal[] } | null;
}
const KNOWN = new WeakMap<GraphDatabase, Known>();

/**
 * Clusters that may be one. Only the descriptions of reports that were loaded since the last time are read, and nothing is
 * weighed again where no report and no judgement is new.
 */
export async function readProposals(
  context: Context,
  judgements: readonly Judgement[],
): Promise<readonly Proposal[]> {
  const { graph, words } = context;
  const known = KNOWN.get(graph) ?? { described: new Map(), proposed: null };
  KNOWN.set(graph, known);
  const loads = await graph.read(LIST_LOADS, {});
  const of = JSON.stringify([loads.map(({ report, hash }) => [report, hash]), judgements]);
  if (known.proposed?.of === of) return known.proposed.proposals;
  const fresh = loads.filter(({ report, hash }) => known.described.get(report)?.hash !== hash);
  const reports = fresh.map(({ report }) => report);
  const read = reports.length === 0 ? [] : await graph.read(LIST_CANDIDATES, { reports, ids: null });
  const byReport = new Map<string, Described[]>(reports.map((report) => [report, []]));
  for (const row of read) byReport.get(row.report)?.push(row);
  for (const { report, hash } of fresh)
    known.described.set(report, { hash, rows: byReport.get(report) ?? [] });
  const stored = new Set(loads.map(({ report }) => report));
  for (const report of known.described.keys()) if (!stored.has(report)) known.described.delete(report);
  const rows = [...known.described.values()].flatMap((report) => report.rows);
  const proposals = proposeIdentities(candidatesIn(rows, words.vocabulary.labels), judgements);
  known.proposed = { of, proposals };
  return proposals;
}

function candidatesIn(
  rows: readonly Described[],
  labels: readonly { readonly name: string; readonly class: CoreClass }[],
): Candidate[] {
  const classes = new Map(labels.map((label) => [label.name, label.class]));
  const classOf = (label = ''): CoreClass => classes.get(label) ?? 'idea';
  const byId = new Map(rows.map((row) => [row.id, row]));
  return rows.map((row) => ({
    ...row,
    class: classOf(row.label),
    around: row.around.map((id) => ({
      id,
      class: classOf(byId.get(id)?.label),
      names: byId.get(id)?.names ?? [],
    })),
  }));
}
