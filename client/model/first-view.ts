import type { Api } from '#contract/api.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import type { GraphEdge, GraphFragment, GraphNode } from '#contract/graph.ts';
import type { StoryPattern } from '#contract/patterns.ts';
import { patternIn } from '../words/story-patterns.ts';
import { patterns } from '../words/vocabulary.ts';

export type Story = OutputOf<Api['stories']>['stories'][number];

/** More than this many nodes and a first view is a thicket. */
const MOST_NODES = 18;

/** The pattern that a story follows. */
export const patternOf = ({ pattern }: Pick<Story, 'pattern'>): StoryPattern | undefined =>
  patterns().stories.find(({ id }) => id === pattern);

/**
 * The picture to open on: stories of the first pattern that has any, of those causes that it prefers; where there are none
 * of these, the first stories of any cause.
 */
export function firstView(stories: readonly Story[]): GraphFragment {
  const pattern = patterns().stories.find((each) => stories.some((story) => patternOf(story) === each));
  const ofPattern = stories.filter((story) => patternOf(story) === pattern);
  const preferred = ofPattern.filter(({ nodes, cause }) =>
    nodes.some(({ id, label }) => id === cause && pattern?.cause.first.includes(label)),
  );
  const chosen = preferred.length > 0 ? preferred : ofPattern;
  let drawn = storyGraph([]);
  for (const [index] of chosen.entries()) {
    const next = storyGraph(chosen.slice(0, index + 1));
    if (index > 0 && next.nodes.length > MOST_NODES) break;
    drawn = next;
  }
  return drawn;
}

/** Stories as one graph: each node and edge once, in the order of the stories. */
export function storyGraph(stories: readonly GraphFragment[]): GraphFragment {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  for (const story of stories) {
    // Of an act without a stated cause there is little: all of it is drawn.
    const steps = patternIn(story.edges)?.steps.filter((step) => step.drawn);
    const drawn = story.edges.filter(({ type }) => steps?.some((step) => step.type === type) ?? true);
    const ends = new Set(drawn.flatMap((edge) => [edge.from, edge.to]));
    for (const edge of drawn) edges.set(edge.id, edge);
    for (const node of story.nodes) if (ends.has(node.id)) nodes.set(node.id, node);
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}
