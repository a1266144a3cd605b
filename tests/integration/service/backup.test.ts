import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runCommand, testNeo4j } from '../../helpers/command.ts';
import { temporaryFolder } from '../../helpers/folders.ts';
import { emptyDatabase } from '../../helpers/neo4j.ts';
import { smallFolder } from '../../unit/import/small-folder.ts';
import { writeFolder } from '../../unit/import/write-folder.ts';
import { hashGraph } from '../import/dump.ts';

const dataDir = temporaryFolder();
const other = temporaryFolder();
const file = join(temporaryFolder(), 'backup.zip');

/** Runs a command on the Neo4j of the tests. */
const command = (module: string, words: readonly string[], folder = dataDir) =>
  runCommand(module, words, { ...testNeo4j(), DATA_DIR: folder });

let before = '';
let own = '';
beforeAll(async () => {
  await emptyDatabase();
  own = await writeFolder(smallFolder('small-2021'));
  expect(command('seeds/load', ['sample-2023', own])).toMatchObject({ code: 0 });
  mkdirSync(join(dataDir, 'texts'), { recursive: true });
  writeFileSync(join(dataDir, 'texts', `${'a'.repeat(64)}.txt`), 'An attached text.\n');
  before = await hashGraph();
}, 120_000);
afterAll(() => emptyDatabase());

test('a store built again from a backup alone has the same graph', async () => {
  rmSync(join(own, '../..'), { recursive: true }); // where it was loaded from is gone: only what was kept is left
  expect(command('commands/backup', [file])).toMatchObject({
    code: 0,
    said: expect.stringContaining('2 reports'),
  });
  await emptyDatabase();
  expect(await hashGraph()).not.toBe(before);

  expect(command('commands/restore', [file], other)).toMatchObject({ code: 0 });
  expect(await hashGraph()).toBe(before);
  expect(readdirSync(join(other, 'texts'))).toEqual([`${'a'.repeat(64)}.txt`]);
}, 120_000);

test('an existing backup is not written over, unless one says so', () => {
  expect(command('commands/backup', [file])).toMatchObject({
    code: 1,
    said: expect.stringMatching(/--force\n.*--force/),
  });
  expect(command('commands/backup', [file, '--force']).code).toBe(0);
}, 60_000);

test('what the data folder has in another version is not replaced, unless one says so', () => {
  const changed = join(other, 'texts', `${'a'.repeat(64)}.txt`);
  writeFileSync(changed, 'Another text.\n');
  expect(command('commands/restore', [file], other)).toMatchObject({
    code: 1,
    said: expect.stringMatching(/other versions of 1 files.*--force/),
  });
  expect(readFileSync(changed, 'utf8')).toBe('Another text.\n');
  expect(command('commands/restore', [file, '--force'], other).code).toBe(0);
  expect(readFileSync(changed, 'utf8')).toBe('An attached text.\n');
}, 60_000);

test('a report whose dataset is nowhere is named, and no half backup is written', async () => {
  rmSync(join(dataDir, 'loads'), { recursive: true });
  const half = join(dataDir, 'half.zip');
  const { code, said } = command('commands/backup', [half]);
  expect(code).toBe(1);
  expect(said).toMatch(/holds small-2021.*npm run backup/);
  expect(readdirSync(dataDir)).not.toContain('half.zip');
}, 60_000);
