import { useEffect } from 'react';
import { numberAt } from '#contract/figure-guess.ts';
import type { PassageRange } from '../model/reading-state.ts';
import { type Draft, namedAt } from './draft.ts';
import { type Lines, lineOf } from './places.ts';

/** A click in the text picks the number under it, or the name. */
export function useClicks(draft: Draft, lines: Lines, onPick: (place: PassageRange) => void): void {
  useEffect(() => {
    const click = (event: MouseEvent) => {
      if (document.getSelection()?.isCollapsed === false) return;
      const hit = placeOfClick(event);
      if (hit === null) return;
      const number = numberAt(lineOf(lines, hit.passage), hit.at);
      if (number !== null) return onPick({ passage: hit.passage, ...number });
      const named = namedAt(draft, hit.passage, hit.at);
      if (named !== null) onPick(named.place);
    };
    document.addEventListener('click', click);
    return () => document.removeEventListener('click', click);
  }, [draft, lines, onPick]);
}

/** Passage and place in it, in code points. */
function placeOfClick({ target, clientX, clientY }: MouseEvent): { passage: string; at: number } | null {
  const segment = target instanceof Element ? target.closest<HTMLElement>('.reader [data-at]') : null;
  const passage = segment?.closest<HTMLElement>('[data-passage]')?.dataset.passage;
  const caret = document.caretPositionFromPoint?.(clientX, clientY);
  if (!segment || passage === undefined || !caret || !segment.contains(caret.offsetNode)) return null;
  const before = (caret.offsetNode.textContent ?? '').slice(0, caret.offset);
  return { passage, at: Number(segment.dataset.at) + [...before].length };
}
