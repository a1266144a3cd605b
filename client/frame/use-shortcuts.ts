import { useEffect } from 'react';
import { useActions } from '../components/explorer-context.ts';

/** The page's shortcuts. They are single keys, so they rest while a person types. */
export function useShortcuts(openHelp: () => void) {
  const { clearSelection, moveCamera, undo, redo } = useActions();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.altKey || isTyping(event.target)) return;
      const chords: Readonly<Record<string, () => void>> = { z: event.shiftKey ? redo : undo, y: redo };
      const does: Readonly<Record<string, () => void>> = {
        '/': () => document.getElementById('search')?.focus(),
        '?': openHelp,
        Escape: clearSelection,
        f: () => moveCamera('fit'),
        '+': () => moveCamera('in'),
        '=': () => moveCamera('in'),
        '-': () => moveCamera('out'),
      };
      const act = event.ctrlKey || event.metaKey ? chords[event.key.toLowerCase()] : does[event.key];
      if (act === undefined || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [clearSelection, moveCamera, openHelp, undo, redo]);
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
