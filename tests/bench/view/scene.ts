import type { GraphFragment } from '#contract/graph.ts';
import { edge, node } from '../../unit/client/build.ts';
import { grown } from '../../unit/client/scenes.ts';

export type Positions = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

/** So many neighbours are added when the busiest node is expanded. */
const NEIGHBOURS = 100;

export interface BenchScene {
  readonly whole: GraphFragment;
  readonly expanded: GraphFragment;
  readonly positions: Positions;
}

/** The same graph for the same count; nodes on a sunflower, 110 pixels apart, so that each has room for its label. */
export function benchScene(count: number): BenchScene {
  const whole = grown(count);
  const more = Array.from({ length: NEIGHBOURS }, (_, index) =>
    edge(`unit-more-${index}`, 'PART_OF', 'unit-0'),
  );
  const expanded = {
    nodes: [
      ...whole.nodes,
      ...more.map(({ from }) => node(from, { name_zh: `新来的单位${from.slice(10)}` })),
    ],
    edges: [...whole.edges, ...more],
  };
  const positions = new Map(
    expanded.nodes.map(({ id }, index) => {
      const radius = 110 * Math.sqrt(index);
      const angle = index * Math.PI * (3 - Math.sqrt(5));
      return [id, { x: Math.round(radius * Math.cos(angle)), y: Math.round(radius * Math.sin(angle)) }];
    }),
  );
  return { whole, expanded, positions };
}
