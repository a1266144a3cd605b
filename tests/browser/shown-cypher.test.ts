import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { editorText, pane, runIt, until } from '../helpers/cypher-page.ts';
import { drawnPicture } from '../helpers/drawn.ts';
import { clickDrawn, openPage } from '../helpers/page.ts';
import {
  editorOf,
  ledgerRows,
  neighboursOf,
  searchBox,
  showQueries,
  statusOf,
  storiesIn,
} from '../helpers/parts.ts';

const CASE = 'yongkang-psb-2021/case-7-12-organised-crime';

/** A statement in the window that shows them, as often as it ran. */
const shownAs = (page: Page, name: string) =>
  page.getByRole('dialog', { name: '背后的 Cypher' }).getByRole('region', { name, exact: true });

/** From the window with the statements to the editor, and what comes back when it is run there. */
async function openAndRun(page: Page, name: string, run = 0): Promise<number> {
  await shownAs(page, name).nth(run).getByRole('button', { name: '在“查询”中打开' }).click();
  await editorOf(page).waitFor();
  await runIt(page);
  const said = await pane(page)
    .getByText(/^\d+ 行/)
    .first()
    .textContent();
  return Number.parseInt(said ?? '', 10);
}

test('what an expansion ran is told beside what it added, and returns the same edges in the editor', async () => {
  const { page, faults } = await openPage();
  await showQueries(page);
  await clickDrawn(page, CASE);
  const expand = neighboursOf(page)
    .getByRole('button', { name: /^展开：/ })
    .first();
  const relation = neighboursOf(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: /^展开：/ }) })
    .first();
  const count = Number(/（(\d+)）/.exec((await relation.textContent()) ?? '')?.[1]);
  await expand.click();
  await statusOf(page).getByRole('button', { name: '显示 Cypher' }).click();
  expect(await openAndRun(page, 'list-neighbours')).toBe(count);
  expect(Object.keys((await drawnPicture(page)).nodes).length).toBeGreaterThan(count);
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);

test('what a search ran is told below its results and returns as many rows as there are names', async () => {
  const { page, faults } = await openPage();
  await showQueries(page);
  await searchBox(page).fill('公安局');
  await page.keyboard.press('Enter');
  const names = page.getByRole('heading', { level: 3, name: /^名称 \d+$/ });
  const count = Number(/\d+/.exec(await names.innerText())?.[0]);
  await page.getByRole('main').getByRole('button', { name: '显示 Cypher' }).click();
  expect(await openAndRun(page, 'find-names')).toBe(count);
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);

test.each([
  // The first page, and one more row, which says that there is another.
  ['stories', ['list-stories'], storiesIn, 51],
  ['figures', ['list-figures'], ledgerRows, 201],
] as const)(
  'what the view of %s ran returns as much as the view shows',
  async (view, names, shown, most) => {
    const { page, faults } = await openPage();
    await showQueries(page);
    const open = async () => {
      await page.goto('about:blank');
      await page.goto(new URL(`#lang=zh&view=${view}`, process.env.YINZHENG_TEST_URL).href);
      await shown(page).first().waitFor();
      await page.getByRole('main').getByRole('button', { name: '显示 Cypher' }).first().click();
      await shownAs(page, names[0]).first().waitFor();
    };
    await open();
    const count = await shown(page).count();
    let rows = 0;
    for (const name of names) {
      const runs = await shownAs(page, name).count();
      expect(runs).toBeGreaterThan(0);
      for (let run = 0; run < runs; run += 1) {
        rows += await openAndRun(page, name, run);
        await open();
      }
    }
    expect(rows).toBe(Math.min(count, most));
    expect(faults).toEqual([]);
    await page.context().close();
  },
  60_000,
);

test('a long statement and its parameters go into the address in short, and wait in a fresh profile', async () => {
  const lines = Array.from({ length: 120 }, (_, n) => `// 第 ${n} 行：永康市公安局的专案与表彰`);
  const text = [...lines, 'MATCH (n) WHERE n.id = $id RETURN n'].join('\n');
  const { page } = await openPage(
    {},
    `#lang=zh&view=cypher&query=${encodeURIComponent(text)}&params=%7B%22id%22%3A%22x%22%7D`,
  );
  await editorOf(page).waitFor();
  await editorOf(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' ');
  await page.waitForFunction(() => location.hash.includes('query=%7E') || location.hash.includes('query=~'));
  expect(page.url().length).toBeLessThan(2000);
  const fresh = await openPage({}, page.url());
  await until(fresh.page, async () => ((await editorText(fresh.page))[0] ?? '').includes('第 0 行'));
  await editorOf(fresh.page).click();
  await fresh.page.keyboard.press('Control+End');
  expect((await editorText(fresh.page)).at(-1)).toContain('RETURN n');
  expect(
    await pane(fresh.page)
      .getByText(/^\d+ 行/)
      .count(),
  ).toBe(0);
  expect(fresh.faults).toEqual([]);
  await page.context().close();
  await fresh.page.context().close();
}, 60_000);

/** Answers as a service would in which the bureau had been called otherwise. */
async function calledOtherwise(page: Page, former: string, now: string) {
  await page.route('**/api/graph?**', async (route) => {
    const url = new URL(route.request().url());
    const ids = url.searchParams.get('ids') ?? '';
    if (!ids.includes(former)) return route.continue();
    url.searchParams.set('ids', ids.replace(former, now));
    const response = await route.fetch({ url: url.href });
    const answer = await response.json();
    await route.fulfill({ response, json: { ...answer, merged: [{ id: former, into: now }] } });
  });
}

test('a link to what is now part of another opens this and says so', async () => {
  const { page, faults } = await openPage();
  await showQueries(page);
  await calledOtherwise(page, 'unit-of-old', 'yongkang-psb-2021/unit-yongkang-psb');
  await page.evaluate(() => {
    window.location.hash = '#lang=zh&select=unit-of-old';
  });
  await page.getByText('链接生成之后，图谱有变').click();
  await statusOf(page).getByRole('group').getByText('unit-of-old → 永康市公安局').waitFor();
  expect((await drawnPicture(page)).picked).toEqual(['yongkang-psb-2021/unit-yongkang-psb']);
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);
