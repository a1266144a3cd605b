import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { writeDrawing } from '../../client/address/drawing-link.ts';
import { initialState } from '../../client/model/initial-state.ts';
import { showOnly } from '../../client/model/transitions.ts';
import { drawnEdges, openPage, theBrowser } from '../helpers/page.ts';
import { cardsOf, openView, showQueries, tableView } from '../helpers/parts.ts';
import { grown } from '../unit/client/scenes.ts';

test('the table has a row for every line drawn; with the keyboard alone to the evidence, selected on the canvas too', async () => {
  const { page, faults } = await openPage();
  const edges = await drawnEdges(page);
  await page.getByRole('button', { name: '表格', exact: true }).press('Enter');
  const table = page.getByRole('table');
  await table.waitFor();
  expect(Number(await table.getAttribute('aria-rowcount'))).toBe(edges.length + 1);
  await page.getByRole('searchbox', { name: '筛选表格' }).fill('袁家军 ');
  const row = page.getByRole('rowheader').getByRole('button', { name: /^袁家军 作出/ });
  await row.focus();
  await page.keyboard.press('Enter');
  await cardsOf(page).first().waitFor();
  await page.waitForFunction(() => document.activeElement?.id === 'card');
  expect(await row.getAttribute('aria-current')).toBe('true');
  expect(page.url()).toContain('select=edge-');
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);

test('a heading sorts and says so; arrows walk the rows', async () => {
  const { page } = await openPage();
  await openView(page, 'table');
  await page.getByRole('button', { name: '点', exact: true }).click();
  const heading = page.getByRole('columnheader', { name: '名称' });
  expect(await heading.getAttribute('aria-sort')).toBe('ascending');
  await heading.getByRole('button').click();
  expect(await heading.getAttribute('aria-sort')).toBe('descending');
  const names = await page.getByRole('rowheader').allInnerTexts();
  const { compare } = new Intl.Collator('zh-CN', { numeric: true });
  expect(names).toEqual(names.toSorted(compare).reverse());
  await page.getByRole('rowheader').getByRole('button').first().focus();
  await page.keyboard.press('ArrowDown');
  expect(
    await page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')),
  ).toBe('3');
  await page.context().close();
}, 60_000);

test('a window opened from the table is there to be seen, and closes again', async () => {
  const { page, faults } = await openPage({}, '#view=table');
  await showQueries(page);
  const tools = tableView(page);
  for (const name of ['导出', '显示 Cypher']) {
    await tools.getByRole('button', { name, exact: true }).click();
    await page.getByRole('dialog').waitFor(); // waits for it to be visible
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: '帮助与快捷键' }).waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);

test.each(['zh-CN', 'en-GB'] as const)(
  'every column is in sight at 1440 px, and no report is cut anywhere (%s)',
  async (locale) => {
    for (const width of [1440, 1280]) {
      const { page } = await openPage({ locale, width }, '#view=table');
      await page.getByRole('table').waitFor();
      const seen = await page.evaluate(() => {
        const box = document.querySelector('.table-box');
        const cells = [...document.querySelectorAll<HTMLElement>('tbody td:last-child')];
        return {
          over: (box?.scrollWidth ?? 0) - (box?.clientWidth ?? 0),
          rows: cells.length,
          cut: cells.filter((cell) => cell.scrollWidth > cell.clientWidth).length,
        };
      });
      expect(seen.rows).toBeGreaterThan(0);
      if (width === 1440) expect(seen).toMatchObject({ over: 0, cut: 0 });
      else expect(seen.cut).toBe(0);
      await page.context().close();
    }
  },
  60_000,
);

test('the table taken along names each report by its id, which says something away from the page too', async () => {
  const { page } = await openPage({}, '#view=table');
  const edges = await drawnEdges(page);
  await page.getByRole('table').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    tableView(page).getByRole('button', { name: 'CSV' }).click(),
  ]);
  const [, ...rows] = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
  expect(rows).toHaveLength(edges.length);
  for (const row of rows) expect(row).toMatch(/,yongkang-psb-2021$/);
  await page.context().close();
}, 60_000);

test('of a long table only some rows are in the page; End and Home lead to the last and the first all the same', async () => {
  const many = grown(1000);
  const page = await (await (await theBrowser()).newContext({ locale: 'zh-CN' })).newPage();
  await page.route('**/api/graph*', (route) =>
    route.fulfill({ json: { ...many, missing: [], merged: [], moved: [], ambiguous: [], truncated: false } }),
  );
  const drawing = await writeDrawing(showOnly(many, 'story')(initialState('zh', 'light')));
  await page.goto(new URL(`#lang=zh&view=table&drawing=${drawing}`, process.env.YINZHENG_TEST_URL).href);
  const rows = many.edges.length;
  await page
    .getByRole('table')
    .and(page.locator(`[aria-rowcount="${rows + 1}"]`))
    .waitFor();
  expect(await page.getByRole('rowheader').count()).toBeLessThan(200);
  const focused = (index: number) =>
    page.waitForFunction(
      (wanted) => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex') === wanted,
      String(index),
    );
  await page.getByRole('rowheader').getByRole('button').first().focus();
  await page.keyboard.press('End');
  await focused(rows + 1);
  await page.keyboard.press('ArrowUp');
  await focused(rows);
  await page.keyboard.press('Home');
  await focused(2);
  await page.context().close();
}, 60_000);
