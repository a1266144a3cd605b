import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { api } from '#contract/api.ts';
import { drawnEdges, openPage } from '../helpers/page.ts';

const REPORT = 'yongkang-psb-2021';
const read = async (path: string): Promise<unknown> =>
  (await fetch(new URL(path, process.env.YINZHENG_TEST_URL))).json();

/** How many of these are on the paper, whole: none without a size, none that a box cuts off. */
const onPaper = (page: Page, rows: string) =>
  page.evaluate((selector) => {
    const isCut = (element: Element) => {
      const { right, bottom, width, height } = element.getBoundingClientRect();
      if (width === 0 || height === 0) return true;
      for (let box = element.parentElement; box !== null; box = box.parentElement) {
        const own = box.getBoundingClientRect();
        const clips = getComputedStyle(box).overflowY !== 'visible' && box !== document.documentElement;
        if (clips && (bottom > own.bottom + 1 || right > own.right + 1)) return true;
      }
      return right > document.documentElement.clientWidth + 1;
    };
    return [...document.querySelectorAll(selector)].filter((element) => !isCut(element)).length;
  }, rows);

/** What on the paper can only be used on a screen. */
const controls = (page: Page) =>
  page.evaluate(() => {
    const seen = [...document.querySelectorAll('button, input, select, textarea')].filter(
      (element) => element.getBoundingClientRect().width > 0 && element.checkVisibility(),
    );
    return seen
      .filter((element) => {
        const { borderTopWidth, backgroundColor } = getComputedStyle(element);
        const isPlain = borderTopWidth === '0px' && backgroundColor === 'rgba(0, 0, 0, 0)';
        return !isPlain || element.matches('input, select, textarea, .icon-button');
      })
      .map((element) => element.outerHTML.slice(0, 80));
  });

const pagesOf = async (page: Page) =>
  (await page.pdf({ format: 'A4', printBackground: true })).toString('latin1').match(/\/Type \/Page\b/g)
    ?.length ?? 0;

const VIEWS: readonly (readonly [string, string, string, () => Promise<number>, number])[] = [
  [
    'figures',
    '#view=figures',
    'table.ledger tbody tr',
    async () =>
      api.reports.output
        .parse(await read('/api/reports'))
        .reports.reduce((sum, { observations }) => sum + observations, 0),
    2,
  ],
  [
    'stories',
    '#view=stories',
    '.story-item',
    async () => {
      const { stories, others } = api.stories.output.parse(await read('/api/stories'));
      return stories.length + others.length;
    },
    1,
  ],
  [
    'the report',
    '#view=read',
    '[data-passage]',
    async () => api.passages.output.parse(await read(`/api/reports/${REPORT}/passages`)).passages.length,
    3,
  ],
  [
    'an answer',
    '#view=answer&question=10-facts-across-a-line-break',
    '.answer-rows tbody tr',
    async () => 50,
    2,
  ],
];

test.each(VIEWS)(
  '%s is printed whole, without a button',
  async (_, hash, rows, counted, leastPages) => {
    const { page } = await openPage({}, hash);
    await page.locator(rows).first().waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    expect(await onPaper(page, rows)).toBe(await counted());
    expect(await controls(page)).toEqual([]);
    const head = page.locator('.print-head');
    expect(await head.innerText()).toMatch(/打印/);
    expect(await head.innerText()).not.toMatch(/localhost|127\.0\.0\.1/);
    expect(await pagesOf(page)).toBeGreaterThanOrEqual(leastPages);
    await page.context().close();
  },
  60_000,
);

test('the table of what is drawn is printed with every row, however many a screen shows', async () => {
  const { page } = await openPage();
  const edges = await drawnEdges(page);
  await page.evaluate(() => location.replace('#view=table'));
  await page.locator('.table-box tbody tr').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await onPaper(page, '.table-box tbody tr[data-place]')).toBe(edges.length);
  expect(await controls(page)).toEqual([]);
  await page.context().close();
}, 60_000);
