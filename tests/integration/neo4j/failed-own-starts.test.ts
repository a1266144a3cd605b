import { chmodSync, chownSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startNeo4j } from '../../../server/neo4j/start.ts';
import { expectWords, failedStart, type Prepare } from '../../helpers/failed-start.ts';
import { temporaryFolder } from '../../helpers/folders.ts';
import { neo4jCache } from '../../helpers/own-settings.ts';
import { install } from '../../helpers/program.ts';
import { compileQuickly } from '../../helpers/quick-jvm.ts';

const kept = temporaryFolder();

beforeAll(async () => {
  compileQuickly();
  install();
  const server = await startNeo4j({ dataDir: kept, cacheDir: neo4jCache(), log: () => {} });
  await server.stop();
}, 240_000);
afterAll(() => rmSync(kept, { recursive: true, force: true }));

const DATABASE = 'neo4j/data/databases/neo4j';

const BROKEN: readonly (readonly [string, Prepare, RegExp])[] = [
  [
    'a store without its first file',
    (folder) => rmSync(`${folder}/${DATABASE}/neostore`),
    /store .* is broken/,
  ],
  [
    'a store whose file is a folder',
    (folder) => {
      rmSync(`${folder}/${DATABASE}/neostore.nodestore.db`);
      mkdirSync(`${folder}/${DATABASE}/neostore.nodestore.db`);
    },
    /store .* is broken/,
  ],
  [
    'a wrong password file',
    (folder) => writeFileSync(`${folder}/neo4j.password`, 'f'.repeat(64)),
    /password .* is not that of the store/,
  ],
  [
    'an empty password file',
    (folder) => writeFileSync(`${folder}/neo4j.password`, ''),
    /password .* is not that of the store/,
  ],
  ['no password file', (folder) => rmSync(`${folder}/neo4j.password`), /password file .* is not/],
  ['a lock that is a folder', (folder) => mkdirSync(`${folder}/neo4j.lock`), /lock file .* is a folder/],
  [
    'a log folder that is a file',
    (folder) => {
      rmSync(`${folder}/logs`, { recursive: true, force: true });
      writeFileSync(`${folder}/logs`, '');
    },
    /refused mkdir|refused open/,
  ],
];

test.each(BROKEN)(
  '%s ends the start in words',
  async (_, damage, words) => {
    const prepare: Prepare = async (folder) => {
      cpSync(kept, folder, { recursive: true });
      await damage(folder);
    };
    expectWords(await failedStart({}, null, prepare), words);
  },
  120_000,
);

describe('a stop during the start is obeyed, and said', () => {
  test.each([
    ['before anything runs', /Fetching|./],
    ['while Neo4j comes up and the reports are loaded', /loaded/],
  ])(
    '%s',
    async (_, when) => {
      const { code, output, stopMs } = await failedStart({}, { when, signal: 'SIGTERM' }, (folder) =>
        cpSync(kept, folder, { recursive: true }),
      );
      expect(output).toMatch(/Stopping; .*\n正在停止/);
      expect(output).not.toMatch(/Cannot destructure|^\s+at /m);
      expect([0, 1]).toContain(code);
      expect(stopMs).toBeLessThan(30_000);
    },
    120_000,
  );
});

// Root may do everything, so it must be somebody else who is refused; only root can become that.
const asSomebody = process.getuid?.() === 0 ? test : test.skip;

asSomebody(
  'a data folder of another user ends the start in words',
  async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o755);
    chownSync(folder, 0, 0);
    const found = await failedStart({ DATA_DIR: folder, NEO4J_CACHE: neo4jCache() }, null, () => {}, 65_534);
    expectWords(found, /has not the right to use/);
  },
  120_000,
);
