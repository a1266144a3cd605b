import { type RefObject, useEffect, useRef, useState } from 'react';
import { type Hovered, NOTHING } from '../renderer/scene.ts';

/** Milliseconds for the pointer to come from what is pointed at to what is said of it. */
const GRACE_MS = 300;

/**
 * What is pointed at, kept while the pointer lies on what is said of it: it can be reached and read however much the page is
 * enlarged. Escape lets it go.
 */
export function useHeld(hovered: Hovered, box: RefObject<HTMLElement | null>): Hovered {
  const [held, setHeld] = useState(hovered);
  const pointer = useRef({ x: -1, y: -1 });
  useEffect(() => {
    const isOnBox = () => {
      const { left, right, top, bottom } = box.current?.getBoundingClientRect() ?? NOWHERE;
      const { x, y } = pointer.current;
      return x >= left && x <= right && y >= top && y <= bottom;
    };
    if (hovered.type !== 'none' && !isOnBox()) setHeld(hovered);
    let timer = 0;
    const letGo = () => {
      if (hovered.type === 'none' && !isOnBox()) setHeld(NOTHING);
    };
    const soon = () => {
      clearTimeout(timer);
      timer = window.setTimeout(letGo, GRACE_MS);
    };
    const follow = ({ clientX: x, clientY: y }: PointerEvent) => {
      pointer.current = { x, y };
      soon();
    };
    const dismiss = ({ key }: KeyboardEvent) => key === 'Escape' && setHeld(NOTHING);
    soon();
    window.addEventListener('pointermove', follow, { passive: true });
    window.addEventListener('keydown', dismiss);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('keydown', dismiss);
    };
  }, [hovered, box]);
  return held;
}

const NOWHERE = { left: 1, right: 0, top: 1, bottom: 0 };
