import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFaults } from '../helpers/axe.ts';
import { type Look, openPage } from '../helpers/page.ts';
import { cardsOf, checksOf, ledgerRows, openView } from '../helpers/parts.ts';

async function openFigures(look: Look = {}) {
  const opened = await openPage(look, '#view=figures');
  await ledgerRows(opened.page).first().waitFor();
  return opened;
}
const rows = ledgerRows;
const check = (page: Page, name: string) => checksOf(page).getByRole('button').filter({ hasText: name });

test('with one real report no column is given to which report says it', async () => {
  const { page } = await openFigures();
  expect(await page.getByRole('main').getByRole('columnheader').allInnerTexts()).not.toContain('报道');
  expect(await page.getByRole('main').getByRole('columnheader').count()).toBe(6);
  await page.context().close();
}, 60_000);

test('every figure is in the ledger; typing, lists and headings narrow and order it', async () => {
  const { page, faults } = await openFigures();
  expect(await rows(page).count()).toBe(39);
  await page.getByLabel('查找', { exact: true }).fill('电信 上升');
  await page.getByText('39 个数据中的 3 个').waitFor();
  expect(await rows(page).count()).toBe(3);
  await page.getByRole('button', { name: '数值' }).click();
  expect(await rows(page).first().innerText()).toContain('49%');
  await page.getByRole('button', { name: '数值' }).click();
  expect(await rows(page).first().innerText()).toContain('964%');
  expect(await page.getByRole('columnheader', { name: /数值/ }).getAttribute('aria-sort')).toBe('descending');
  await page.getByRole('button', { name: '清除条件' }).click();
  await page.getByLabel('单位', { exact: true }).selectOption('CNY');
  await page.getByText('39 个数据中的 1 个').waitFor();
  expect(await rows(page).innerText()).toContain('3.2亿元');
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);

test('a figure opens its words, and the ledger is as it was on return', async () => {
  const { page } = await openFigures();
  await page.getByLabel('查找', { exact: true }).fill('车检');
  await rows(page).getByRole('button', { name: /依据/ }).first().click();
  const card = cardsOf(page).first();
  await card.waitFor();
  expect(await card.innerText()).toContain('从2个小时缩短到30分钟');
  await openView(page, 'graph');
  await openView(page, 'figures');
  expect(await page.getByLabel('查找', { exact: true }).inputValue()).toBe('车检');
  await page.context().close();
}, 60_000);

test('checks: printed twice and equal, with both quotations; comparisons that are not stated; parts that are named', async () => {
  const { page, faults } = await openFigures();
  await page.getByRole('main').getByRole('button', { name: /核对/ }).click();
  await check(page, '同一报道写了两次').click();
  const finding = page.getByRole('main').getByRole('article').first();
  expect(await page.getByRole('main').getByRole('article').count()).toBe(2);
  expect(await finding.innerText()).toContain('一致');
  expect(await finding.getByRole('figure').count()).toBe(2);
  expect(await check(page, '未说明与什么相比').innerText()).toMatch(/请看\s*5/);
  await check(page, '数目与写出的各部分').click();
  await page.getByText(/写出“.*六大体系.*”的 6 个部分/).waitFor();
  expect(await checksOf(page).innerText()).toContain('百分比与百分点');
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);

test('the table can be taken along as CSV: what is shown, with the words', async () => {
  const { page } = await openFigures({ locale: 'en-GB' });
  await page.getByLabel('Find').fill('telecom');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download CSV' }).click(),
  ]);
  const csv = readFileSync(await download.path(), 'utf8');
  expect(csv.startsWith('\uFEFFid,indicator_zh')).toBe(true);
  expect(csv.trim().split('\r\n')).toHaveLength((await rows(page).count()) + 1);
  expect(csv).toContain('964');
  await page.context().close();
}, 60_000);

test('with one report the comparison says what to do', async () => {
  const { page } = await openPage({}, '#view=compare');
  await page.getByText('目前只载入了一份报道。').waitFor();
  await page.context().close();
}, 60_000);

test.each([
  ['zh-CN', 'light', 1440],
  ['en-GB', 'dark', 390],
] as const)(
  'axe finds nothing in table and checks, and nothing runs over (%s, %s, %i px)',
  async (locale, colorScheme, width) => {
    const { page } = await openFigures({ locale, colorScheme, width, height: 900 });
    expect(await axeFaults(page)).toEqual([]);
    await page
      .getByRole('main')
      .getByRole('button', { name: /^(核对|Checks)/ })
      .click();
    await checksOf(page).getByRole('button').first().click();
    await page.getByRole('main').getByRole('article').first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    const view = page.getByRole('region', { name: /^(数据|Figures)$/ });
    expect(await view.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
    await page.context().close();
  },
  90_000,
);
