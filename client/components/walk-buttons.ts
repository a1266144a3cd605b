import type { KeyboardEvent } from 'react';

/** For a row of many buttons with one stop for the Tab key: the arrow keys, Home and End walk along it. */
export function walkButtons(event: KeyboardEvent<HTMLElement>) {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  const last = buttons.length - 1;
  const next: Readonly<Record<string, number>> = {
    ArrowRight: Math.min(last, at + 1),
    ArrowDown: Math.min(last, at + 1),
    ArrowLeft: Math.max(0, at - 1),
    ArrowUp: Math.max(0, at - 1),
    Home: 0,
    End: last,
  };
  const to = next[event.key];
  if (to === undefined) return;
  event.preventDefault();
  buttons[to]?.focus();
}
