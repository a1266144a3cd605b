import { type KeyboardEvent, type PointerEvent, useLayoutEffect } from 'react';
import { useActions, useExplorer, useWords } from '../components/explorer-context.ts';
import { SHARE, shareOf } from '../model/halves.ts';

/** The border between the halves: drag it, or use the arrow keys, Home and End. */
export function Divider() {
  const words = useWords();
  const { shareHalves } = useActions();
  const share = useExplorer(shareOf);
  // Before the canvas looks how wide it is.
  useLayoutEffect(() => document.documentElement.style.setProperty('--share', `${share}%`), [share]);
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId))
      shareHalves((100 * event.clientX) / window.innerWidth);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const wanted: Readonly<Record<string, number>> = {
      ArrowLeft: share - SHARE.step,
      ArrowRight: share + SHARE.step,
      Home: SHARE.least,
      End: SHARE.most,
    };
    const next = wanted[event.key];
    if (next === undefined) return;
    event.preventDefault();
    shareHalves(next);
  };
  return (
    <section className="border" aria-label={words.divider}>
      {/* biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is no hr. */}
      <div
        className="divider"
        role="separator"
        aria-orientation="vertical"
        aria-label={words.divider}
        aria-valuenow={share}
        aria-valuemin={SHARE.least}
        aria-valuemax={SHARE.most}
        aria-valuetext={words.dividerAt(share)}
        tabIndex={0}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
        onKeyDown={onKeyDown}
      />
    </section>
  );
}
