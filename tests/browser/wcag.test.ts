import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFaults } from '../helpers/axe.ts';
import { drawn } from '../helpers/canvas.ts';
import { clickDrawn, drawnEdges, openPage, settled } from '../helpers/page.ts';

// What axe cannot see of WCAG 2.2; docs/accessibility.md goes through it criterion by criterion.

const VIEWS = [
  ['graph', ''],
  ['table', '#view=table'],
  ['cards', '#view=cards'],
  ['read', '#view=read'],
  ['stories', '#view=stories'],
  ['figures', '#view=figures'],
  ['answer', '#view=answer&question=01-cases-led-to-commendations'],
  ['about', '#view=about'],
  ['cypher', '#view=cypher'],
] as const;

const go = async (page: Page, hash: string) => {
  await page.evaluate((to) => location.replace(to === '' ? '#view=graph' : to), hash);
  await settled(page);
};

/** Targets under 24 × 24 pixels with another within 24 pixels of their middle; links within a sentence are excepted. */
const crowded = (page: Page) =>
  page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        'button, a[href], input, select, textarea, summary, [role="tab"]',
      ),
    ]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
      // What a small one of these does, the number of its paragraph does, too.
      .filter(({ element }) => !element.matches('.coverage-strip .cell'))
      .filter(({ box }) => box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight);
    const isSmall = ({ box }: { box: DOMRect }) => box.width < 23.5 || box.height < 23.5;
    const isInSentence = (element: HTMLElement) => {
      const parent = element.parentElement;
      const isInline = getComputedStyle(element).display.startsWith('inline');
      return (
        isInline && (parent?.textContent?.trim().length ?? 0) > (element.textContent?.trim().length ?? 0)
      );
    };
    const near = ({ element, box }: { element: HTMLElement; box: DOMRect }) => {
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      return all.some((other) => {
        if (other.element === element || element.contains(other.element) || other.element.contains(element))
          return false;
        const [dx, dy] = [
          Math.max(other.box.left - x, 0, x - other.box.right),
          Math.max(other.box.top - y, 0, y - other.box.bottom),
        ];
        return Math.hypot(dx, dy) < 12;
      });
    };
    return all
      .filter((each) => isSmall(each) && !isInSentence(each.element) && near(each))
      .map(({ element, box }) => `${element.outerHTML.slice(0, 110)} ${box.width}×${box.height}`);
  });

test.each([
  ['en-GB', 1366, 768],
  ['zh-CN', 390, 844],
] as const)(
  'every target is 24 pixels or has as much room, in %s at %d × %d',
  async (locale, width, height) => {
    const { page } = await openPage({ locale, width, height });
    for (const [view, hash] of VIEWS) {
      await go(page, hash);
      expect([view, await crowded(page)]).toEqual([view, []]);
    }
    await page.context().close();
  },
  120_000,
);

test.each([
  ['en-GB', 320, 256],
  ['zh-CN', 480, 300],
] as const)(
  'enlarged to %s %d × %d nothing has to be scrolled in two directions, and the picture is seen',
  async (locale, width, height) => {
    const { page } = await openPage({ locale, width, height });
    const { nodes } = await drawn(page);
    const bar = (await page.locator('.half-switch').boundingBox())?.y ?? height;
    expect(
      nodes.filter(({ place: { x, y } }) => x > 0 && x < width && y > 0 && y < bar).length,
    ).toBeGreaterThan(1);
    for (const [view, hash] of VIEWS) {
      await go(page, hash);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([view, over]).toEqual([view, 0]);
    }
    await page.context().close();
  },
  120_000,
);

test('letters, words and lines farther apart cut nothing off', async () => {
  const { page } = await openPage({ locale: 'en-GB', width: 1366, height: 768 });
  for (const [view, hash] of VIEWS) {
    await go(page, hash);
    const cut = await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '*:not(.cm-editor *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
      );
      document.adoptedStyleSheets = [sheet];
      const isCut = (element: HTMLElement) => {
        const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(element);
        const hides = (way: string) => way === 'hidden' || way === 'clip';
        return (
          // What is shortened on purpose stands elsewhere in full.
          textOverflow !== 'ellipsis' &&
          webkitLineClamp === 'none' &&
          ((hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
            (hides(overflowY) && element.scrollHeight > element.clientHeight + 1))
        );
      };
      const texts = [
        ...document.querySelectorAll<HTMLElement>('button, a, p, li, td, th, dt, dd, h1, h2, h3, label'),
      ];
      const found = texts
        .filter(
          (element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches('.unseen'),
        )
        .filter(isCut)
        .map((element) => element.outerHTML.slice(0, 110));
      const over = document.documentElement.scrollWidth - innerWidth;
      document.adoptedStyleSheets = [];
      return [...found, ...(over > 0 ? [`${over} px over the edge`] : [])];
    });
    expect([view, cut]).toEqual([view, []]);
  }
  await page.context().close();
}, 120_000);

