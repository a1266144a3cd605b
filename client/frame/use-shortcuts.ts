import { useEffect } from 'react';
import { useActions } from '../components/explorer-context.ts';
import { shortcutOf } from '../components/shortcuts.ts';

/** Does what the page's shortcuts say, but not while a person types or a window or sheet is open. */
export function useShortcuts() {
  const actions = useActions();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.composedPath()[0])) return;
      const shortcut = shortcutOf(event);
      if (shortcut === undefined || isOver(shortcut.keys)) return;
      event.preventDefault();
      shortcut.act(actions);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [actions]);
}

/** Whether a window lies over the page, or a sheet that the browser closes by this key. */
const isOver = (keys: readonly string[]) =>
  document.querySelector(keys.includes('Escape') ? 'dialog[open], :popover-open' : 'dialog[open]') !== null;

/** The innermost element that has the focus, also inside of a component's own tree. */
const isTyping = (target: EventTarget | undefined) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
