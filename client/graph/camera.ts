import type { Core } from 'cytoscape';
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
  const bounds = boundsOf(scene);
  if (bounds === undefined || cy.width() === 0) return;
  if (camera.type === 'fit') return showAll(cy, bounds, duration);
  if (camera.type === 'include') return isAllInView(cy, bounds) ? undefined : showAll(cy, bounds, duration);
  if (camera.type === 'selection') {
    // Who has clicked a line sees it, unless what they have opened by it lies over it.
    const isSought = selection.type === 'node' || (selection.type === 'edge' && covered > 0);
    return isSought ? centre(cy, selection.id, covered, duration) : undefined;
  }
  if (camera.type === 'glide')
    return selection.type === 'node' ? glide(cy, selection.id, duration) : undefined;
  if (camera.type === 'none') return;
  const level = cy.zoom() * (camera.type === 'in' ? ZOOM_STEP : 1 / ZOOM_STEP);
  const middle = { x: cy.width() / 2, y: cy.height() / 2 };
  cy.stop().animate({ zoom: { level, renderedPosition: middle }, duration });
}

function showAll(cy: Core, box: Bounds, duration: number) {
  const beside = cy.width() < NARROW ? PADDING / 2 : PADDING;
  const room = { width: cy.width() - 2 * beside, height: cy.height() - PADDING - PADDING_ABOVE };
  const level = Math.min(MOST_ZOOM_TO_FIT, room.width / box.w, room.height / box.h);
  const zoom = Math.max(cy.minZoom(), level);
  const pan = {
    x: beside + room.width / 2 - zoom * (box.x1 + box.w / 2),
    y: PADDING_ABOVE + room.height / 2 - zoom * (box.y1 + box.h / 2),
  };
  if (duration === 0) cy.viewport({ zoom, pan });
  else cy.stop().animate({ zoom, pan, duration });
}

function isAllInView(cy: Core, { x1, y1, w, h }: Bounds): boolean {
  const view = cy.extent();
  return x1 >= view.x1 && y1 >= view.y1 && x1 + w <= view.x2 && y1 + h <= view.y2;
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
function glide(cy: Core, id: string, duration: number) {
  const node = cy.getElementById(id);
  if (node.empty()) return;
  const zoom = Math.max(cy.zoom(), READABLE_ZOOM);
  const { x, y } = node.position();
  const pan = { x: cy.width() / 2 - zoom * x, y: cy.height() / 2 - zoom * y };
  if (duration === 0) cy.viewport({ zoom, pan });
  else cy.stop().animate({ zoom, pan, duration });
}
