import type { Api } from '#contract/api.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import type { GraphEdge, GraphFragment, GraphNode } from '#contract/graph.ts';

export type Story = OutputOf<Api['stories']>['stories'][number];

/** More than this many nodes and a first view is a thicket. */
const MOST_NODES = 18;
/** The steps that tell a story: what was commended, how, by whom, in which post. */
const STORY_TYPES: readonly string[] = ['LED_TO', 'ISSUED', 'HOLDS_POSITION'];

/** The picture to open on: the cases that were commended; where there are none, the first stories of any kind. */
export function firstView(stories: readonly Story[]): GraphFragment {
  const ofCases = stories.filter((story) =>
    story.nodes.some((node) => node.id === story.cause && node.label === 'Case'),
  );
  const chosen = ofCases.length > 0 ? ofCases : stories;
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
    // Of a commendation without a stated cause there is little: all of it is drawn.
    const isCaused = story.edges.some((edge) => edge.type === 'LED_TO');
    const drawn = story.edges.filter((edge) => !isCaused || STORY_TYPES.includes(edge.type));
    const ends = new Set(drawn.flatMap((edge) => [edge.from, edge.to]));
    for (const edge of drawn) edges.set(edge.id, edge);
    for (const node of story.nodes) if (ends.has(node.id)) nodes.set(node.id, node);
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}
