import { z } from 'zod';
import type { GraphFragment } from '#contract/graph.ts';
import { PassageId } from '#contract/model.ts';
import type { StoryPattern } from '#contract/patterns.ts';
import { countReports, READ_COUNTS } from '../graph/counts.ts';
import { toFragment } from '../graph/fragment.ts';
import { pageOf } from '../graph/pages.ts';
import { query } from '../graph/query.ts';
import { EdgeRow, NodeRow } from '../graph/records.ts';
import { reportsIn } from '../graph/scope.ts';
import { toldById } from '../graph/told-apart.ts';
import { stepTowards } from '../vocabulary/words.ts';
import type { Context, Handlers } from './context.ts';
import { furtherSteps, isOfStep } from './story-steps.ts';

const Entry = z
  .object({
    properties: z.object({
      pattern: z.string(),
      act: z.string(),
      cause: z.string().optional(),
      edge: z.string().optional(),
      place: PassageId,
    }),
  })
  .transform((node) => node.properties);
type Entry = z.output<typeof Entry>;

const page = { after: z.string(), limit: z.int() };
const row = z.object({ story: Entry, at: z.string() });
const LIST_STORIES = query('list-stories', { params: z.object(page), row });
const LIST_OF_REPORTS = query('list-stories-of-reports', {
  params: z.object({ reports: z.array(z.string()), ...page }),
  row,
});
const READ_STORIES = query('read-stories', {
  params: z.object({
    acts: z.array(z.object({ act: z.string(), cause: z.string().nullable(), edge: z.string().nullable() })),
    /** How a step is given to a query: {@link stepTowards}. */
    steps: z.array(z.string()),
  }),
  row: z.object({
    act: NodeRow,
    cause: NodeRow.nullable(),
    led: EdgeRow.nullable(),
    edges: z.array(EdgeRow),
  }),
});

export const stories: Handlers['stories'] = async (input, context) => {
  const reports = reportsIn(input.scope, context.scopes);
  const after = input.cursor ?? '';
  const limit = input.limit + 1;
  const found =
    reports === null
      ? await context.graph.read(LIST_STORIES, { after, limit })
      : await context.graph.read(LIST_OF_REPORTS, { reports, after, limit });
  const { rows, next } = pageOf(found, input);
  const entries = rows.map(({ story }) => story);
  const { patterns } = context.words.vocabulary;
  const told = await Promise.all(patterns.stories.map((pattern) => tell(pattern, entries, context)));
  const byEntry = new Map(told.flat());
  const inOrder = await namesakesTold(
    context,
    unique(entries).flatMap((entry) => byEntry.get(keyOf(entry)) ?? []),
  );
  const counts = await countStories(context.graph, reports);
  return {
    stories: inOrder.flatMap(({ cause, ...rest }) => (cause === null ? [] : [{ ...rest, cause }])),
    others: inOrder.flatMap(({ cause, ...rest }) => (cause === null ? [rest] : [])),
    caused: counts.caused,
    total: counts.caused + counts.uncaused,
    next,
  };
};

const keyOf = ({ act, cause = null }: { readonly act: string; readonly cause?: string | null | undefined }) =>
  `${act} ${cause ?? ''}`;

/** Of a story that several reports of a scope tell, the first telling. */
const unique = (entries: readonly Entry[]) =>
  [...new Map(entries.toReversed().map((entry) => [keyOf(entry), entry])).values()].toReversed();

/** The nodes of all stories with what tells them from their namesakes, asked of the store once. */
async function namesakesTold<Told extends Pick<GraphFragment, 'nodes'>>(
  context: Context,
  stories: readonly Told[],
): Promise<Told[]> {
  const told = await toldById(
    context,
    stories.flatMap(({ nodes }) => nodes),
  );
  return stories.map((each) => ({ ...each, nodes: each.nodes.map((node) => told.get(node.id) ?? node) }));
}

async function countStories(graph: Context['graph'], reports: readonly string[] | null) {
  if (reports !== null) {
    const { stories: caused, uncaused } = await countReports(graph, reports);
    return { caused, uncaused };
  }
  const rows = await graph.read(READ_COUNTS, { of: 'stories', limit: 2 });
  const of = (key: string) => rows.find((each) => each.key === key)?.count ?? 0;
  return { caused: of('caused'), uncaused: of('uncaused') };
}

/** Those of these stories that follow a pattern, whole. */
async function tell(pattern: StoryPattern, entries: readonly Entry[], context: Context) {
  const own = entries.filter((entry) => entry.pattern === pattern.id);
  if (own.length === 0) return [];
  const others = pattern.steps.filter((step) => step.of === 'act' && !isCause(pattern)(step));
  const read = await context.graph.read(READ_STORIES, {
    acts: own.map(({ act, cause = null, edge = null }) => ({ act, cause, edge })),
    steps: others.map(stepTowards),
  });
  const places = new Map(own.toReversed().map((entry) => [keyOf(entry), entry.place]));
  const rows = read.flatMap(({ led, edges, act, cause }) => {
    const place = places.get(keyOf({ act: act.id, cause: cause?.id }));
    return place === undefined ? [] : [{ act, cause, place, edges: led === null ? edges : [led, ...edges] }];
  });
  const further = await furtherSteps(context, pattern, rows);
  return rows.map((row) => {
    const edges = inOrder(pattern, row.act.id, row.edges);
    const nodes = [...(row.cause === null ? [] : [row.cause]), row.act];
    const whole = story(pattern, row, toFragment([...edges, ...further(row)], nodes));
    const cause = row.cause?.id ?? null;
    return [keyOf({ act: row.act.id, cause }), { ...whole, cause }] as const;
  });
}

const isCause = (pattern: StoryPattern) => (step: { readonly id: string }) => step.id === pattern.cause.step;

/** An act's edges in the order of its pattern's steps. */
const inOrder = (pattern: StoryPattern, act: string, edges: readonly EdgeRow[]) =>
  pattern.steps
    .filter((step) => step.of === 'act')
    .flatMap((step) => edges.filter(({ edge }) => isOfStep(step, edge, act)));

function story(
  pattern: StoryPattern,
  { act, place }: { readonly act: { readonly id: string }; readonly place: string },
  fragment: GraphFragment,
) {
  const agent = pattern.steps.find((step) => step.id === pattern.agent.step);
  return {
    ...fragment,
    pattern: pattern.id,
    act: act.id,
    place,
    // An agent who is only inferred is not stated.
    agent_stated: fragment.edges.some(
      (edge) => agent !== undefined && isOfStep(agent, edge, act.id) && edge.basis !== 'inferred',
    ),
    steps: fragment.edges.map(({ id, type, from, to, statements }) => ({ id, type, from, to, statements })),
  };
}
