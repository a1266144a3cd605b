import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { cypherAddress, runIt } from '../helpers/cypher-page.ts';
import { explored, untilExplored } from '../helpers/explored.ts';
import { clickDrawn, openPage } from '../helpers/page.ts';
import { answerTable, contextOf, countOf, editorOf, tableView } from '../helpers/parts.ts';

const CASE = 'yongkang-psb-2021/case-7-12-organised-crime';

/** Answers as the service does while its database starts, until called. */
async function takeAway(page: Page, pattern: string, retryAfter: number) {
  let isAway = true;
  let asked = 0;
  await page.route(pattern, async (route) => {
    asked += 1;
    if (!isAway) return route.continue();
    const message = { code: 'unavailable', message: 'The database is away.', message_zh: '数据库不在。' };
    await route.fulfill({
      status: 503,
      headers: { 'Retry-After': String(retryAfter) },
      json: { errors: [message] },
    });
  });
  return { asked: () => asked, comeBack: () => (isAway = false) };
}

/** Stands there as long as the database is away. */
const tryNow = (page: Page) => page.getByRole('button', { name: /^(立即重试|Try now)$/ });

test('while the database is away the page says so, asks again by itself, and goes on', async () => {
  const { page } = await openPage();
  const before = await explored(page);
  await clickDrawn(page, CASE);
  const expand = contextOf(page).getByRole('button', { name: /^展开：/ });
  await expand.first().waitFor();
  const service = await takeAway(page, '**/neighbours?*', 1);
  await expand.first().click();
  await page.getByRole('status').filter({ hasText: '数据库还没有准备好' }).waitFor();
  await page.getByText(/秒后再试|正在再试/).waitFor();
  service.comeBack();
  const grown = await untilExplored(page, ({ edges }) => edges.length > before.edges.length);
  expect(grown.edges.length).toBeGreaterThan(before.edges.length);
  expect(service.asked()).toBeGreaterThan(1);
  await tryNow(page).waitFor({ state: 'detached' });
  await page.context().close();
}, 60_000);

test('a button asks at once, also in English; Cancel gives up', async () => {
  const { page } = await openPage({ locale: 'en-GB' });
  const before = await explored(page);
  await clickDrawn(page, CASE);
  const expand = contextOf(page).getByRole('button', { name: /^Expand/ });
  await expand.first().waitFor();
  const service = await takeAway(page, '**/neighbours?*', 600);
  await expand.first().click();
  await page.getByText('Trying again in 600 s').waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await tryNow(page).waitFor({ state: 'detached' });

  await expand.first().click();
  await page.getByText('The database is not ready').waitFor();
  service.comeBack();
  await page.getByRole('button', { name: 'Try now' }).click();
  const grown = await untilExplored(page, ({ edges }) => edges.length > before.edges.length);
  expect(grown.edges.length).toBeGreaterThan(before.edges.length);
  await tryNow(page).waitFor({ state: 'detached' });
  await page.context().close();
}, 60_000);

test('while the service opens the page says what it is and that it will come, and then comes by itself', async () => {
  const { page } = await openPage({ locale: 'en-GB' });
  const service = await takeAway(page, '**/api/vocabulary/drawn', 1);
  await page.goto('about:blank');
  await page.goto(process.env.YINZHENG_TEST_URL ?? '');
  await page.getByText('every line opens the words that it rests on').waitFor();
  await page.getByRole('status').filter({ hasText: 'come in a moment' }).waitFor();
  service.comeBack();
  await countOf(page).waitFor();
  await page.context().close();
}, 60_000);

test('the table, opened before the first picture has come, waits for it and is not left', async () => {
  const { page } = await openPage();
  const { edges } = await explored(page);
  const service = await takeAway(page, '**/api/stories*', 600);
  await page.goto('about:blank');
  await page.goto(new URL('/#view=table', process.env.YINZHENG_TEST_URL).href);
  await tableView(page).getByText('正在读取').waitFor();
  service.comeBack();
  await page.getByRole('button', { name: '立即重试' }).click();
  await page
    .getByRole('table')
    .and(page.locator(`[aria-rowcount="${edges.length + 1}"]`))
    .waitFor();
  await page.context().close();
}, 60_000);

test('a statement of the console waits for the database too, and is answered when it is back', async () => {
  const { page } = await openPage({}, cypherAddress('RETURN 1 AS one'));
  await editorOf(page).waitFor();
  const service = await takeAway(page, '**/api/query', 600);
  await runIt(page);
  await page.getByText('数据库还没有准备好').waitFor();
  service.comeBack();
  await page.getByRole('button', { name: '立即重试' }).click();
  await answerTable(page).getByRole('cell').first().waitFor();
  expect(service.asked()).toBe(2);
  await page.context().close();
}, 60_000);

test('what the database could not stop is said beside the editor', async () => {
  const { page } = await openPage({}, cypherAddress('RETURN 1 AS one'));
  const late = { code: 'timeout', message: 'It took too long.', message_zh: '运行时间过长。' };
  await page.route('**/api/query', (route) => route.fulfill({ status: 408, json: { errors: [late] } }));
  await page.route('**/api/health', async (route) => {
    const health = await (await route.fetch()).json();
    const message = 'Typed statements that cannot be stopped: 1.';
    const warnings = [
      { code: 'cannot-stop', message, message_zh: '有 1 条输入的语句无法停止。' },
      { code: 'http-open', message: 'Of no concern here.', message_zh: '与此无关。' },
    ];
    await route.fulfill({ json: { ...health, warnings } });
  });
  await runIt(page);
  await page.getByRole('status').filter({ hasText: '有 1 条输入的语句无法停止。' }).waitFor();
  expect(await page.getByText('与此无关。').count()).toBe(0);
});
