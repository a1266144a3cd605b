import { type RefObject, useEffect } from 'react';
import { useExplorer } from '../components/explorer-context.ts';
import { useListed, useSaid } from './use-reader.ts';

/** So long after something was selected its card may still grow; later, who scrolls is left alone. */
const SETTLING_MS = 1500;

/** Scrolls to the passage that was asked for, or to the sentence of the fact that is pointed out; what is in view stays. */
export function useBringIntoView(pane: RefObject<HTMLElement | null>, report: string) {
  const passage = useExplorer((state) => state.passage);
  const isSaid = useSaid(report).facts.length > 0;
  const { active } = useListed(report);
  const selection = useExplorer((state) => state.selection);
  const picked = useExplorer((state) => state.reading.picked);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sentence is on the page only once the facts are there.
  useEffect(() => {
    const element = pane.current;
    if (element === null) return;
    const within = [...element.querySelectorAll<HTMLElement>('[data-passage]')].find(
      ({ dataset }) => dataset.passage === passage,
    );
    const target =
      within?.querySelector('.role, .picked') ?? within ?? element.querySelector('.role-words, .role');
    if (!target) return;
    const bring = () => {
      if (!isInView(target, element)) target.scrollIntoView({ block: 'center' });
    };
    bring();
    // The card above takes its room a moment later, once it has its words.
    const observer = new ResizeObserver(bring);
    observer.observe(element.closest('.report-page') ?? element);
    const timer = window.setTimeout(() => observer.disconnect(), SETTLING_MS);
    return () => {
      window.clearTimeout(timer);
      observer.disconnect();
    };
  }, [pane, passage, active, selection, picked, isSaid]);
}

function isInView(target: Element, pane: HTMLElement): boolean {
  const { top, bottom } = target.getBoundingClientRect();
  const frame = (pane.closest('.report-page') ?? pane).getBoundingClientRect();
  const strip = pane.querySelector('.coverage-strip')?.getBoundingClientRect().bottom ?? frame.top;
  return top >= Math.max(frame.top, strip) && bottom <= frame.bottom;
}
