import { useSyncExternalStore } from 'react';

/** The same width as in frame.css: below it only one half has room. A sheet of paper is no narrow screen. */
const NARROW = 'screen and (width < 800px)';

const watch = (onChange: () => void) => {
  const query = matchMedia(NARROW);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
};

/** Whether only one of the halves has room. */
export const useIsNarrow = (): boolean => useSyncExternalStore(watch, () => matchMedia(NARROW).matches);
