import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { WORDS } from '../../client/words/words.ts';
import { drawn, overlapOf, texts, untilDrawn } from '../helpers/canvas.ts';
import { openNodeMenu } from '../helpers/explored.ts';
import { clickDrawn, openPage, settled, theBrowser } from '../helpers/page.ts';

const BUREAU = 'yongkang-psb-2021/unit-yongkang-psb';
const CASE = 'yongkang-psb-2021/case-7-12-organised-crime';
const OFFICIAL = 'yongkang-psb-2021/official-yuan-jiajun';

type Language = 'zh' | 'en';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();

async function pressMore(page: Page, name: string, language: Language) {
  await press(page, WORDS.moreTools[language]);
  await press(page, name);
}

/** What draws more than a first picture. */
const PICTURES: readonly {
  readonly what: string;
  readonly act: (page: Page, language: Language) => Promise<void>;
}[] = [
  { what: 'the first picture', act: async () => {} },
  {
    what: 'an expanded hub',
    act: async (page, language) => {
      await page.evaluate((id) => {
        location.hash = `select=${id}`;
      }, BUREAU);
      await untilDrawn(page, ({ nodes }) => nodes.some(({ id }) => id === BUREAU));
      await (await openNodeMenu(page, BUREAU))
        .getByRole('menuitem', { name: WORDS.menuAll[language] })
        .first()
        .click();
      await untilDrawn(page, ({ nodes }) => nodes.length > 25);
    },
  },
  {
    what: 'all stories',
    act: async (page, language) => {
      await pressMore(page, WORDS.allStories[language], language);
      await untilDrawn(page, ({ nodes }) => nodes.length > 25);
    },
  },
  {
    what: 'all stories spread out',
    act: async (page, language) => {
      await pressMore(page, WORDS.allStories[language], language);
      await press(page, WORDS.layoutForce[language]);
      await page.getByRole('button', { name: WORDS.layoutForce[language], pressed: true }).waitFor();
    },
  },
  {
    what: 'a path',
    act: async (page, language) => {
      await (await openNodeMenu(page, CASE))
        .getByRole('menuitem', { name: WORDS.findPathsTo[language] })
        .click();
      await clickDrawn(page, OFFICIAL);
      await untilDrawn(page, ({ nodes }) => nodes.some(({ classes }) => classes.includes('path')));
    },
  },
  {
    what: 'all of it from afar',
    act: async (page, language) => {
      await pressMore(page, WORDS.allStories[language], language);
      await press(page, WORDS.fit[language]);
    },
  },
];

const CASES = (['zh', 'en'] as const).flatMap((language) =>
  PICTURES.map((picture) => ({ ...picture, language })),
);

test.each(CASES)(
  'nothing is written under 11 px, nor on anything else: $what ($language)',
  async ({ act, language }) => {
    const { page } = await openPage({
      locale: language === 'zh' ? 'zh-CN' : 'en-GB',
      width: 1366,
      height: 768,
    });
    await act(page, language);
    await settled(page);
    const written = await texts(page);
    expect(written.length).toBeGreaterThan(8);
    expect(written.filter(({ size }) => size < 11)).toEqual([]);
    const sure = new Set(
      (await drawn(page)).nodes
        .filter(({ classes }) => classes.includes('path') || classes.includes('picked'))
        .map(({ id }) => id),
    );
    const free = written.filter(({ id }) => !sure.has(id));
    const overlapping = free.flatMap((one, index) =>
      free
        .slice(index + 1)
        .filter(({ box }) => overlapOf(one.box, box) > 1)
        .map((other) => `${one.text} on ${other.text}`),
    );
    expect(overlapping).toEqual([]);
    await page.context().close();
  },
  60_000,
);

test('a reopened link is as legible on a window of another size', async () => {
  const { page } = await openPage({ locale: 'en-GB' });
  await pressMore(page, WORDS.allStories.en, 'en');
  await page.waitForFunction(() => location.hash.includes('drawing='));
  for (const [width, height] of [
    [960, 600],
    [390, 844],
  ] as const) {
    const { page: other } = await openPage({ locale: 'en-GB', width, height }, new URL(page.url()).hash);
    const written = await texts(other);
    expect(written.length).toBeGreaterThan(8);
    expect(written.filter(({ size }) => size < 11)).toEqual([]);
    await other.context().close();
  }
  await page.context().close();
}, 60_000);

test.each([1, 1.5, 2, 3])(
  'the picture and its letters have a dot for each of the screen’s at pixel ratio %s',
  async (deviceScaleFactor) => {
    const context = await (await theBrowser()).newContext({
      viewport: { width: 960, height: 600 },
      deviceScaleFactor,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(process.env.YINZHENG_TEST_URL ?? '');
    await page.locator('.graph .texts').waitFor({ state: 'attached' });
    await settled(page);
    const ratios = await page
      .locator('#canvas canvas')
      .evaluateAll((all) => all.map((each) => (each as HTMLCanvasElement).width / each.clientWidth));
    expect(ratios.length).toBeGreaterThan(1);
    for (const ratio of ratios) expect(Math.abs(ratio - deviceScaleFactor)).toBeLessThan(0.01);
    await context.close();
  },
  60_000,
);
