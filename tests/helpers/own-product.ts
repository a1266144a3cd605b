import { rm } from 'node:fs/promises';
import { afterAll, beforeAll } from '@jest/globals';
import { type Look, type Opened, openPage } from './page.ts';
import { type Product, startProduct, stopProduct } from './start-product.ts';

/**
 * A product of this test file's own, with an empty data folder, beside the one that all files share: started before the
 * file's tests, gone after them. Returns what opens a page of it.
 */
export function ownProduct(args: readonly string[] = []): (hash: string, look?: Look) => Promise<Opened> {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct(args);
  }, 240_000);
  afterAll(async () => {
    await stopProduct(product);
    await rm(product.dataDir, { recursive: true, force: true });
  }, 60_000);
  return (hash, look = {}) => openPage(look, product.url + hash);
}
