import { type Box, type Place, panBy, zoomAt } from './places.ts';

interface Following {
  readonly box: () => Box;
  readonly onMove: (box: Box) => void;
  /** A press that did not become a drag. */
  readonly onClick: (target: EventTarget | null) => void;
}

/** A hand is never quite still: less than this many pixels is a click. */
const STILL = 4;

/** Drags and pinches, and turns of the wheel, move and zoom a drawing. */
export function followPointer(drawing: SVGSVGElement, { box, onMove, onClick }: Following) {
  const down = new Map<number, Place>();
  let moved = 0;
  const toDrawing = (at: Place): Place => {
    const matrix = drawing.getScreenCTM()?.inverse();
    return matrix === undefined ? at : new DOMPoint(at.x, at.y).matrixTransform(matrix);
  };
  const placeOf = (event: MouseEvent): Place => ({ x: event.clientX, y: event.clientY });
  drawing.addEventListener('pointerdown', (event) => {
    down.set(event.pointerId, placeOf(event));
    moved = down.size > 1 ? STILL : 0;
  });
  drawing.addEventListener('pointermove', (event) => {
    const before = down.get(event.pointerId);
    if (before === undefined) return;
    const now = placeOf(event);
    moved += Math.hypot(now.x - before.x, now.y - before.y);
    if (moved < STILL) return;
    drawing.setPointerCapture(event.pointerId);
    const [from, to] = [toDrawing(before), toDrawing(now)];
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    if (other === undefined) onMove(panBy(box(), from.x - to.x, from.y - to.y));
    else onMove(zoomAt(box(), distance(now, other) / distance(before, other), toDrawing(other)));
    down.set(event.pointerId, now);
  });
  drawing.addEventListener('pointerup', (event) => {
    down.delete(event.pointerId);
    if (moved < STILL) onClick(event.target);
  });
  drawing.addEventListener('pointercancel', (event) => down.delete(event.pointerId));
  drawing.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      onMove(zoomAt(box(), Math.exp(-event.deltaY / 400), toDrawing(placeOf(event))));
    },
    { passive: false },
  );
}

const distance = (one: Place, other: Place) => Math.hypot(one.x - other.x, one.y - other.y) || 1;
