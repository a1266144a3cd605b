import type { GraphEdge } from '#contract/graph.ts';

type Step = Pick<GraphEdge, 'id' | 'type' | 'from' | 'to'>;

/** What is said of an award after what led to it and who gave it. */
const AFTERWARDS: readonly string[] = ['RECEIVED', 'GRANTED_AT'];

/**
 * Ids of a story's edges in the order a person would tell them: what was commended, who gave it and in which post,
 * giver by giver, then who received it and where.
 */
export function storyOrder(steps: readonly Step[]): readonly string[] {
  const of = (type: string) => steps.filter((step) => step.type === type);
  const given = of('ISSUED').flatMap((issued) => [issued, ...postsOf(issued.from, steps)]);
  const ordered = [...of('LED_TO'), ...given, ...AFTERWARDS.flatMap(of), ...steps];
  return [...new Set(ordered.map(({ id }) => id))];
}

function postsOf(official: string, steps: readonly Step[]): readonly Step[] {
  const posts = steps.filter(({ type, from }) => type === 'HOLDS_POSITION' && from === official);
  return posts.flatMap((post) => [
    post,
    ...steps.filter(({ type, from }) => type === 'POSITION_IN' && from === post.to),
  ]);
}

/**
 * Edges as a chain from one end to the other, in either direction; as they come where they make no single chain.
 * Stories go in the order of stories.
 */
export function chainOrder(edges: readonly Step[]): readonly string[] {
  if (edges.some(({ type }) => type === 'LED_TO')) return storyOrder(edges);
  const degrees = new Map<string, number>();
  for (const id of edges.flatMap(({ from, to }) => [from, to])) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const ends = [...degrees].filter(([, degree]) => degree === 1).map(([id]) => id);
  const start = edges.map(({ from }) => from).find((id) => ends.includes(id)) ?? ends[0];
  const walked = start === undefined ? [] : walk(start, edges);
  return (walked.length === edges.length ? walked : edges).map(({ id }) => id);
}

function walk(start: string, edges: readonly Step[]): readonly Step[] {
  const left = new Set(edges);
  const walked: Step[] = [];
  let at = start;
  for (;;) {
    const next = [...left].find(({ from, to }) => from === at || to === at);
    if (next === undefined) return walked;
    walked.push(next);
    left.delete(next);
    at = next.from === at ? next.to : next.from;
  }
}
