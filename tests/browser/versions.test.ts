import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { cypherAddress } from '../helpers/cypher-page.ts';
import { openPage } from '../helpers/page.ts';
import { cardsOf, editorOf, noticeOf, statusOf } from '../helpers/parts.ts';
import { enterSmallReport } from '../helpers/small-project.ts';
import '../helpers/installed-vocabulary.ts';

const REPORT = '/api/reports/small-2021';
const UNKNOWN = 'v-000000000000';

async function send(method: string, path: string, body?: object, tag?: string) {
  const response = await fetch(new URL(path, process.env.YINZHENG_TEST_URL), {
    method,
    headers: { 'Content-Type': 'application/json', ...(tag === undefined ? {} : { 'If-Match': `"${tag}"` }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json().catch(() => null) };
}

/** The statement that is changed after it was cited, and the line that it draws. */
let fact: { readonly id: string; readonly edge: string };

beforeAll(async () => {
  // Its figures are of indicators that these packs do not have; the statements are enough here.
  await enterSmallReport({
    send: async (method, path, body) =>
      path.endsWith('/figures') ? { status: 201, body: null } : send(method, path, body),
  });
  const { body } = await send('GET', `${REPORT}/statements`);
  fact = body.facts.find(({ edge }: { edge: string | null }) => edge !== null);
}, 120_000);
afterAll(async () => {
  const { body } = await send('GET', `${REPORT}/draft`);
  await send('DELETE', REPORT, undefined, body.report.tag);
});

/** The link of a citation of the statement. */
async function citedLink(page: Page): Promise<string> {
  const card = cardsOf(page).first();
  await card.getByRole('button', { name: '引用', exact: true }).click();
  await card.getByRole('button', { name: '本机链接' }).click();
  return card.getByRole('textbox', { name: '本机链接' }).inputValue();
}

test('a link cited before a change opens after it and says which fact has changed', async () => {
  const { page, faults } = await openPage({}, `#select=${fact.edge}&statement=${fact.id}`);
  const link = await citedLink(page);
  expect(link).toMatch(/&version=v-[0-9a-f]{12}$/);
  const unchanged = await openPage({}, link);
  await cardsOf(unchanged.page).first().waitFor();
  expect(await statusOf(unchanged.page).getByText('链接所据版本').count()).toBe(0);
  await unchanged.page.context().close();

  const { body: draft } = await send('GET', `${REPORT}/draft`);
  const { tag } = draft.statements.find(({ id }: { id: string }) => id === fact.id);
  const changed = await send('PATCH', `${REPORT}/statements/${fact.id}`, { gloss_zh: '换了一句话。' }, tag);
  expect(changed.status).toBe(200);
  const later = await openPage({}, link);
  const said = noticeOf(later.page).filter({ hasText: `1 条事实有改动（${fact.id}）` });
  await said.waitFor();
  expect(await said.innerText()).toContain(new URL(link).hash.replace(/^.*version=/, ''));
  await cardsOf(later.page).filter({ hasText: '换了一句话' }).first().waitFor();
  expect([...faults, ...later.faults]).toEqual([]);
  await later.page.context().close();
  await page.context().close();
}, 120_000);

test('the link of a query carries the version that it was asked of, and one of an unknown version says so', async () => {
  const { page, faults } = await openPage({}, cypherAddress('RETURN 1 AS one'));
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await editorOf(page).waitFor();
  await page.getByRole('button', { name: '复制链接' }).click();
  await page
    .getByText(/^链接已复制|已复制/)
    .first()
    .waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/version=v-[0-9a-f]{12}/);
  await page.context().close();
  const other = await openPage({ locale: 'en-GB' }, `#lang=en&select=${fact.edge}&version=${UNKNOWN}`);
  await noticeOf(other.page)
    .filter({ hasText: `made of version ${UNKNOWN}, which is not known here` })
    .waitFor();
  expect([...faults, ...other.faults.filter((fault) => !fault.includes('404'))]).toEqual([]);
  await other.page.context().close();
}, 120_000);
