import type { Locator, Page } from 'playwright-core';
import { attachPart, reportPage, reportWords } from './parts.ts';

/** Words of a passage, in code points. */
export interface Place {
  readonly passage: string;
  readonly start: number;
  readonly end: number;
}

const passagesOf = (page: Page): Locator => reportWords(page).locator('[data-passage]');

/** The first words of a passage that are tinted: as a mark of the fact that is pointed out, or as what any fact rests on. */
export const tintedIn = (page: Page, passage: string | undefined, tint: 'role' | 'lit' | 'lit-3'): Locator =>
  reportPage(page).locator(`[data-passage="${passage}"] .${tint}`).first();

/** The report's words on the page, in the order of the passages' numbers. */
export const shownPassages = (page: Page): Promise<(string | null)[]> =>
  passagesOf(page).evaluateAll((all) =>
    all
      .map((each) => [Number(each.getAttribute('data-passage')?.split('#')[1]), each.textContent] as const)
      .sort(([a], [b]) => a - b)
      .map(([, words]) => words),
  );

/**
 * What is marked as saying the fact that is pointed out, by passage. A mark is a tint and a line below the words: only its
 * class says so.
 */
export const markedWords = (page: Page): Promise<Readonly<Record<string, string>>> =>
  passagesOf(page).evaluateAll((all) =>
    Object.fromEntries(
      all.flatMap((each) => {
        const words = [...each.querySelectorAll('.role')].map((role) => role.textContent).join('');
        return words === '' ? [] : [[each.getAttribute('data-passage') ?? '', words]];
      }),
    ),
  );

/** Selects words as a person's pointer does. */
export const selectWords = (page: Page, place: Place): Promise<void> =>
  page.evaluate(({ passage, start, end }) => {
    const within = document.querySelector(`[data-passage="${passage}"]`);
    if (within === null) throw new Error(`not on the page: ${passage}`);
    const places: [Node, number][] = [];
    const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      let at = 0;
      for (const character of node.textContent ?? '') {
        places.push([node, at]);
        at += character.length;
      }
    }
    const [from, to] = [places[start], places[end]];
    if (from === undefined || to === undefined) throw new Error(`no such words in ${passage}`);
    within.scrollIntoView({ block: 'center' });
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    window.getSelection()?.removeAllRanges();
    window.getSelection()?.addRange(range);
    within.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
  }, place);

/** Ids of the passages of which something is in view. */
export const passagesInView = (page: Page): Promise<string[]> =>
  reportPage(page).evaluate((pane) => {
    const frame = pane.getBoundingClientRect();
    return [...pane.querySelectorAll('[data-passage]')]
      .filter((each) => {
        const { top, bottom } = each.getBoundingClientRect();
        return bottom >= frame.top && top <= frame.bottom;
      })
      .map((each) => each.getAttribute('data-passage') ?? '');
  });

/** Chooses a file of these words where the page asks for the report's text. */
export const hand = (page: Page, name: string, words: string): Promise<void> =>
  attachPart(page)
    .getByLabel(/^(选择文件…|Choose a file…)$/)
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(words) });
