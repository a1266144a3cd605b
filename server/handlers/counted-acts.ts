import { z } from 'zod';
import type { Api } from '#contract/api.ts';
import type { InputOf } from '#contract/endpoint.ts';
import { storyKinds } from '../dataset/dataset.ts';
import { query } from '../graph/query.ts';
import { NodeRow } from '../graph/records.ts';
import { reportsIn } from '../graph/scope.ts';
import { toldApart } from '../graph/told-apart.ts';
import type { Context, Handlers } from './context.ts';

const LIST_ACTS_OF_AGENT = query('list-acts-of-agent', {
  params: z.object({
    agent: z.string(),
    agents: z.array(z.string()),
    receiver: z.string().nullable(),
    receivers: z.array(z.string()),
    reports: z.array(z.string()).nullable(),
    after: z.string(),
    limit: z.int(),
  }),
  row: z.object({ id: z.string() }),
});
const LIST_ACTS_OF_REPORTS = query('list-acts-of-reports', {
  params: z.object({
    reports: z.array(z.string()),
    agents: z.array(z.string()),
    level: z.string().nullable(),
  }),
  row: z.object({ id: z.string(), report: z.string() }),
});
const LIST_REPORTS_AT = query('list-reports-at', {
  params: z.object({
    year: z.string().nullable(),
    place: z.string().nullable(),
    after: z.string(),
    limit: z.int(),
  }),
  row: z.object({ id: z.string(), at: z.string() }),
});
const GET_NODES = query('get-nodes', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ node: NodeRow }),
});

type Wanted = InputOf<Api['countedActs']>;

interface Page {
  readonly ids: readonly string[];
  readonly next: string | null;
}

export const countedActs: Handlers['countedActs'] = async (input, context) => {
  const { ids, next } = await (input.by === 'giver' || input.by === 'pair' ? ofAgent : byReport)(
    input,
    context,
  );
  const rows = await context.graph.read(GET_NODES, { ids: [...ids] });
  const nodes = new Map(rows.map(({ node }) => [node.id, node]));
  return {
    nodes: await toldApart(
      context,
      ids.flatMap((id) => nodes.get(id) ?? []),
    ),
    next,
  };
};

/** Types that say who did an act and who got it. */
function typesOf({ words }: Context) {
  const kinds = storyKinds(words.vocabulary);
  const named = (types: readonly string[]) => [...new Set(types.filter((type) => type !== ''))];
  return {
    agents: named(kinds.map(({ agent }) => agent)),
    receivers: named(kinds.map(({ receiver }) => receiver)),
  };
}

async function ofAgent({ key, scope, limit, cursor = '' }: Wanted, context: Context): Promise<Page> {
  const [agent = '', receiver = null] = key.split(' ');
  const rows = await context.graph.read(LIST_ACTS_OF_AGENT, {
    ...{ agent, receiver, ...typesOf(context) },
    ...{ reports: reportsIn(scope, context.scopes), after: cursor, limit: limit + 1 },
  });
  const ids = rows.slice(0, limit).map(({ id }) => id);
  return { ids, next: rows.length > limit ? (ids.at(-1) ?? null) : null };
}

const REPORTS_AT_ONCE = 20;

/** Report by report in their order, until the page is full: a report's acts are never divided. */
async function byReport(input: Wanted, context: Context): Promise<Page> {
  const { by, key, scope, limit } = input;
  const scoped = reportsIn(scope, context.scopes);
  const { agents } = typesOf(context);
  const wanted = { year: by === 'year' ? key : null, place: by === 'place' ? key : null };
  const level = by === 'level' ? key : null;
  const ids = new Set<string>();
  let after = input.cursor ?? '';
  for (;;) {
    const batch = await context.graph.read(LIST_REPORTS_AT, { ...wanted, after, limit: REPORTS_AT_ONCE });
    const reports = batch.filter(({ id }) => scoped === null || scoped.includes(id));
    const acts = await context.graph.read(LIST_ACTS_OF_REPORTS, {
      ...{ reports: reports.map(({ id }) => id), agents, level },
    });
    for (const { id, at } of batch) {
      for (const act of acts) if (act.report === id) ids.add(act.id);
      after = at;
      if (ids.size >= limit) return { ids: [...ids], next: after };
    }
    if (batch.length < REPORTS_AT_ONCE) return { ids: [...ids], next: null };
  }
}
