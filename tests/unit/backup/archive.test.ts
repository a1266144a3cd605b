import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { pack, unpack } from '../../../server/backup/archive.ts';
import { putBack } from '../../../server/backup/restore.ts';
import { temporaryFolder } from '../../helpers/folders.ts';

const FILES = new Map([
  ['texts/a.txt', strToU8('one')],
  ['loads/x/reports/x/report.json', strToU8('{}')],
]);
const ABOUT = { version: '0.1.0', made: '2026-11-30T12:00:00.000Z' };
const whole = pack(FILES, ABOUT);

/** The backup with its entries changed by hand. */
function changed(change: (entries: Record<string, Uint8Array>) => void): Uint8Array {
  const entries = unzipSync(whole);
  change(entries);
  return zipSync(entries);
}

test('what is packed comes back byte for byte', () => {
  const { files, manifest } = unpack(whole);
  expect(new Map([...files].sort())).toEqual(new Map([...FILES].sort()));
  expect(manifest).toMatchObject(ABOUT);
});

test.each([
  ['a file changed', (e: Record<string, Uint8Array>) => Object.assign(e, { 'texts/a.txt': strToU8('two') })],
  ['a file of the same length changed', (e) => Object.assign(e, { 'texts/a.txt': strToU8('onf') })],
  ['a file added', (e) => Object.assign(e, { 'texts/b.txt': strToU8('more') })],
  ['a file gone', (e) => delete e['texts/a.txt']],
  ['no list', (e) => delete e['manifest.json']],
  ['a list of another format', (e) => Object.assign(e, { 'manifest.json': strToU8('{"format":2}') })],
  ['a path that leads up', (e) => Object.assign(e, { 'texts/../../evil.txt': strToU8('x') })],
  ['a path from the root', (e) => Object.assign(e, { '/etc/evil': strToU8('x') })],
  ['a path to a drive', (e) => Object.assign(e, { 'C:/evil': strToU8('x') })],
  ['a path with backslashes', (e) => Object.assign(e, { 'texts\\..\\evil': strToU8('x') })],
] satisfies [string, (entries: Record<string, Uint8Array>) => unknown][])('%s: refused', (_, change) => {
  expect(() => unpack(changed(change))).toThrow(/not a whole backup: .*Nothing was changed/);
});

test.each([
  ['nothing', new Uint8Array()],
  ['another file', strToU8('not a zip')],
  ['half of it', whole.slice(0, whole.length / 2)],
  ['one bit turned', whole.with(60, (whole[60] ?? 0) ^ 1)],
])('%s is no backup', (_, bytes) => {
  expect(() => unpack(bytes)).toThrow(/not a whole backup/);
});

test('a file that no part of a backup holds is not written', async () => {
  const folder = temporaryFolder();
  await expect(putBack(new Map([['neo4j.password', strToU8('x')]]), folder, true)).rejects.toThrow(
    /no part of/,
  );
  expect(existsSync(join(folder, 'neo4j.password'))).toBe(false);
});
