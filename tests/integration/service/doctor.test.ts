import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runCommand, testNeo4j } from '../../helpers/command.ts';
import { temporaryFolder } from '../../helpers/folders.ts';
import { emptyDatabase, runCypher } from '../../helpers/neo4j.ts';

const dataDir = temporaryFolder();
const PORT = '0';
const doctor = (settings: Readonly<Record<string, string>> = {}) =>
  runCommand('commands/doctor', [], { ...testNeo4j(), DATA_DIR: dataDir, PORT, ...settings });

beforeAll(async () => {
  await emptyDatabase();
  runCommand('seeds/load', ['sample-2023'], { ...testNeo4j(), DATA_DIR: dataDir });
}, 60_000);
afterAll(() => emptyDatabase());

test('where all is well, each thing is said to be well, in both languages', () => {
  const { code, said } = doctor();
  expect(said).toMatch(/^✓ versions: .*\n {2}版本：/m);
  expect(said).toMatch(/^✓ data folder: .*MB are free\n {2}数据文件夹：.*MB$/m);
  expect(said).toMatch(/^✓ datasets: sample-2023 is right/m);
  expect(said).toMatch(/^✓ store: 1 reports: sample-2023/m);
  expect(said).toContain('Nothing is wrong. 一切正常。');
  expect(said).not.toContain(testNeo4j().NEO4J_PASSWORD);
  expect(code).toBe(0);
}, 60_000);

test('a text that was changed, a port that is taken and a database away are each said, with what to do', async () => {
  mkdirSync(join(dataDir, 'texts'), { recursive: true });
  const text = join(dataDir, 'texts', `${'a'.repeat(64)}.txt`);
  writeFileSync(text, 'changed');
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as { port: number };
  const { code, said } = doctor({ NEO4J_URI: 'bolt://127.0.0.1:9', PORT: String(port) });
  taken.close();
  rmSync(text);
  expect(said).toMatch(/^✗ attached texts: .* Delete it and attach the text again/m);
  expect(said).toMatch(/^✗ port: Port \d+ is taken/m);
  expect(said).toMatch(/^✗ store: .*does not answer/m);
  expect(said).toContain('3 wrong. 3 项有问题。');
  expect(code).toBe(1);
}, 60_000);

test('a store that was tampered with, and a report that no backup can hold, are said', async () => {
  await runCypher("CREATE (:Entity {id: 'thing-of-no-report', name_zh: '无', kind: 'x'})");
  await runCypher("MATCH (m) WHERE m.report = 'sample-2023' AND m.hash IS NOT NULL SET m.hash = 'other'");
  const { code, said } = doctor();
  expect(said).toMatch(/^✗ store: inconsistent/m);
  expect(said).toMatch(/^! store: sample-2023: loaded from files that are not at hand/m);
  expect(code).toBe(1);
}, 60_000);
