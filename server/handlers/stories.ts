import { z } from 'zod';
import type { GraphFragment } from '#contract/graph.ts';
import { PassageId } from '#contract/model.ts';
import type { StoryPattern } from '#contract/patterns.ts';
import { toFragment } from '../graph/fragment.ts';
import { query } from '../graph/query.ts';
import { EdgeRow, NodeRow } from '../graph/records.ts';

import { stepTowards } from '../vocabulary/words.ts';
import type { Context, Handlers } from './context.ts';
import { furtherSteps, isOfStep } from './story-steps.ts';

const asked = {
  acts: z.array(z.string()),
  /** How a step is given to a query: {@link stepTowards}. */
  cause: z.string(),
  steps: z.array(z.string()),
};
const ofAct = { act: NodeRow, place: PassageId, edges: z.array(EdgeRow) };

const LIST_STORIES = query('list-stories', {
  params: z.object({ ...asked, first: z.array(z.string()), limit: z.int() }),
  row: z.object({ ...ofAct, cause: NodeRow, led: EdgeRow }),
});

const LIST_UNCAUSED_ACTS = query('list-uncaused-acts', {
  params: z.object({ ...asked, limit: z.int() }),
  row: z.object(ofAct),
});

export const stories: Handlers['stories'] = async ({ limit }, context) => {
  const { patterns } = context.words.vocabulary;
  const answers = await Promise.all(patterns.stories.map((pattern) => storiesOf(pattern, limit, context)));
  return {
    stories: answers.flatMap((answer) => answer.stories),
    others: answers.flatMap((answer) => answer.others),
    truncated: answers.some((answer) => answer.truncated),
  };
};

/** The stories of one pattern. */
async function storiesOf(pattern: StoryPattern, limit: number, context: Context) {
  const { graph } = context;
  const direct = pattern.steps.filter((step) => step.of === 'act');
  const [lead, others] = [direct.filter(isCause(pattern)), direct.filter((step) => !isCause(pattern)(step))];
  const params = {
    acts: pattern.act,
    cause: lead.map(stepTowards)[0] ?? '',
    steps: others.map(stepTowards),
    limit: limit + 1,
  };
  const [caused, uncaused] = await Promise.all([
    graph.read(LIST_STORIES, { ...params, first: pattern.cause.first }),
    graph.read(LIST_UNCAUSED_ACTS, params),
  ]);
  const rows = [
    ...caused.slice(0, limit).map(({ led, edges, ...row }) => ({ ...row, edges: [led, ...edges] })),
    ...uncaused.slice(0, limit).map((row) => ({ ...row, cause: null })),
  ];
  const further = await furtherSteps(context, pattern, rows);
  const storyOf = (row: (typeof rows)[number]) => {
    const edges = inOrder(pattern, row.act.id, row.edges);
    const nodes = [...(row.cause === null ? [] : [row.cause]), row.act];
    return story(pattern, row, toFragment([...edges, ...further(row)], nodes));
  };
  return {
    stories: rows.flatMap((row) => (row.cause === null ? [] : [{ ...storyOf(row), cause: row.cause.id }])),
    others: rows.flatMap((row) => (row.cause === null ? [storyOf(row)] : [])),
    truncated: caused.length > limit || uncaused.length > limit,
  };
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
