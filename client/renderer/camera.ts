import type { Core } from 'cytoscape';
import type { Point } from '../layout/layout.ts';
import { type Bounds, boundsOf } from './bounds.ts';
import type { Scene } from './scene.ts';

/** Past this a picture of few nodes looks blown up. */
const MOST_ZOOM_TO_FIT = 1.5;
const PADDING = 28;
/** Above, where the first hint lies over the canvas. */
const PADDING_ABOVE = 56;
/** On a phone there is no room to spare: half the padding is enough at the sides. */
const NARROW = 500;
const ZOOM_STEP = 1.3;
/** Below this names are too small to read. */
const READABLE_ZOOM = 0.9;

/** Does what the scene wishes of the camera. */
export function moveCamera(cy: Core, scene: Scene, duration: number) {
  const { camera, selection, covered } = scene;
  if (scene.nodes.size + scene.captions.length === 0 || cy.width() === 0) return;
  if (camera.type === 'fit' || camera.type === 'include') return showAll(cy, scene, duration);
  if (camera.type === 'path') return showPath(cy, scene, duration);
  if (camera.type === 'selection') {
    // Who has clicked a line sees it, unless what they have opened by it lies over it.
    const isSought = selection.type === 'node' || (selection.type === 'edge' && covered.below > 0);
    return isSought ? centre(cy, selection.id, covered.below, duration) : undefined;
  }
  if (camera.type === 'centre')
    return selection.type === 'node' ? bringNear(cy, selection.id, duration) : undefined;
  if (camera.type === 'none') return;
  const level = cy.zoom() * (camera.type === 'in' ? ZOOM_STEP : 1 / ZOOM_STEP);
  const middle = { x: cy.width() / 2, y: cy.height() / 2 };
  cy.stop().animate({ zoom: { level, renderedPosition: middle }, duration });
}

/** A part of the canvas, in its pixels. */
interface Room extends Point {
  readonly width: number;
  readonly height: number;
}

function showAll(cy: Core, scene: Scene, duration: number) {
  const box = boundsOf(scene);
  if (box === undefined || (scene.camera.type === 'include' && isWithin(cy, box, wholeOf(cy)))) return;
  const x = cy.width() < NARROW ? PADDING / 2 : PADDING;
  const room = {
    x,
    y: PADDING_ABOVE,
    width: cy.width() - 2 * x,
    height: cy.height() - PADDING - PADDING_ABOVE,
  };
  show(cy, box, room, MOST_ZOOM_TO_FIT, duration);
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
  if (box !== undefined && !isWithin(cy, box, room)) show(cy, box, room, cy.zoom(), duration);
}

/** As near as there is room for all of it, up to a zoom. */
function show(cy: Core, box: Bounds, room: Room, most: number, duration: number) {
  const zoom = Math.max(cy.minZoom(), Math.min(most, room.width / box.w, room.height / box.h));
  const pan = {
    x: room.x + room.width / 2 - zoom * (box.x1 + box.w / 2),
    y: room.y + room.height / 2 - zoom * (box.y1 + box.h / 2),
  };
  if (duration === 0) cy.viewport({ zoom, pan });
  else cy.stop().animate({ zoom, pan, duration });
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
  const pan = { x: cy.width() / 2 - zoom * x, y: cy.height() / 2 - zoom * y };
  if (duration === 0) cy.viewport({ zoom, pan });
  else cy.stop().animate({ zoom, pan, duration });
}
