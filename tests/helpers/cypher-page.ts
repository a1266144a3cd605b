import type { Page } from 'playwright-core';
import { type Look, openPage } from './page.ts';
import { editorOf, runButton } from './parts.ts';

export const ENGLISH: Look = { locale: 'en-GB' };

/** The part of an address that fills the Cypher editor. */
export const cypherAddress = (query: string, params = '') =>
  `#view=cypher&query=${encodeURIComponent(query)}&params=${encodeURIComponent(params)}`;

/** The Cypher view with a statement in its editor, which has not run. */
export async function openCypher(query = '', look: Look = ENGLISH): Promise<Page> {
  const { page } = await openPage(look, query === '' ? '#view=cypher' : cypherAddress(query));
  await editorOf(page).waitFor();
  return page;
}

export const editorText = (page: Page) => page.locator('.cm-content .cm-line').allInnerTexts();

/** Fills the editor of a page that stands open, as a link does. Nothing runs. */
export async function fillEditor(page: Page, query: string): Promise<Page> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, cypherAddress(query));
  await until(page, async () => (await editorText(page)).join('\n') === query);
  return page;
}

export const runIt = (page: Page) => runButton(page).click();

/** What stands below the editor. */
export const pane = (page: Page) => page.getByRole('main').getByRole('tabpanel');

/** Resolves once it is so; the test's own time limits it. */
export async function until(page: Page, isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await page.waitForTimeout(50);
}
