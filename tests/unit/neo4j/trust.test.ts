import { chmodSync, chownSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { needTrust } from '../../../server/neo4j/trust.ts';
import { temporaryFolder } from '../../helpers/folders.ts';

const me = process.getuid?.() ?? 0;

test('a folder of our own is trusted, and one that is not there yet', () => {
  const folder = temporaryFolder();
  expect(() => needTrust(folder, me)).not.toThrow();
  expect(() => needTrust(join(folder, 'none'), me)).not.toThrow();
});

test('a folder that anybody may write to is not', () => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o777);
  expect(() => needTrust(folder, me)).toThrow(/Anybody may write to .*Set NEO4J_CACHE/);
});

test('a folder of somebody who is not root is not', () => {
  const folder = temporaryFolder();
  if (me === 0) chownSync(folder, 1, 1);
  expect(() => needTrust(folder, me + 2)).toThrow(/Another user owns/);
});
