import type { GraphEdge } from '#contract/graph.ts';
import { Board } from './arrange/crowd.ts';
import type { Wanted } from './elements.ts';
import { FONTS } from './fonts.ts';
import { widthOf } from './label-text.ts';
import type { Placed, Point } from './layout.ts';
import type { Scene } from './scene.ts';

/** Pixels that the names of neighbouring lines between the same two nodes are apart. */
const FAN = 28;
/** Pixels between the places along a line that are tried. */
const STEP = 4;
/** Pixels around nodes and what is written: halos and arrows take room too. */
const AIR = 6;

interface Named extends Placed {
  readonly edge: GraphEdge;
}

/**
 * The edges that have room for their names, and how far from the middle of its line each name stands: at the nearest place
 * along the line that is on no node, nothing written, and no name before it of an edge that is named with it, as all are
 * where they are few and else those of one node.
 *
 * @param shown nodes and captions.
 * @param scale how many times as large as usual nodes' names are written.
 */
export function roomyEdges(
  { edges, positions }: Pick<Scene, 'edges' | 'positions'>,
  shown: Iterable<Wanted>,
  textOf: (edge: GraphEdge) => string,
  scale: number,
  areAllNamed: boolean,
): ReadonlyMap<string, Point> {
  const things = new Board<Placed>();
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
      Math.max(...lines.map((line) => drawnWidth(line, 13 * scale))),
      lines.length * 16.25 * scale,
    );
  }
  const names = new Board<Named>();
  const roomy = new Map<string, Point>();
  const twins = new Map<string, GraphEdge[]>();
  for (const edge of edges.values()) {
    const pair = [edge.from, edge.to].sort().join();
    twins.set(pair, [...(twins.get(pair) ?? []), edge]);
  }
  for (const among of twins.values()) {
    for (const [index, edge] of among.entries()) {
      const [a, b] = [edge.from, edge.to].sort().map((id) => positions.get(id));
      if (a === undefined || b === undefined) continue;
      const [across, down] = [b.x - a.x, b.y - a.y];
      // A line to its own node has no length, and stands where nothing is.
      const length = Math.hypot(across, down);
      const bend = length && ((index - (among.length - 1) / 2) * FAN) / length;
      const isWith = ({ edge: { from, to } }: Named) =>
        areAllNamed || [from, to].some((id) => id === edge.from || id === edge.to);
      const box = { width: drawnWidth(textOf(edge), 12) + 8, above: 10, below: 10 };
      // By turns before the middle and behind it.
      for (let step = 0; step * STEP <= length; step += 1) {
        const share = length && ((step % 2 ? -step - 1 : step) * STEP) / 2 / length;
        // Towards its ends a bent line comes back to the straight one between them.
        const back = 4 * share ** 2 * bend;
        const shift = { x: share * across + back * down, y: share * down - back * across };
        const x = (a.x + b.x) / 2 - bend * down + shift.x;
        const y = (a.y + b.y) / 2 + bend * across + shift.y;
        const name = { edge, x, y, box };
        if ((length > 0 && !things.isFree(name)) || names.touching(name).some(isWith)) continue;
        names.add(name);
        roomy.set(edge.id, shift);
        break;
      }
    }
  }
  return roomy;
}

const pen = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');

/** Pixels that letters of this size take up; roughly where there is nothing to measure with. */
function drawnWidth(text: string, size: number): number {
  if (pen === null) return widthOf(text) * size;
  pen.font = `${size}px ${FONTS}`;
  return pen.measureText(text).width;
}
