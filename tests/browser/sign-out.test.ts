import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
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
  { locale: 'zh-CN', more: '更多', as: '已登录：li', out: '退出登录' },
  { locale: 'en-GB', more: 'More', as: 'Signed in as li', out: 'Sign out' },
] as const;

test.each(LOOKS)(
  'who is signed in finds the way out behind the dots: $out',
  async ({ locale, more, as, out }) => {
    const { page } = await openPage({ locale });
    await page.goto(`${product.url}sign-in`);
    await page.getByRole('textbox', { name: 'Name' }).fill('li');
    await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await untilDrawn(page, ({ nodes }) => nodes.length > 0);
    await page.getByRole('button', { name: more, exact: true }).click();
    await page.getByText(as).waitFor();
    await page.getByRole('button', { name: out }).click();
    await page.waitForURL(`${product.url}sign-in`);
    expect(await page.getByRole('button', { name: 'Sign in' }).isVisible()).toBe(true);
    expect((await page.request.get(`${product.url}api/health`)).status()).toBe(401);
  },
  60_000,
);

test.each(LOOKS)('where nobody has to sign in there is no way out: $out', async ({ locale, more, out }) => {
  const { page, faults } = await openPage({ locale });
  const asked = page.waitForResponse((response) => response.url().endsWith('/api/person'));
  await page.getByRole('button', { name: more, exact: true }).click();
  expect(await (await asked).json()).toEqual({ name: null, edits: true });
  expect(await page.getByRole('button', { name: out }).count()).toBe(0);
  expect(faults).toEqual([]);
});
