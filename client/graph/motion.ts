const MOVEMENT_MS = 200;

/** Milliseconds of a movement on the canvas: none where a person has asked for less motion, or where there is no page. */
export function motionMs(): number {
  if (typeof window === 'undefined') return 0;
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : MOVEMENT_MS;
}
