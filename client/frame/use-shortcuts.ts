import { useEffect } from 'react';
import { useActions } from '../components/explorer-context.ts';
import { shortcutOf } from '../components/shortcuts.ts';

/** Does what the page's shortcuts say, but not while a person types or a window is open. */
export function useShortcuts() {
  const actions = useActions();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.composedPath()[0])) return;
      const shortcut = shortcutOf(event);
      if (shortcut === undefined || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      shortcut.act(actions);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [actions]);
}

/** The innermost element that has the focus, also inside of a component's own tree. */
const isTyping = (target: EventTarget | undefined) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
