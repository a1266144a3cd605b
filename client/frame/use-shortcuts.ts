import { useEffect } from 'react';
import { useActions } from '../components/explorer-context.ts';
import { shortcutOf } from './shortcuts.ts';

/** Does what the page's shortcuts say, but not while a person types or a window is open. */
export function useShortcuts(openHelp: () => void) {
  const actions = useActions();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.composedPath()[0] ?? null)) return;
      const shortcut = shortcutOf(event);
      if (shortcut === undefined || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      shortcut.act({ ...actions, openHelp });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [actions, openHelp]);
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
