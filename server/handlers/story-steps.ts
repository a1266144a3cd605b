import { z } from 'zod';
import type { GraphEdge } from '#contract/graph.ts';
import type { StoryPattern, StoryStep } from '#contract/patterns.ts';
import { query } from '../graph/query.ts';
import { EdgeRow } from '../graph/records.ts';
import { stepTowards } from '../vocabulary/words.ts';
import type { Context } from './context.ts';

const raw = query('list-story-steps', {
  params: z.object({ ids: z.array(z.string()), steps: z.array(z.string()) }),
  row: z.object({ edge: z.unknown(), from: z.unknown(), to: z.unknown() }),
});
const LIST_STORY_STEPS = { ...raw, parseRow: (row: Record<string, unknown>) => EdgeRow.parse(row) };

/** What is known of one act so far. */
interface ActSoFar {
  readonly act: { readonly id: string };
  readonly edges: readonly EdgeRow[];
}

/** Whether an edge is a step that goes out from this node. */
export const isOfStep = (
  step: StoryStep,
  edge: Pick<GraphEdge, 'type' | 'from' | 'to'>,
  node: string,
): boolean => edge.type === step.type && edge[step.side === 'from' ? 'to' : 'from'] === node;

/**
 * Reads the steps that do not go out from the act itself, a step at a time for all acts together. The answer gives those of
 * one act, in the order of the steps.
 */
export async function furtherSteps(
  { graph, words }: Context,
  { steps }: StoryPattern,
  acts: readonly ActSoFar[],
): Promise<(of: ActSoFar) => EdgeRow[]> {
  const found = new Map<StoryStep, readonly EdgeRow[]>();
  const reachedBy = ({ act, edges }: ActSoFar, id: string): readonly string[] => {
    if (id === 'act') return [act.id];
    const step = steps.find((each) => each.id === id);
    if (step === undefined) return [];
    const origins = reachedBy({ act, edges }, step.of);
    const among = step.of === 'act' ? edges : (found.get(step) ?? []);
    return among
      .filter(({ edge }) => origins.some((origin) => isOfStep(step, edge, origin)))
      .map(({ edge }) => edge[step.side]);
  };
  for (const step of steps.filter(({ of }) => of !== 'act')) {
    // Only nodes that such an edge can begin at: others may have thousands of edges.
    const ends = words.type(step.type)?.[step.side === 'to' ? 'domain' : 'range'] ?? [];
    const labels = new Map(
      [...acts.flatMap(({ edges }) => edges), ...[...found.values()].flat()].flatMap(({ nodes }) =>
        nodes.map((node) => [node.id, node.label] as const),
      ),
    );
    const ids = new Set(acts.flatMap((each) => reachedBy(each, step.of)));
    const asked = [...ids].filter((id) => ends.includes(labels.get(id) ?? ''));
    const rows =
      asked.length === 0
        ? []
        : await graph.read(LIST_STORY_STEPS, { ids: asked, steps: [stepTowards(step)] });
    found.set(step, rows);
  }
  return (of) =>
    [...found].flatMap(([step, rows]) => {
      const origins = reachedBy(of, step.of);
      return origins.flatMap((origin) => rows.filter(({ edge }) => isOfStep(step, edge, origin)));
    });
}