/** More than the page has: whoever comes so far is in a trap. */
const MOST_STOPS = 1500;

/** What has the focus: whether it can be seen, and has been there before; null where nothing of the page has it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    const { left, top, width, height } = element.getBoundingClientRect();
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const points = [0.5, 0.1, 0.9].flatMap((x) =>
      [0.5, 0.1, 0.9].map((y) => [left + x * width, top + y * height] as const),
    );
    const isThere = points.some(([x, y]) => {
      const found = document.elementFromPoint(x, y);
      return found !== null && (element.contains(found) || found.contains(element));
    });
    const isMarked = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    const isKnown = element.hasAttribute('data-tabbed');
    return { name: element.outerHTML.slice(0, 100), isThere, isMarked, isKnown };
  });

test('Tab leads through the page and out again; each stop can be seen, and nothing lies over it', async () => {
  const { page } = await openPage(
    { locale: 'en-GB', width: 1366, height: 768 },
    '#view=answer&question=01-cases-led-to-commendations',
  );
  await page.locator('.answer-box').waitFor();
  const faults: string[] = [];
  let [isOut, stops] = [false, 0];
  for (; stops < MOST_STOPS && !isOut; stops += 1) {
    await page.keyboard.press('Tab');
    let stop = await focused(page);
    // What the first focus of the report brings may come only now.
    for (let times = 0; times < 20 && stop?.isThere === false; times += 1) {
      await settled(page);
      await page.waitForTimeout(50);
      stop = await focused(page);
    }
    isOut = stop === null || stop.isKnown;
    if (stop === null || isOut) break;
    await page.evaluate(() => document.activeElement?.setAttribute('data-tabbed', ''));
    if (!stop.isThere) faults.push(`hidden: ${stop.name}`);
    if (!stop.isMarked) faults.push(`no mark: ${stop.name}`);
  }
  expect(faults).toEqual([]);
  expect(isOut).toBe(true);
  expect(stops).toBeGreaterThan(25);
  await page.context().close();
}, 120_000);

test('letters and signs alone act no longer once that is switched off, and still not after a reload', async () => {
  const { page } = await openPage({ locale: 'en-GB' });
  await page.keyboard.press('?');
  const help = page.getByRole('dialog');
  await help.getByRole('checkbox', { name: 'Single letters and signs act as shortcuts' }).uncheck();
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'detached' });
  const isFolded = () => page.locator('.page[data-folded]').count();
  await page.keyboard.press('l');
  await page.keyboard.press('/');
  expect([await isFolded(), await page.evaluate(() => document.activeElement?.id)]).not.toContain('search');
  await page.reload();
  await settled(page);
  await page.keyboard.press('l');
  await page.keyboard.press('?');
  await page.keyboard.press('Control+a');
  expect(await isFolded()).toBe(0);
  expect(await help.count()).toBe(0);
  await page.context().close();
}, 60_000);

test('what is said of a line under the pointer stays while the pointer goes onto it, and Escape takes it away', async () => {
  const { page } = await openPage({ locale: 'en-GB' });
  const [line] = await drawnEdges(page);
  const { nodes } = await drawn(page);
  const { x = 0, y = 0 } = nodes.find(({ id }) => id === line?.from)?.place ?? {};
  const tip = page.locator('.tooltip');
  await page.mouse.move(x, y);
  await tip.waitFor();
  const box = await tip.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 12, { steps: 4 });
  await page.waitForTimeout(900); // longer than it would stay by itself
  expect(await tip.count()).toBe(1);
  await page.keyboard.press('Escape');
  await tip.waitFor({ state: 'detached' });
  await page.context().close();
}, 60_000);

test('two lines that are selected are told, and no colour alone says what is selected', async () => {
  const { page } = await openPage({ locale: 'en-GB' });
  const [one, other] = await drawnEdges(page);
  await clickDrawn(page, one?.id ?? '');
  await page.keyboard.down('Shift');
  await clickDrawn(page, other?.id ?? '');
  await page.keyboard.up('Shift');
  await page
    .getByRole('complementary')
    .getByText(/2 lines/)
    .first()
    .waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.context().close();
}, 60_000);
