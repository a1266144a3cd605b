import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Brightness, PALETTES, tintOf } from '../../client/theme/palette.ts';
import { drawn } from '../helpers/canvas.ts';
import { openPage, settled } from '../helpers/page.ts';
import { countOf, openSheet } from '../helpers/parts.ts';
import '../helpers/installed-vocabulary.ts';

/** Of a label whose colour is another in the dark: those of some are the same. */
const OFFICIAL = 'yongkang-psb-2021/official-yuan-jiajun';

/** The colours, as `r,g,b`, of the page's paper and of the middle of an official as it is painted on the canvas. */
const painted = async (page: Page) => {
  const place = (await drawn(page)).nodes.find(({ id }) => id === OFFICIAL)?.place;
  return page.evaluate((place) => {
    const rgb = (text: string) => text.match(/\d+/g)?.slice(0, 3).join();
    const canvas = document.querySelector<HTMLCanvasElement>('#canvas canvas[data-id^="layer2"]');
    const { left = 0, top = 0 } = canvas?.getBoundingClientRect() ?? {};
    const scale = (canvas?.width ?? 0) / (canvas?.clientWidth ?? 1);
    // A copy of the one pixel: reading the canvas itself would make the browser draw it in another way.
    const copy = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const [x, y] = [((place?.x ?? 0) - left) * scale, ((place?.y ?? 0) - top) * scale];
    if (canvas) copy?.drawImage(canvas, x, y, 1, 1, 0, 0, 1, 1);
    const pixel = copy?.getImageData(0, 0, 1, 1).data;
    return {
      paper: rgb(getComputedStyle(document.body).backgroundColor),
      official: pixel?.slice(0, 3).join(),
    };
  }, place);
};

const rgb = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join();

const coloursOf = (brightness: Brightness) => {
  const palette = PALETTES[brightness];
  return { paper: rgb(palette.paper), official: rgb(tintOf('Official', palette).fill) };
};

/** Waits until page and canvas are painted in these colours; what is seen then, or at last, is the answer. */
async function untilPainted(page: Page, brightness: Brightness) {
  const wanted = JSON.stringify(coloursOf(brightness));
  for (let times = 0; times < 100 && JSON.stringify(await painted(page)) !== wanted; times += 1)
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
