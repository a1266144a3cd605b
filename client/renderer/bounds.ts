import { boxOf } from '../layout/label-box.ts';
import type { Box } from '../layout/layout.ts';
import type { Scene } from './scene.ts';

/** A rectangle on the canvas, in pixels at zoom 1. */
export interface Bounds {
  readonly x1: number;
  readonly y1: number;
  readonly w: number;
  readonly h: number;
}

const NO_BOX: Box = { width: 0, above: 0, below: 0 };
/** No node takes up more than this many pixels to any side of its middle. */
export const REACH = 100;

/** What a heading or remark takes up at most. */
const CAPTION: Box = { width: 130, above: 14, below: 14 };

/**
 * What the nodes with their labels take up when they are where the scene wants them. Asking Cytoscape would mean measuring
 * every label anew, and it would answer for where they are now. Undefined where there is nothing.
 */
export function boundsOf({ nodes, positions, captions }: Scene): Bounds | undefined {
  let [x1, y1, x2, y2] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = (x: number, y: number, { width, above, below }: Box) => {
    x1 = Math.min(x1, x - width / 2);
    x2 = Math.max(x2, x + width / 2);
    y1 = Math.min(y1, y - above);
    y2 = Math.max(y2, y + below);
  };
  const placed = [...nodes.values()].map((node) => ({ node, ...(positions.get(node.id) ?? { x: 0, y: 0 }) }));
  for (const { x, y } of placed) take(x, y, NO_BOX);
  // Measuring the names of a thousand nodes takes a while, and most stand too far inside to matter.
  for (const { node, x, y } of placed) {
    const isOuter = x - REACH < x1 || x + REACH > x2 || y - REACH < y1 || y + REACH > y2;
    if (isOuter) take(x, y, boxOf(node));
  }
  for (const { x, y } of captions) take(x, y, CAPTION);
  return x1 === Infinity ? undefined : { x1, y1, w: x2 - x1, h: y2 - y1 };
}
