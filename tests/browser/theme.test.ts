import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Brightness, PALETTES, tintOf } from '../../client/theme/palette.ts';
import { openPage, placeInView, settled } from '../helpers/page.ts';
import { countOf, openSheet } from '../helpers/parts.ts';
import '../helpers/installed-vocabulary.ts';

/** Of a label whose colour is another in the dark: those of some are the same. */
const OFFICIAL = 'yongkang-psb-2021/official-yuan-jiajun';

/** The colours, as `r,g,b`, of the page's paper and of the middle of an official as a reader sees it on the canvas. */
const painted = async (page: Page) => {
  const { x, y } = await placeInView(page, OFFICIAL);
  const shot = await page.screenshot({ clip: { x: Math.round(x), y: Math.round(y), width: 1, height: 1 } });
  return page.evaluate(
    async (bytes) => {
      const rgb = (text: string) => text.match(/\d+/g)?.slice(0, 3).join();
      const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
      const copy = new OffscreenCanvas(1, 1).getContext('2d');
      copy?.drawImage(image, 0, 0);
      return {
        paper: rgb(getComputedStyle(document.body).backgroundColor),
        official: copy?.getImageData(0, 0, 1, 1).data.slice(0, 3).join(),
      };
    },
    [...shot],
  );
};

const rgb = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join();

const coloursOf = (brightness: Brightness) => {
  const palette = PALETTES[brightness];
  return { paper: rgb(palette.paper), official: rgb(tintOf('Official', palette).fill) };
};

/** Waits until page and canvas are painted in these colours; what is seen then, or at last, is the answer. */
async function untilPainted(page: Page, brightness: Brightness) {
  const wanted = JSON.stringify(coloursOf(brightness));
  const deadline = Date.now() + 20_000;
  while (JSON.stringify(await painted(page)) !== wanted && Date.now() < deadline)
    await page.waitForTimeout(30);
  return painted(page);
}

test('page and canvas follow the system until light or dark is chosen, and the choice outlives a reload', async () => {
  const { page, faults } = await openPage({ colorScheme: 'light' });
  const choose = async (now: string, next: string) => {
    await openSheet(page, 'more');
    await page.getByRole('button', { name: `配色：${now}` }).click();
    await page.getByRole('button', { name: `配色：${next}` }).waitFor();
  };
  const isPainted = async (brightness: Brightness) =>
    expect(await untilPainted(page, brightness)).toEqual(coloursOf(brightness));
  await isPainted('light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await isPainted('dark');
  await choose('跟随系统', '浅色');
  await isPainted('light');
  await choose('浅色', '深色');
  await page.emulateMedia({ colorScheme: 'light' });
  await isPainted('dark');
  await page.reload();
  await countOf(page).waitFor();
  await settled(page);
  await isPainted('dark');
  await choose('深色', '跟随系统');
  await isPainted('light');
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);
