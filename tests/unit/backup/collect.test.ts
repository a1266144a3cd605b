import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { collect } from '../../../server/backup/collect.ts';
import { temporaryFolder } from '../../helpers/folders.ts';

test('reports of the project are backed up whole; one that is nowhere is named', async () => {
  const dataDir = temporaryFolder();
  const own = join(dataDir, 'corpus/reports/own-2024');
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, 'report.json'), '{}');
  writeFileSync(join(dataDir, 'corpus/journal.jsonl'), '');
  const files = await collect(new Map([['own-2024', 'as-it-is-stored']]), dataDir, []);
  expect([...files.keys()].sort()).toEqual(['corpus/journal.jsonl', 'corpus/reports/own-2024/report.json']);
  await expect(collect(new Map([['lost-2024', 'x']]), dataDir, [])).rejects.toThrow('lost-2024');
});
