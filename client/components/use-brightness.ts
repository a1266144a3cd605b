import { useSyncExternalStore } from 'react';
import type { Brightness } from '../theme/palette.ts';
import { useExplorer } from './explorer-context.ts';

const DARK = '(prefers-color-scheme: dark)';

function watchSystem(onChange: () => void) {
  const query = window.matchMedia(DARK);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** Whether the page is light or dark now, by the person's choice or the system's. */
export function useBrightness(): Brightness {
  const theme = useExplorer((state) => state.theme);
  const isSystemDark = useSyncExternalStore(watchSystem, () => window.matchMedia(DARK).matches);
  if (theme !== 'system') return theme;
  return isSystemDark ? 'dark' : 'light';
}
