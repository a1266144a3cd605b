import type { Core } from 'cytoscape';
import type { Point } from '../layout/layout.ts';
import type { CameraView } from '../model/camera.ts';
import { type Bounds, boundsOf } from './bounds.ts';
import { growTo } from './grow-to.ts';
import type { Scene } from './scene.ts';

/** Past this a picture of few nodes looks blown up. */
const MOST_ZOOM_TO_FIT = 1.5;
/** Fitting stops here: in columns all names are written, in other pictures those of most. */
const LEAST_ZOOM = { columns: 0.85, other: 0.6 };
/** Where columns have grown, most of their names are written from here on. */
const NEAR_ENOUGH = 0.72;
const PADDING = 28;
/** On a phone there is no room to spare: half the padding is enough at the sides. */
const NARROW = 500;
const ZOOM_STEP = 1.3;
/** Below this names are too small to read. */
const READABLE_ZOOM = 0.9;

/**
 * Does what the scene wishes of the camera.
 *
 * @param before the scene before it
 */
export function moveCamera(cy: Core, scene: Scene, before: Scene | undefined, duration: number) {
  const { camera, selection, covered } = scene;
  if (scene.nodes.size + scene.captions.length === 0 || cy.width() === 0) return;
  switch (camera.type) {
    case 'none':
      return;
    case 'fit':
      return showLegible(cy, scene, duration);
    case 'whole':
      return showWhole(cy, scene, duration);
    case 'include':
      return include(cy, scene, { seen: before?.nodes ?? NO_NODES, duration });
    case 'view':
      return showView(cy, scene, { view: camera.view, duration });
    case 'path':
      return showPath(cy, scene, duration);
    case 'selection': {
      // Who has clicked a line sees it, unless what they have opened by it lies over it.
      const isSought = selection.type === 'node' || (selection.type === 'edge' && covered.below > 0);
      return isSought ? centre(cy, selection.id, covered.below, duration) : undefined;
    }
    case 'centre':
      return selection.type === 'node' ? bringNear(cy, selection.id, duration) : undefined;
    case 'in':
    case 'out': {
      const level = cy.zoom() * (camera.type === 'in' ? ZOOM_STEP : 1 / ZOOM_STEP);
      const middle = { x: cy.width() / 2, y: cy.height() / 2 };
      cy.stop().animate({ zoom: { level, renderedPosition: middle }, duration });
    }
  }
}

/** A part of the canvas, in its pixels. */
export interface Room extends Point {
  readonly width: number;
  readonly height: number;
}

const roomIn = (cy: Core): Room => {
  const x = cy.width() < NARROW ? PADDING / 2 : PADDING;
  return { x, y: PADDING, width: cy.width() - 2 * x, height: cy.height() - 2 * PADDING };
};

export const isInColumns = ({ captions }: Scene) => captions.some(({ kind }) => kind === 'heading');

const leastZoomOf = (scene: Scene) => (isInColumns(scene) ? LEAST_ZOOM.columns : LEAST_ZOOM.other);

/**
 * All of it where that can be read; else columns by their width from the top, to be scrolled down, and other pictures by
 * their middle.
 */
export function showLegible(cy: Core, scene: Scene, duration: number) {
  const box = boundsOf(scene);
  if (box === undefined) return;
  const room = roomIn(cy);
  const whole = Math.min(MOST_ZOOM_TO_FIT, zoomFor(box, room));
  const least = leastZoomOf(scene);
  if (whole >= least) return show(cy, box, room, { most: MOST_ZOOM_TO_FIT, duration });
  const zoom = isInColumns(scene) ? between(least, room.width / box.w, 1) : least;
  const isFromTop = isInColumns(scene) || box.h * zoom <= room.height;
  const pan = {
    x: box.w * zoom > room.width && isInColumns(scene) ? room.x - box.x1 * zoom : middleOf(room, box, zoom).x,
    y: isFromTop && box.h * zoom > room.height ? room.y - box.y1 * zoom : middleOf(room, box, zoom).y,
  };
  go(cy, { zoom, pan }, duration);
}

const between = (least: number, value: number, most: number) => Math.max(least, Math.min(most, value));

/** The pan with which the middle of a box is in the middle of a room. */
const middleOf = (room: Room, box: Bounds, zoom: number): Point => ({
  x: room.x + room.width / 2 - zoom * (box.x1 + box.w / 2),
  y: room.y + room.height / 2 - zoom * (box.y1 + box.h / 2),
});

/** All of it, however small: names that have no room are left out. */
function showWhole(cy: Core, scene: Scene, duration: number) {
  const box = boundsOf(scene);
  if (box !== undefined) show(cy, box, roomIn(cy), { most: MOST_ZOOM_TO_FIT, duration });
}

const NO_NODES: Scene['nodes'] = new Map();

