import { useEffect, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

/** Whether the page is being printed: then all of it is in the page, before the paper is laid out. */
export const usePrinting = () =>
  useSyncExternalStore(watchPrinting, () => window.matchMedia('print').matches || printing);

let printing = false;
function watchPrinting(onChange: () => void) {
  const tell = (is: boolean) => () => {
    printing = is;
    flushSync(onChange);
  };
  const [begin, end] = [tell(true), tell(false)];
  const query = window.matchMedia('print');
  const look = () => flushSync(onChange);
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  query.addEventListener('change', look);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
    query.removeEventListener('change', look);
  };
}

/** What somebody does who is there, and may print next. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const;
/** Milliseconds after which what is needed for printing comes by itself. */
const UNASKED_MS = 5_000;

/** Whether what only paper needs is to be loaded: not before the page stands and somebody is there. */
export function usePaperWanted(): boolean {
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    if (isWanted) return;
    const want = () => setWanted(true);
    for (const sign of SIGNS) window.addEventListener(sign, want, { passive: true });
    const timer = setTimeout(want, UNASKED_MS);
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, want);
      clearTimeout(timer);
    };
  }, [isWanted]);
  return isWanted;
}
