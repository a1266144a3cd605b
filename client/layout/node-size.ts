import type { GraphNode } from '#contract/graph.ts';
import { shapeOf } from '../theme/shapes.ts';
import type { Size } from './layout.ts';

/** Pixels of a node's shape. The busiest is about half as large again as a leaf: enough to see, too little to leave labels no room. */
export function nodeSize({ degree, label }: Pick<GraphNode, 'degree' | 'label'>): Size {
  const height = 32 + Math.min(14, 3 * Math.log2(1 + degree));
  return { width: height * (shapeOf(label).ratio ?? 1), height };
}