/** What has come is brought into view as far as it can be, and what was seen stays in view. */
function include(cy: Core, scene: Scene, { seen, duration }: { seen: Scene['nodes']; duration: number }) {
  const box = boundsOf(scene);
  if (box === undefined || isWithin(cy, box, wholeOf(cy))) return;
  const room = roomIn(cy);
  const least = leastZoomOf(scene);
  if (zoomFor(box, room) >= least) return show(cy, box, room, { most: Math.max(cy.zoom(), least), duration });
  const part = (isIn: (id: string) => boolean) =>
    boundsOf({ ...scene, nodes: new Map([...scene.nodes].filter(([id]) => isIn(id))), captions: [] });
  const before = part((id) => seen.has(id) && isOnScreen(cy, id));
  if (before === undefined) return showLegible(cy, scene, duration);
  const all = part((id) => !seen.has(id) || isOnScreen(cy, id)) ?? box;
  if (isWithin(cy, all, wholeOf(cy))) return;
  // A little farther back than when it was first fitted rather than with the newcomers cut by an edge.
  const near = isInColumns(scene) ? NEAR_ENOUGH : LEAST_ZOOM.other;
  if (zoomFor(all, room) >= near) return show(cy, all, room, { most: cy.zoom(), duration });
  go(cy, growTo({ before, all, room, least: near, now: cy.zoom() }), duration);
}

const zoomFor = (box: Bounds, room: Room) => Math.min(room.width / box.w, room.height / box.h);

function isOnScreen(cy: Core, id: string): boolean {
  const { x, y } = cy.getElementById(id).nodes()[0]?.renderedPosition() ?? { x: -1, y: -1 };
  return x > 0 && y > 0 && x < cy.width() && y < cy.height();
}

/** The picture as it was looked at before; all of it where nothing of it would be in view. */
function showView(cy: Core, scene: Scene, { view, duration }: { view: CameraView; duration: number }) {
  const [half, down] = [cy.width() / 2, cy.height() / 2];
  const pan = { x: half - view.x * view.zoom, y: down - view.y * view.zoom };
  const isNothing = [...scene.nodes.keys()].every((id) => {
    const at = scene.positions.get(id) ?? { x: 0, y: 0 };
    const x = at.x * view.zoom + pan.x;
    const y = at.y * view.zoom + pan.y;
    return x < 0 || y < 0 || x > cy.width() || y > cy.height();
  });
  if (isNothing) showLegible(cy, scene, duration);
  else go(cy, { zoom: view.zoom, pan }, duration);
}

/** Keeps the middle of the canvas where it was, after it has become larger or smaller. */
export function keepMiddle(cy: Core, before: { readonly width: number; readonly height: number }) {
  cy.panBy({ x: (cy.width() - before.width) / 2, y: (cy.height() - before.height) / 2 });
}

/** Brings all of a path to where nothing lies over the canvas, no nearer than it is; in view it stays where the eye has it. */
function showPath(cy: Core, scene: Scene, duration: number) {
  const { nodes, path, covered } = scene;
  const box = boundsOf({ ...scene, nodes: new Map([...nodes].filter(([id]) => path.has(id))), captions: [] });
  const room = {
    x: PADDING,
    y: covered.above + PADDING,
    width: cy.width() - 2 * PADDING,
    height: cy.height() - covered.above - covered.below - 2 * PADDING,
  };
  if (box !== undefined && !isWithin(cy, box, room)) show(cy, box, room, { most: cy.zoom(), duration });
}

/** As near as there is room for all of it, up to a zoom. */
function show(cy: Core, box: Bounds, room: Room, { most, duration }: { most: number; duration: number }) {
  const zoom = Math.max(cy.minZoom(), Math.min(most, zoomFor(box, room)));
  go(cy, { zoom, pan: middleOf(room, box, zoom) }, duration);
}

function go(cy: Core, to: { readonly zoom: number; readonly pan: Point }, duration: number) {
  if (duration === 0) cy.viewport({ zoom: to.zoom, pan: { ...to.pan } });
  else cy.stop().animate({ zoom: to.zoom, pan: { ...to.pan }, duration });
}

const wholeOf = (cy: Core): Room => ({ x: 0, y: 0, width: cy.width(), height: cy.height() });

function isWithin(cy: Core, box: Bounds, { x, y, width, height }: Room): boolean {
  const zoom = cy.zoom();
  const left = zoom * box.x1 + cy.pan().x;
  const top = zoom * box.y1 + cy.pan().y;
  return left >= x && top >= y && left + zoom * box.w <= x + width && top + zoom * box.h <= y + height;
}

/** Brings a node or line to the middle of what is free of the canvas if it is not there; in view it stays where the eye has it. */
function centre(cy: Core, id: string, covered: number, duration: number) {
  const at = cy.getElementById(id).nodes()[0]?.renderedPosition();
  const { x, y } = at ?? cy.getElementById(id).edges()[0]?.renderedMidpoint() ?? {};
  if (x === undefined || y === undefined) return;
  const room = { width: cy.width(), height: cy.height() - covered };
  if (x > PADDING && y > PADDING && x < room.width - PADDING && y < room.height - PADDING) return;
  const by = { x: room.width / 2 - x, y: room.height / 2 - y };
  if (duration === 0) cy.panBy(by);
  else cy.stop().animate({ panBy: by, duration });
}

/** Brings a node to the middle, near enough to read its name. */
function bringNear(cy: Core, id: string, duration: number) {
  const node = cy.getElementById(id);
  if (node.empty()) return;
  const zoom = Math.max(cy.zoom(), READABLE_ZOOM);
  const { x, y } = node.position();
  go(cy, { zoom, pan: { x: cy.width() / 2 - zoom * x, y: cy.height() / 2 - zoom * y } }, duration);
}
