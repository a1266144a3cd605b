import type { Core } from 'cytoscape';
import { type Bounds, boundsOf } from './bounds.ts';
import { isInColumns } from './camera.ts';
import type { Scene } from './scene.ts';

/** Pixels of the picture that stay in view. */
const LEFT = 80;
/** What a wheel's step of lines is in pixels. */
const LINE = 16;

/**
 * In columns the wheel scrolls, as a page does, as far as there is something; with Ctrl or ⌘, or by pinching, it is nearer or
 * farther as elsewhere. Ends with the container.
 */
export function scrollByWheel(cy: Core, scene: () => Scene | undefined, onScroll: () => void) {
  const onWheel = (event: WheelEvent) => {
    const shown = scene();
    const box = shown && boundsOf(shown);
    if (event.ctrlKey || event.metaKey || shown === undefined || box === undefined) return;
    if (!isInColumns(shown)) return;
    event.preventDefault();
    event.stopPropagation();
    onScroll();
    const unit = event.deltaMode === 0 ? 1 : LINE;
    const by = { x: -event.deltaX * unit, y: -event.deltaY * unit };
    cy.panBy(event.shiftKey ? { x: by.x + by.y, y: 0 } : within(cy, box, by));
  };
  cy.container()?.addEventListener('wheel', onWheel, { capture: true, passive: false });
}

/** As much of a movement as leaves some of the picture in view. */
function within(cy: Core, box: Bounds, by: { x: number; y: number }) {
  const [zoom, pan] = [cy.zoom(), cy.pan()];
  const along = (start: number, size: number, room: number, wish: number) =>
    Math.max(LEFT - start - size, Math.min(room - LEFT - start, wish));
  return {
    x: along(box.x1 * zoom + pan.x, box.w * zoom, cy.width(), by.x),
    y: along(box.y1 * zoom + pan.y, box.h * zoom, cy.height(), by.y),
  };
}
