import { CollisionGrid } from '../layout/collision-grid.ts';
import { boxIn, LARGEST } from '../layout/label-box.ts';
import type { Placed } from '../layout/layout.ts';
import { inventedIn } from '../theme/report-signs.ts';
import type { Scene } from './scene.ts';

/** Class of nodes by how much larger than usual their labels are written, the largest first. */
export const LABEL_SCALES = [
  { name: 'larger', scale: LARGEST },
  { name: 'large', scale: 1.2 },
] as const;

export type LabelScale = '' | (typeof LABEL_SCALES)[number]['name'];

/** How many times as large as usual labels are written. */
export const scaleOf = (labels: LabelScale) => LABEL_SCALES.find(({ name }) => name === labels)?.scale ?? 1;

/** Pixels on the screen that letters should have at least. */
const READABLE = 11;
const FONT = 13;
/** Pixels around a label; fonts differ, and its halo takes room too. */
const AIR = 8;
/** More nodes than this are a picture to zoom into; looking for room would cost frames. */
const MOST_NODES = 200;

/**
 * In a picture seen from afar labels are written larger, where none would lie on another node: so a whole column of stories
 * can be read at once.
 */
export function labelScaleFor(scene: Scene, zoom: number): LabelScale {
  if (FONT * zoom >= READABLE || scene.nodes.size > MOST_NODES) return '';
  // A step too large is better than one too small, so the scale before is what must not do.
  const wanted = LABEL_SCALES.filter(
    (_, index) => FONT * zoom * (LABEL_SCALES[index + 1]?.scale ?? 1) < READABLE,
  );
  return wanted.find(({ scale }) => hasRoom(scene, scale))?.name ?? '';
}

const KNOWN = new WeakMap<Scene['positions'], Map<string, boolean>>();

function hasRoom(scene: Scene, scale: number): boolean {
  const known = KNOWN.get(scene.positions) ?? new Map<string, boolean>();
  KNOWN.set(scene.positions, known);
  const key = `${scene.language} ${scale} ${scene.nodes.size} ${scene.reports.length}`;
  const answer = known.get(key) ?? lookForRoom(scene, scale);
  known.set(key, answer);
  return answer;
}

function lookForRoom({ nodes, positions, language, reports }: Scene, scale: number): boolean {
  const isInvented = inventedIn(reports);
  const grid = new CollisionGrid<Placed>();
  for (const node of nodes.values()) {
    const { x, y } = positions.get(node.id) ?? { x: 0, y: 0 };
    const thing = { x, y, box: boxIn(node, [language], scale, AIR, isInvented(node) ? 1 : 0) };
    if (!grid.isFree(thing)) return false;
    grid.add(thing);
  }
  return true;
}
