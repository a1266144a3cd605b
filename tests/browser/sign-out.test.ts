import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { hashPassword } from '../../server/access/password.ts';
import { untilDrawn } from '../helpers/canvas.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { openPage } from '../helpers/page.ts';
import { type Product, startProduct, stopProduct } from '../helpers/start-product.ts';

const PASSWORD = 'correct horse battery staple';
const keys = join(temporaryFolder(), 'editors');
let product: Product;

beforeAll(async () => {
  await writeFile(keys, `li ${await hashPassword(PASSWORD)}\n`, { mode: 0o600 });
  product = await startProduct([], { EDITORS: keys });
}, 240_000);
afterAll(async () => {
  await stopProduct(product);
  await rm(product.dataDir, { recursive: true, force: true });
}, 60_000);

const LOOKS = [
  {
    locale: 'zh-CN',
    more: '更多',
    as: '已登录：li',
    out: '退出登录',
    where: '已在哪些地方登录',
    password: '您的密码',
    there: '让所选的退出登录',
    wrong: '密码不正确。',
    alone: '没有在别处登录。',
  },
  {
    locale: 'en-GB',
    more: 'More',
    as: 'Signed in as li',
    out: 'Sign out',
    where: 'Where you are signed in',
    password: 'Your password',
    there: 'Sign out there',
    wrong: 'The password is wrong.',
    alone: 'You are signed in nowhere else.',
  },
] as const;

async function signedIn(locale: (typeof LOOKS)[number]['locale']) {
  const { page } = await openPage({ locale });
  await page.goto(`${product.url}sign-in`);
  await page.getByRole('textbox', { name: 'Name' }).fill('li');
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await untilDrawn(page, ({ nodes }) => nodes.length > 0);
  return page;
}

const health = async (page: Page) => (await page.request.get(`${product.url}api/health`)).status();

test.each(LOOKS)(
  'who is signed in finds the way out behind the dots, here and elsewhere: $out',
  async ({ locale, more, as, out, where, password, there, wrong, alone }) => {
    const elsewhere = await signedIn(locale);
    const page = await signedIn(locale);
    await page.getByRole('button', { name: more, exact: true }).click();
    await page.getByText(as).waitFor();

    await page.getByText(where).click();
    await page.getByLabel(password).fill('not this one');
    expect(await page.getByRole('checkbox', { name: /127\.0\.0\.1|::1/ }).count()).toBe(1);
    await page.getByRole('button', { name: there }).click();
    await page.getByRole('alert').getByText(wrong).waitFor();
    expect(await health(elsewhere)).toBe(200);
    await page.getByLabel(password).fill(PASSWORD);
    await page.getByRole('button', { name: there }).click();
    await page.getByText(alone).waitFor();
    expect([await health(elsewhere), await health(page)]).toEqual([401, 200]);

    await page.getByRole('button', { name: out, exact: true }).click();
    await page.waitForURL(`${product.url}sign-in`);
    expect(await page.getByRole('button', { name: 'Sign in' }).isVisible()).toBe(true);
    expect(await health(page)).toBe(401);
  },
  120_000,
);

test.each(LOOKS)('where nobody has to sign in there is no way out: $out', async ({ locale, more, out }) => {
  const { page, faults } = await openPage({ locale });
  const asked = page.waitForResponse((response) => response.url().endsWith('/api/person'));
  await page.getByRole('button', { name: more, exact: true }).click();
  expect(await (await asked).json()).toEqual({ name: null, edits: true });
  expect(await page.getByRole('button', { name: out }).count()).toBe(0);
  expect(faults).toEqual([]);
});
