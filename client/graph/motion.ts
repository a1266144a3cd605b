/** Does something in the next frame; nothing is to wait for where there is no page. Call what it returns to call it off. */
export function inNextFrame(act: (now: number) => void): () => void {
  const frame = requestAnimationFrame(act);
  return () => cancelAnimationFrame(frame);
}

/** Milliseconds of work after which the page gets a chance to answer a person. */
export const SLICE_MS = 16;

/** Nodes or edges that are dealt with between two looks at the clock. */
export const HANDFUL = 10;

/** More nodes and edges than this are a crowd: what is done to all of them at once costs frames. */
export const CROWD = 600;

/** Does something as soon as the page has had a look at what else there is, also in a window that is out of sight. */
export function soon(act: () => void): () => void {
  // Timers within timers wait for four milliseconds at least.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = act;
  port2.postMessage(null);
  return () => port1.close();
}

/** Does something after so many milliseconds. Call what it returns to call it off. */
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
