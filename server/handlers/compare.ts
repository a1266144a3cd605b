import { z } from 'zod';
import { isCoreEnd } from '#contract/model.ts';
import { badInput, notFound } from '../errors/app-error.ts';
import { query } from '../graph/query.ts';
import { EdgeRow, NodeRow } from '../graph/records.ts';
import { readReports } from '../graph/reports.ts';
import { reportsIn } from '../graph/scope.ts';
import type { Context, Handlers } from './context.ts';

const COMPARE_ENTITIES = query('compare-entities', {
  params: z.object({ having: z.string(), lacking: z.string(), limit: z.int() }),
  row: z.object({
    total: z.int(),
    entities: z.array(z.object({ node: NodeRow, statements: z.array(z.string()) })),
  }),
});

const Compared = EdgeRow.and(z.object({ older: z.array(z.string()), newer: z.array(z.string()) }));

const Kind = z.enum(['new', 'gone', 'done', 'open']);
const COMPARE_RELATIONS = query('compare-relations', {
  params: z.object({ older: z.string(), newer: z.string(), types: z.array(z.string()), limit: z.int() }),
  row: z.object({ kind: Kind, total: z.int(), edges: z.array(Compared) }),
});

export const compare: Handlers['compare'] = async ({ from, to, scope, limit }, context) => {
  if (from === to)
    throw badInput(
      'from, to: must be two different reports, got one twice',
      'from、to：应为两份不同的报道，收到的是同一份',
    );
  const scoped = reportsIn(scope, context.scopes);
  if (scoped !== null && !(scoped.includes(from) && scoped.includes(to)))
    throw badInput(
      'from, to: must be two reports of the scope; choose others, or leave the scope out',
      'from、to：应为范围内的两份报道；请另选，或不带范围',
    );
  const overTime = await areOfOneSubject(context, [from, to]);
  const [relations, added, gone] = await Promise.all([
    readRelations(context, { older: from, newer: to, types: relationsOfEntities(context), limit }),
    readEntities(context, { having: to, lacking: from, limit }),
    readEntities(context, { having: from, lacking: to, limit }),
  ]);
  return {
    over_time: overTime,
    entities: { new: added, gone },
    relations: overTime ? relations : sideBySide(relations, limit),
  };
};

/** Relations of the reports themselves (whom they mention, who wrote them) are not compared. */
const relationsOfEntities = ({ words }: Context) =>
  words.vocabulary.types
    .filter(({ domain, range }) => ![domain, range].some((end) => end.every(isCoreEnd)))
    .map(({ name }) => name);

/** Only what is about the same thing changes over time. @throws AppError 404 */
async function areOfOneSubject(context: Context, ids: readonly string[]): Promise<boolean> {
  const subjects = new Map((await readReports(context, ids)).map(({ id, subject }) => [id, subject]));
  const missing = ids.find((id) => !subjects.has(id));
  if (missing !== undefined) throw notFound({ en: 'report', zh: '报道' }, missing);
  const [older, newer] = ids.map((id) => subjects.get(id) ?? null);
  return older !== null && older === newer;
}

type Relations = Awaited<ReturnType<typeof readRelations>>;

/** Without a word of change: what only the one says, what only the other says. */
function sideBySide({ open, gone, new: added }: Relations, limit: number): Relations {
  const rows = [...open.rows, ...gone.rows].slice(0, limit);
  const total = open.total + gone.total;
  const none = { total: 0, truncated: false, rows: [] };
  return { done: none, open: none, new: added, gone: { total, truncated: rows.length < total, rows } };
}

async function readRelations(
  { graph }: Context,
  params: Parameters<typeof COMPARE_RELATIONS.toParameters>[0],
) {
  const found = await graph.read(COMPARE_RELATIONS, params);
  const ofKind = (kind: z.output<typeof Kind>) => {
    const { total, edges } = found.find((row) => row.kind === kind) ?? { total: 0, edges: [] };
    const rows = edges.map(({ edge, nodes: [from, to], older, newer }) => ({ edge, from, to, older, newer }));
    return { total, truncated: rows.length < total, rows };
  };
  return { done: ofKind('done'), open: ofKind('open'), new: ofKind('new'), gone: ofKind('gone') };
}

async function readEntities({ graph }: Context, params: Parameters<typeof COMPARE_ENTITIES.toParameters>[0]) {
  const [row] = await graph.read(COMPARE_ENTITIES, params);
  const { total, entities: rows } = row ?? { total: 0, entities: [] };
  return { total, truncated: rows.length < total, rows };
}
