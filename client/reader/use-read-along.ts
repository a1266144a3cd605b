import { type RefObject, useEffect, useState } from 'react';
import { useActions } from '../components/explorer-context.ts';
import { useSaid } from './use-reader.ts';

/** While one scrolls past, the canvas does not flicker along. */
const SETTLED_MS = 200;

/** Reading along: the canvas follows the passages in view until it is switched off or the reader closes. */
export function useReadAlong(pane: RefObject<HTMLElement | null>, report: string) {
  const { readAlong } = useActions();
  const [isOn, set] = useState(false);
  const said = useSaid(report);
  useEffect(() => {
    const element = pane.current;
    if (!isOn || element === null || said.facts.length === 0) return;
    const inView = new Set<string>();
    let timer = 0;
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const passage = target instanceof HTMLElement ? target.dataset.passage : undefined;
          if (passage === undefined) continue;
          if (isIntersecting) inView.add(passage);
          else inView.delete(passage);
        }
        window.clearTimeout(timer);
        timer = window.setTimeout(() => readAlong(new Set(inView)), SETTLED_MS);
      },
      { root: element.closest('.report-page') },
    );
    for (const passage of element.querySelectorAll('[data-passage]')) observer.observe(passage);
    return () => {
      window.clearTimeout(timer);
      observer.disconnect();
    };
  }, [pane, isOn, said, readAlong]);
  useEffect(() => {
    if (isOn) return () => readAlong(null);
  }, [isOn, readAlong]);
  return { isOn, set };
}
