import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { homeIn } from '../../../server/neo4j/configure.ts';
import { takeLock } from '../../../server/neo4j/lock.ts';
import { copyTree, runIn } from '../../helpers/copied-tree.ts';

// Nothing answers there; what reads the seeds first never asks.
const NOBODY = { NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_PASSWORD: 'x' };
const OPEN = `
  const { openService } = await import('./server/service.ts');
  const { readConfig } = await import('./server/config.ts');
  const never = new Promise(() => {});
  const options = { samples: false, log: () => {}, neo4j: never, answering: never };
  await openService(readConfig(process.env), options).catch((error) => {
    console.log(error.message);
    process.exit(1);
  });
`;

let folder = '';
beforeAll(() => {
  folder = copyTree();
  writeFileSync(join(folder, 'seeds/shared/identity.csv'), 'left,right\none,two\n');
});

test('the product does not start on broken seeds, and names the file', () => {
  const { code, said } = runIn(folder, ['--input-type=module', '-e', OPEN]);
  expect(said).toContain('identity.csv');
  expect(code).toBe(1);
});

test('the product does not start on a broken pack of the data folder, and names file, row and column', () => {
  const data = join(folder, 'own-pack');
  const pack = join(data, 'corpus/packs/mine');
  mkdirSync(pack, { recursive: true });
  writeFileSync(join(pack, 'pack.json'), '{ "id": "mine", "name_zh": "我的", "name_en": "Mine" }');
  writeFileSync(join(pack, 'labels.csv'), 'name,class\nBoat,ship\n');
  writeFileSync(join(pack, 'types.csv'), '');
  const { code, said } = runIn(folder, ['--input-type=module', '-e', OPEN], { DATA_DIR: data });
  expect(said).toContain('mine/labels.csv:1:name_zh  [missing-column]');
  expect(said).toContain('mine/types.csv  [missing-header]');
  expect(code).toBe(1);
});

test('no report is removed while the judgements cannot be read', () => {
  const { code, said } = runIn(folder, ['seeds/load.ts', '--remove', 'sample-2023'], NOBODY);
  expect(said).toContain('identity.csv');
  expect(code).toBe(1);
});

test('a data folder that cannot be made ends the command in words', () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const { code, said } = runIn(folder, ['seeds/load.ts'], { DATA_DIR: join(file, 'data') });
  expect(said).toMatch(/ENOTDIR|EEXIST/);
  expect(code).toBe(1);
});

test('settings of a running Neo4j that name no address are told by their path', () => {
  const dataDir = join(folder, 'held');
  const home = homeIn(dataDir);
  mkdirSync(join(home.folder, 'conf'), { recursive: true });
  writeFileSync(join(home.folder, 'conf', 'neo4j.conf'), '');
  takeLock(home.lockFile);
  const { code, said } = runIn(folder, ['seeds/load.ts'], { DATA_DIR: dataDir });
  expect(said).toContain(`${home.folder}/conf/neo4j.conf names no address`);
  expect(code).toBe(1);
});
