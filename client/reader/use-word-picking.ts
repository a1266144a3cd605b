import { type RefObject, useEffect } from 'react';
import { useActions } from '../components/explorer-context.ts';
import type { PassageRange } from '../model/reading-state.ts';

/** Until a selection has stood still so long, it is still being made. */
const SETTLED_MS = 250;
/** So long after words were picked the text is cut anew at their ends, which moves the browser's own selection: nobody's choice. */
const REDRAWN_MS = 300;

/** Picks the words that are selected in the text, by whatever means; a click picks the stretch under it. */
export function useWordPicking(pane: RefObject<HTMLElement | null>, isWriting: boolean) {
  const { pickWords: pick, markWords } = useActions();
  const pickWords = isWriting ? markWords : pick;
  useEffect(() => {
    const element = pane.current;
    if (element === null) return;
    let timer = 0;
    let quietUntil = 0;
    const settle = () => {
      if (performance.now() < quietUntil) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        const words = selectedWords(element);
        if (words.length === 0) return;
        quietUntil = performance.now() + REDRAWN_MS;
        pickWords(words);
      }, SETTLED_MS);
    };
    const click = ({ target }: MouseEvent) => {
      if (isWriting) return; // who writes clicks names and numbers
      const segment = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
      if (segment === null || document.getSelection()?.isCollapsed === false) return;
      const passage = segment.closest<HTMLElement>('[data-passage]')?.dataset.passage ?? '';
      const start = Number(segment.dataset.at);
      pickWords([{ passage, start, end: start + lengthOf(segment.textContent) }]);
    };
    document.addEventListener('selectionchange', settle);
    element.addEventListener('click', click);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('selectionchange', settle);
      element.removeEventListener('click', click);
    };
  }, [pane, pickWords, isWriting]);
}

/** Code points. */
const lengthOf = (text: string | null) => [...(text ?? '')].length;

/** What of the report's own words is selected, a span for each passage. */
function selectedWords(pane: HTMLElement): readonly PassageRange[] {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  return [...pane.querySelectorAll<HTMLElement>('.reader [data-passage]')].flatMap((passage) => {
    if (!range.intersectsNode(passage)) return [];
    const whole = document.createRange();
    whole.selectNodeContents(passage);
    const upTo = (node: Node, offset: number) => {
      if (!passage.contains(node)) return null;
      const before = document.createRange();
      before.selectNodeContents(passage);
      before.setEnd(node, offset);
      return lengthOf(before.toString());
    };
    const start = upTo(range.startContainer, range.startOffset) ?? 0;
    const end = upTo(range.endContainer, range.endOffset) ?? lengthOf(whole.toString());
    return end > start ? [{ passage: passage.dataset.passage ?? '', start, end }] : [];
  });
}
