/** Nodes or edges that are dealt with between two looks at the clock. */
export const BATCH_SIZE = 10;

/** Past this many nodes and edges a graph is large: what is done to all of them at once costs frames. */
export const LARGE_GRAPH = 600;

/** Does something after a number of milliseconds. Call what it returns to cancel it. */
export function later(act: () => void, ms: number): () => void {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
}

export const nothingToCallOff = () => {};

const MOVEMENT_MS = 200;

/** Milliseconds of a movement on the canvas: none where a person has asked for less motion, or where there is no page. */
export function motionMs(): number {
  if (typeof window === 'undefined') return 0;
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : MOVEMENT_MS;
}
