import { rm } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { type Product, stopProduct } from './start-product.ts';

declare global {
  var yinzhengProduct: Product | undefined;
  var yinzhengBrowser: Browser | undefined;
}

/** Jest's globalTeardown of the browser tests. */
export default async function stopAfterBrowserTests(): Promise<void> {
  await globalThis.yinzhengBrowser?.close();
  const product = globalThis.yinzhengProduct;
  if (product === undefined) return;
  await stopProduct(product);
  await rm(product.dataDir, { recursive: true, force: true });
}
