import { useEffect } from 'react';
import { useActions } from '../components/explorer-context.ts';

/** The page's shortcuts. They are single keys, so they rest while a person types. */
export function useShortcuts(openHelp: () => void) {
  const { clearSelection, moveCamera } = useActions();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const does: Readonly<Record<string, () => void>> = {
        '/': () => document.getElementById('search')?.focus(),
        '?': openHelp,
        Escape: clearSelection,
        f: () => moveCamera('fit'),
        '+': () => moveCamera('in'),
        '=': () => moveCamera('in'),
        '-': () => moveCamera('out'),
      };
      const act = does[event.key];
      if (act === undefined || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [clearSelection, moveCamera, openHelp]);
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
