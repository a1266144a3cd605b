import { z } from 'zod';
import type { GraphFragment } from '#contract/graph.ts';
import { EdgeId } from '#contract/model.ts';
import { edgesToNew } from '../graph/edges-to-new.ts';
import { toFragment } from '../graph/fragment.ts';
import { query } from '../graph/query.ts';
import { EdgeRow, NodeRow } from '../graph/records.ts';
import { reportsIn, within } from '../graph/scope.ts';
import { fragmentToldApart, type TellingSource } from '../graph/told-apart.ts';
import type { Handlers } from './context.ts';
import { findFormer, findFormerEdges, formerIdsOf } from './former-ids.ts';

const GET_NODES = query('get-nodes', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ node: NodeRow }),
});

const EDGES_AMONG = query('edges-among', {
  params: z.object({ ids: z.array(z.string()), limit: z.int() }),
  row: z.object({ edge: z.unknown(), from: z.unknown(), to: z.unknown() }),
});

const ENDS_OF_EDGES = query('ends-of-edges', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string(), from: z.string(), to: z.string() }),
});

const MOST_EDGES = 20_000; // past this a picture says nothing; the answer says that it was cut

export const graph: Handlers['graph'] = async ({ ids, among, scope }, context) => {
  const { graph: database } = context;
  const isWithin = within(reportsIn(scope, context.scopes));
  const lines = ids.filter((id) => EdgeId.safeParse(id).success);
  const found = lines.length === 0 ? [] : await database.read(ENDS_OF_EDGES, { ids: lines });
  const known = new Set(found.map(({ id }) => id));
  const formerLines = await findFormerEdges(
    database,
    lines.filter((id) => !known.has(id)),
  );
  const followed = [...formerLines.values()].flatMap(onlyOne);
  const named = unique([
    ...ids.filter((id) => !lines.includes(id)),
    ...found.flatMap(({ from, to }) => [from, to]),
  ]);
  const asked = await readGraph(context, named);
  const unknown = lacking(asked, named);
  const former = await findFormer(database, unknown);
  const into = new Map([...former].flatMap(([id, nodes]) => onlyOne(nodes).map((node) => [id, node.id])));
  const now = [...named.map((id) => into.get(id) ?? id), ...followed.flatMap(({ ends }) => ends)];
  const isChanged = into.size + followed.length > 0;
  const fragment = isChanged ? await readGraph(context, unique(now)) : asked;
  const joining = await edgesToNew(database, fragment, among);
  const edges = [...fragment.edges, ...joining.among].filter(
    (edge) => isWithin(edge) || lines.includes(edge.id), // what is asked for by its id is there in any scope
  );
  const merged = new Map([
    ...into,
    ...followed.flatMap((edge) => edge.merged.map((end) => [end.id, end.into] as const)),
  ]);
  const lost = lines.filter((id) => !known.has(id) && !formerLines.has(id));
  return {
    nodes: fragment.nodes,
    edges,
    truncated: fragment.truncated || joining.truncated,
    missing: [...unknown.filter((id) => !former.has(id)), ...lost],
    merged: [...merged].map(([id, into]) => ({ id, into })),
    moved: isChanged ? await formerIdsOf(database, unique(edges.map(({ id }) => id))) : [],
    ambiguous: [
      ...several(former).map(([id, nodes]) => ({ id, nodes: [...nodes], edges: [] })),
      ...several(formerLines).map(([id, found]) => ({
        id,
        nodes: [],
        edges: found.map((edge) => edge.into),
      })),
    ],
  };
};

const onlyOne = <T>(found: readonly T[]): readonly T[] => (found.length === 1 ? found : []);

/** The former ids that stand for several. */
const several = <T>(found: ReadonlyMap<string, readonly T[]>) =>
  [...found].filter(([, things]) => things.length > 1);

const unique = (ids: readonly string[]) => [...new Set(ids)];

const lacking = ({ nodes }: GraphFragment, ids: readonly string[]) => {
  const found = new Set(nodes.map((node) => node.id));
  return ids.filter((id) => !found.has(id));
};

export const graphOfMany: Handlers['graphOfMany'] = ({ ids, ...input }, context, signal) =>
  graph({ ids: unique(ids), ...input }, context, signal);

/** The nodes of these ids, in that order, and every drawn edge among them. */
export async function readGraph(
  source: TellingSource,
  ids: readonly string[],
): Promise<GraphFragment & { truncated: boolean }> {
  const { graph: database } = source;
  const [nodeRows, edgeRows] = await Promise.all([
    database.read(GET_NODES, { ids: [...ids] }),
    database.read(EDGES_AMONG, { ids: [...ids], limit: MOST_EDGES + 1 }),
  ]);
  const byId = new Map(nodeRows.map(({ node }) => [node.id, node]));
  const nodes = ids.flatMap((id) => byId.get(id) ?? []);
  const edges = edgeRows.slice(0, MOST_EDGES).map((row) => EdgeRow.parse(row));
  const fragment = await fragmentToldApart(source, toFragment(edges, nodes));
  return { ...fragment, truncated: edgeRows.length > MOST_EDGES };
}
