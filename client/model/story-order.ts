import type { GraphEdge } from '#contract/graph.ts';
import type { StoryPattern } from '#contract/patterns.ts';
import { patternIn } from '../words/story-patterns.ts';
import { reached, setOut } from '../words/story-steps.ts';

type Step = Pick<GraphEdge, 'id' | 'type' | 'from' | 'to'>;

/**
 * Ids of a story's edges in the order a person would tell them, which is that of its pattern: what led to the act, who did
 * it and in which post, one after the other, then what else there is; what the pattern does not name comes last.
 */
export function storyOrder(edges: readonly Step[], pattern: StoryPattern | undefined): readonly string[] {
  const steps = pattern?.steps ?? [];
  const tell = (of: string, at?: string): readonly Step[] =>
    steps
      .filter((step) => step.of === of)
      .flatMap((step) =>
        edges
          .filter((edge) => edge.type === step.type && (at === undefined || setOut(edge, step) === at))
          .flatMap((edge) => [edge, ...tell(step.id, reached(edge, step))]),
      );
  return [...new Set([...tell('act'), ...edges].map(({ id }) => id))];
}

/**
 * Edges as a chain from one end to the other, in either direction; as they come where they make no single chain.
 * Stories go in the order of stories.
 */
export function chainOrder(edges: readonly Step[]): readonly string[] {
  const pattern = patternIn(edges);
  if (pattern !== undefined) return storyOrder(edges, pattern);
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
