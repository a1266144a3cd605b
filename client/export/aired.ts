import { widthOf } from '../layout/label-text.ts';
import type { DrawnNode, Picture } from '../svg/picture-model.ts';

/** Pixels of a letter and of a line of a node's name, as in the SVG. */
const EM = 13.8;
const LINE = 16.25;
/** Between a shape and its name, and between a name and what stands below. */
const GAP = 14;
/** More would tear a picture apart. */
const MOST = 2.2;

const halfWidth = ({ width, lines }: DrawnNode) =>
  Math.max(width / 2, Math.max(0, ...lines.map(widthOf)) * EM * 0.5);
const above = ({ height }: DrawnNode) => height / 2;
const below = ({ height, lines }: DrawnNode) => height / 2 + GAP + lines.length * LINE;

/**
 * The picture drawn out downwards until no whole name lies on what stands below it: whole names are longer than those on
 * the canvas, for which nodes were placed. Rows stay rows.
 */
export function aired(picture: Picture): Picture {
  const factor = Math.min(MOST, neededBy(picture.nodes));
  if (factor <= 1) return picture;
  const down = <Place extends { readonly y: number }>(place: Place): Place => ({
    ...place,
    y: place.y * factor,
  });
  const centre = new Map(picture.nodes.map((node) => [node.id, node]));
  return {
    nodes: picture.nodes.map(down),
    captions: picture.captions.map(down),
    edges: picture.edges.map((edge) => ({
      ...edge,
      middle: down(edge.middle),
      points: edge.points.map((point, at) => {
        const isEnd = at === 0 || at === edge.points.length - 1;
        const node = isEnd ? nearest(point, centre.values()) : undefined;
        // An end stays on the border of its node, whose size does not change.
        return node === undefined ? down(point) : { x: point.x, y: node.y * factor + (point.y - node.y) };
      }),
    })),
  };
}

function neededBy(nodes: readonly DrawnNode[]): number {
  let factor = 1;
  for (const upper of nodes)
    for (const lower of nodes) {
      const apart = lower.y - upper.y;
      if (apart < 1 || Math.abs(upper.x - lower.x) >= halfWidth(upper) + halfWidth(lower)) continue;
      factor = Math.max(factor, (below(upper) + above(lower) + 6) / apart);
    }
  return factor;
}

function nearest(point: { x: number; y: number }, nodes: Iterable<DrawnNode>): DrawnNode | undefined {
  let best: DrawnNode | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const node of nodes) {
    const away = Math.hypot(point.x - node.x, point.y - node.y);
    if (away < least) [best, least] = [node, away];
  }
  return best !== undefined && least < Math.max(best.width, best.height) ? best : undefined;
}
