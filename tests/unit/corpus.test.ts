import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readDataset } from '../../server/import/read.ts';
import { generatedReport } from '../helpers/corpus/report.ts';
import { writeCorpus } from '../helpers/corpus/write.ts';

async function inFolder<T>(work: (root: string) => Promise<T>): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), 'corpus-'));
  try {
    return await work(root);
  } finally {
    await rm(root, { recursive: true });
  }
}

test('each report of a generated corpus passes every check, its text at hand', () =>
  inFolder(async (root) => {
    const folders: string[] = [];
    for await (const folder of writeCorpus(root, { reports: 12, praised: 8 })) folders.push(folder);
    for (const folder of folders) {
      const read = await readDataset(folder);
      expect('problems' in read ? read.problems : []).toEqual([]);
      if ('dataset' in read) expect(read.dataset.relations.length).toBeGreaterThan(40);
    }
  }));

test('what many reports speak of is judged to be one, under the id of the first that does', () =>
  inFolder(async (root) => {
    for await (const _ of writeCorpus(root, { reports: 12, praised: 8 }));
    const lines = (await readFile(join(root, 'shared/identity.csv'), 'utf8')).split('\n');
    const kept = lines.filter((line) => line.startsWith('invented-00000/unit-bureau,'));
    expect(kept).toHaveLength(4); // the other four years of the first county
    expect(lines.some((line) => /^invented-0000\d\/official-province-0-\d,invented-00010\//.test(line))).toBe(
      true,
    );
  }));

test('the same seed makes the same report, another seed another', () => {
  expect(generatedReport(7)).toEqual(generatedReport(7));
  expect(generatedReport(7, { seed: 2 }).folder.text).not.toBe(generatedReport(7).folder.text);
});
