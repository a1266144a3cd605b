import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { useWords } from '../components/explorer-context.ts';

/** Pixels. Below the least, citations break after every word; above the most, the canvas is a slit. */
const WIDTH = { least: 300, start: 380, most: 720, step: 24 } as const;

/** The edge between canvas and panel: drag it, or use the arrow keys. */
export function ResizeHandle() {
  const words = useWords();
  const [width, setWidth] = useState<number>(WIDTH.start);
  const resize = (wanted: number) => {
    const next = Math.round(Math.min(WIDTH.most, Math.max(WIDTH.least, wanted)));
    setWidth(next);
    document.documentElement.style.setProperty('--side', `${next}px`);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) resize(window.innerWidth - event.clientX);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') resize(width + WIDTH.step);
    if (event.key === 'ArrowRight') resize(width - WIDTH.step);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is no hr.
    <div
      className="resize"
      role="separator"
      aria-orientation="vertical"
      aria-label={words.resize}
      aria-valuenow={width}
      aria-valuemin={WIDTH.least}
      aria-valuemax={WIDTH.most}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    />
  );
}
