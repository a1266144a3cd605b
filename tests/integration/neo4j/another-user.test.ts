import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from '@jest/globals';
import { fetchNeo4j, installedAt } from '../../../server/neo4j/fetch.ts';
import { findJava } from '../../../server/neo4j/java.ts';
import { OUR_RELEASE as release } from '../../../server/neo4j/release.ts';
import { expectWords, failedStart } from '../../helpers/failed-start.ts';
import { temporaryFolder } from '../../helpers/folders.ts';
import { neo4jCache } from '../../helpers/own-settings.ts';
import { install } from '../../helpers/program.ts';
import { compileQuickly } from '../../helpers/quick-jvm.ts';
import { type Product, startProduct, stopProduct } from '../../helpers/start-product.ts';

// The program's folder is root's. Somebody who may only read it starts what root has installed there.
const SOMEBODY = 65_534;
const SOMEBODY_ELSE = 65_533;
const asSomebody = process.getuid?.() === 0 ? test : test.skip; // only root can become somebody else

let home = '';
let cache = '';
beforeAll(async () => {
  compileQuickly();
  install();
  home = temporaryFolder();
  chownSync(home, SOMEBODY, SOMEBODY);
  cache = join(temporaryFolder(), 'cache');
  chmodSync(join(cache, '..'), 0o755);
  mkdirSync(cache);
  const cacheDir = neo4jCache();
  await fetchNeo4j({ release, cacheDir, java: await findJava({ majors: release.java }), log: () => {} });
  execFileSync('cp', ['-a', installedAt(cacheDir, release), cache]); // keeps the files' times, to which they are held
}, 240_000);

let product: Product | undefined;
afterEach(async () => {
  if (product !== undefined) await stopProduct(product);
  product = undefined;
}, 60_000);

const settings = () => ({ HOME: home, DATA_DIR: join(home, 'data'), NEO4J_CACHE: cache });

asSomebody(
  'who may only read the program and the cache starts it, opens the page and asks in Cypher',
  async () => {
    product = await startProduct([], { ...settings(), NODE_V8_COVERAGE: '' }, SOMEBODY);
    expect((await fetch(product.url)).status).toBe(200);
    const asked = await fetch(`${product.url}api/query`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ statement: 'MATCH (n:Entity) RETURN count(n) > 100 AS many' }),
    });
    expect(asked.status).toBe(202);
    expect(await asked.text()).toContain('[true]');
    expect(product.output()).not.toMatch(/EACCES|EROFS|error/);
    expect(product.process.exitCode).toBeNull();
  },
  240_000,
);

asSomebody(
  'a cache that another user owns is not run',
  async () => {
    chownSync(cache, SOMEBODY_ELSE, SOMEBODY_ELSE);
    expectWords(
      await failedStart(settings(), null, () => {}, SOMEBODY),
      /Another user owns .*Set NEO4J_CACHE/,
    );
    chownSync(cache, 0, 0);
  },
  120_000,
);

asSomebody(
  'nor is one that anybody may write to',
  async () => {
    chmodSync(cache, 0o777);
    expectWords(await failedStart(settings(), null, () => {}, SOMEBODY), /Anybody may write to/);
    chmodSync(cache, 0o755);
  },
  120_000,
);

asSomebody(
  'a cache that may not be read ends the start in words',
  async () => {
    chmodSync(cache, 0o700);
    expectWords(await failedStart(settings(), null, () => {}, SOMEBODY), /has not the right to use/);
    chmodSync(cache, 0o755);
  },
  120_000,
);

asSomebody(
  'a store of which one file may only be read ends the start in words, and starts again with the right given back',
  async () => {
    const file = join(home, 'data/neo4j/data/databases/neo4j/neostore.nodestore.db');
    chmodSync(file, 0o444);
    expectWords(
      await failedStart(settings(), null, () => {}, SOMEBODY),
      /store .* is broken, or its files cannot be read and written/,
    );
    chmodSync(file, 0o644);
    product = await startProduct([], { ...settings(), NODE_V8_COVERAGE: '' }, SOMEBODY);
    expect((await fetch(`${product.url}api/health`)).status).toBe(200);
  },
  240_000,
);
