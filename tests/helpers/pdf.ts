import type { Page } from 'playwright-core';
import { readable } from '../../client/add/radicals.ts';

/** A page as the browser prints it: how many sheets, their text without blanks, and how many bitmaps are on them. */
export interface Printed {
  readonly sheets: number;
  readonly text: string;
  readonly bitmaps: number;
}

/** Prints as a person does, on A4, and reads the file back. */
export async function printed(page: Page): Promise<Printed> {
  // What only paper needs comes once somebody is there.
  await page.mouse.move(5, 5);
  await page.locator('.print-head').waitFor({ state: 'attached' });
  const file = await page.pdf({ format: 'A4', printBackground: true });
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(file), verbosity: 0 });
  const document = await task.promise;
  const { numPages } = document;
  let [text, bitmaps] = ['', 0];
  for (let at = 1; at <= numPages; at += 1) {
    const sheet = await document.getPage(at);
    const { items } = await sheet.getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join('');
    const { fnArray } = await sheet.getOperatorList();
    bitmaps += fnArray.filter((each) => each === OPS.paintImageXObject).length;
  }
  await task.destroy();
  return { sheets: numPages, text: bare(text), bitmaps };
}

/** Letters as they are written, however a file encodes them, without blanks. */
export const bare = (text: string) => readable(text).normalize('NFKC').replace(/\s+/g, '');

/** Which of these texts are not on the paper. */
export const missingFrom = ({ text }: Printed, wanted: readonly string[]) =>
  wanted.filter((each) => !text.includes(bare(each)));
