import type { GraphEdge } from '#contract/graph.ts';
import { CollisionGrid } from '../layout/collision-grid.ts';
import { widthOf } from '../layout/label-text.ts';
import type { Placed, Point } from '../layout/layout.ts';
import { FONTS } from '../theme/fonts.ts';
import { edgeText } from '../words/edge-text.ts';
import type { ElementSpec } from './element-spec.ts';
import type { Scene } from './scene.ts';

/** Pixels that the names of neighbouring lines between the same two nodes are apart. */
const FAN = 28;
/** Pixels between the places along a line that are tried. */
const STEP = 4;
/** How many times as wide bold letters are. */
const BOLD = 1.12;
/** Pixels around nodes and what is written: halos and arrows take room too. */
const AIR = 6;

/**
 * Of the edges whose names are to be written those that have room for them, and how far from the middle of its line each name
 * stands: at the nearest place along the line that is on no node, nothing written, and no name before it.
 *
 * @param written ids of the edges whose names are to be written
 * @param shown nodes and captions
 * @param scale how many times as large as usual nodes' names are written
 */
export function roomyEdges(
  { nodes, edges, positions, language }: Pick<Scene, 'nodes' | 'edges' | 'positions' | 'language'>,
  written: ReadonlySet<string>,
  shown: Iterable<ElementSpec>,
  scale: number,
): ReadonlyMap<string, Point> {
  const roomy = new Map<string, Point>();
  if (written.size === 0) return roomy;
  const things = thingsOn(shown, scale);
  // Cytoscape fans lines out as seen from the end that came onto the canvas first.
  const order = new Map([...nodes.keys()].map((id, index) => [id, index]));
  const byOrder = (one: string, other: string) => (order.get(one) ?? 0) - (order.get(other) ?? 0);
  const names = new CollisionGrid<Placed>();
  for (const among of twinsOf(edges, written)) {
    for (const [index, edge] of among.entries()) {
      if (!written.has(edge.id)) continue;
      const [a, b] = [edge.from, edge.to].sort(byOrder).map((id) => positions.get(id));
      if (a === undefined || b === undefined) continue;
      const [across, down] = [b.x - a.x, b.y - a.y];
      // A line to its own node has no length, and stands where nothing is.
      const length = Math.hypot(across, down);
      const bend = length && ((index - (among.length - 1) / 2) * FAN) / length;
      const box = { width: drawnWidth(edgeText(edge, language), 12) + 14, above: 12, below: 12 };
      // By turns before the middle and behind it.
      for (let step = 0; step * STEP <= length; step += 1) {
        const share = length && ((step % 2 ? -step - 1 : step) * STEP) / 2 / length;
        // Towards its ends a bent line comes back to the straight one between them.
        const back = 4 * share ** 2 * bend;
        const shift = { x: share * across + back * down, y: share * down - back * across };
        const x = (a.x + b.x) / 2 - bend * down + shift.x;
        const y = (a.y + b.y) / 2 + bend * across + shift.y;
        const name = { x, y, box };
        if ((length > 0 && !things.isFree(name)) || !names.isFree(name)) continue;
        names.add(name);
        roomy.set(edge.id, shift);
        break;
      }
    }
  }
  return roomy;
}

/** Where nothing may be written: shapes, labels and captions. */
function thingsOn(shown: Iterable<ElementSpec>, scale: number): CollisionGrid<Placed> {
  const things = new CollisionGrid<Placed>();
  const add = (x: number, top: number, width: number, height: number) =>
    things.add({ x, y: top, box: { width: width + 2 * AIR, above: AIR, below: height + AIR } });
  for (const { data, position = { x: 0, y: 0 } } of shown) {
    const { x, y } = position;
    const { width, height } = data;
    const lines: string[] = data.text.split('\n');
    add(x, y - height / 2, width, height);
    // Captions, which have no label, stand around their place.
    const top = data.label === undefined ? -8 : height / 2 + 5;
    add(
      x,
      y + top,
      Math.max(...lines.map((line) => drawnWidth(line, 13 * scale))) * (data.isBold ? BOLD : 1),
      lines.length * 16.25 * scale,
    );
  }
  return things;
}

/** The edges of each pair of nodes that one of the given is between, in their order: their lines fan out. */
function twinsOf(
  edges: ReadonlyMap<string, GraphEdge>,
  ids: ReadonlySet<string>,
): Iterable<readonly GraphEdge[]> {
  const pairOf = ({ from, to }: GraphEdge) => (from < to ? `${from},${to}` : `${to},${from}`);
  const twins = new Map<string, GraphEdge[]>();
  for (const [id, edge] of edges) if (ids.has(id)) twins.set(pairOf(edge), []);
  for (const edge of edges.values()) twins.get(pairOf(edge))?.push(edge);
  return twins.values();
}

const pen = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');

const WIDTHS = new Map<string, number>();
/** Texts beyond this many are forgotten, all at once. */
const MOST_WIDTHS = 20_000;

/** Pixels that letters of this size take up; roughly where there is nothing to measure with. */
function drawnWidth(text: string, size: number): number {
  if (pen === null) return widthOf(text) * size;
  const key = `${size} ${text}`;
  const known = WIDTHS.get(key);
  if (known !== undefined) return known;
  if (WIDTHS.size > MOST_WIDTHS) WIDTHS.clear();
  pen.font = `${size}px ${FONTS}`;
  const { width } = pen.measureText(text);
  WIDTHS.set(key, width);
  return width;
}
