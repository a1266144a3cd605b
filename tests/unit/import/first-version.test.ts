import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import type { Dataset } from '../../../server/dataset/dataset.ts';
import { formatFiles } from '../../../server/import/format-files.ts';
import { formatIdentity } from '../../../server/import/format-identity.ts';
import { readDataset } from '../../../server/import/read.ts';
import { temporaryFolder } from '../../helpers/folders.ts';
import { TEXT_FOLDERS } from '../../helpers/reports.ts';

// Our own three reports as the last state before the second version of the format had them.
const FIRST = join(import.meta.dirname, '../../helpers/first-version.zip');
const REPORTS = ['sample-2023', 'sample-2024', 'yongkang-psb-2021'];

const root = temporaryFolder();
beforeAll(async () => {
  for (const [name, bytes] of Object.entries(unzipSync(await readFile(FIRST)))) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), bytes);
  }
});

async function read(report: string): Promise<{ readonly dataset: Dataset; readonly hints: string[] }> {
  const result = await readDataset(join(root, 'reports', report), { textFolders: TEXT_FOLDERS });
  if ('problems' in result) throw new Error(JSON.stringify(result.problems, null, 1));
  return { dataset: result.dataset, hints: result.hints.map(({ code }) => code) };
}

const factsOf = ({ relations, observations }: Dataset) => [...relations, ...observations].map(({ id }) => id);

test('our reports of the first version are read with one hint, rewritten once, and say the same', async () => {
  const before = await Promise.all(REPORTS.map(read));
  expect(before.map(({ hints }) => hints)).toEqual(REPORTS.map(() => ['first-version']));
  for (const report of REPORTS)
    expect(await formatFiles(join(root, 'reports', report))).toMatchObject({ changed: expect.anything() });
  expect(await formatIdentity(join(root, 'shared'))).toEqual({ changed: ['shared/identity.csv'] });
  const after = await Promise.all(REPORTS.map(read));
  expect(after.map(({ hints }) => hints)).toEqual(REPORTS.map(() => []));
  for (const [index, { dataset }] of after.entries()) {
    const first = before[index]?.dataset;
    expect(factsOf(dataset)).toEqual(first && factsOf(first));
    expect(dataset.entities).toEqual(first?.entities);
    expect(dataset.mentions).toEqual(first?.mentions);
    const judged = ({ identity }: Dataset) => identity.map(({ a, b, judgement }) => [a, b, judgement]);
    expect(judged(dataset).sort()).toEqual(first && judged(first).sort());
    const drafts = dataset.relations.filter(({ status }) => status === 'draft');
    expect(drafts.every(({ basis }) => basis === 'ellipsis')).toBe(true);
  }
  for (const report of REPORTS)
    expect(await formatFiles(join(root, 'reports', report))).toEqual({ changed: [] });
});
