import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { datasetHash } from '../../../server/dataset/dataset.ts';
import type { Problem } from '../../../server/dataset/problem.ts';
import { formatFiles } from '../../../server/import/format-files.ts';
import { readDataset } from '../../../server/import/read.ts';
import { BAD_FOLDERS, writeBadFolder } from './bad-folders.ts';
import { smallFolder } from './small-folder.ts';
import { tableText, writeFolder } from './write-folder.ts';

async function problemsOf(path: string): Promise<readonly Problem[]> {
  const result = await readDataset(path);
  return 'problems' in result ? result.problems : [];
}

const brief = ({ file, column, code, nearest }: Problem) =>
  [file.split('/')[1], column ?? '', code, code === 'fact-id' ? '?' : nearest]
    .filter((part) => part !== undefined)
    .join(' ');

async function hashOf(path: string): Promise<string> {
  const result = await readDataset(path);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return datasetHash(result.dataset);
}

test('a right dataset has no problems', async () => {
  expect(await problemsOf(await writeFolder(smallFolder()))).toEqual([]);
});

describe('each way of being wrong is named once, with its place and what would be right', () => {
  test.each(BAD_FOLDERS.map((bad) => [bad.name, bad] as const))('%s', async (_name, bad) => {
    const problems = await problemsOf(await writeBadFolder(bad));
    expect(problems.map(brief).sort()).toEqual([...bad.expected].sort());
    for (const problem of problems) expect(problem.message_zh).toMatch(/\p{Script=Han}/u);
  });
});

test('all problems of all files come at once, with the row a spreadsheet shows', async () => {
  const folder = smallFolder();
  const path = await writeFolder(folder);
  await writeFile(join(path, 'entities.csv'), tableText(folder, 'entities').replace(',Case,', ',Caes,'));
  await writeFile(join(path, 'passages.csv'), tableText(folder, 'passages').replace(',byline,', ',bylien,'));
  await writeFile(join(path, 'mentoins.csv'), '');
  await rm(join(path, 'mentions.csv'));
  const problems = await problemsOf(path);
  expect(problems.map((problem) => [problem.file, problem.row, problem.column, problem.nearest])).toEqual(
    expect.arrayContaining([
      ['small-2021/entities.csv', 3, 'label', 'Case'],
      ['small-2021/mentions.csv', null, null, undefined],
      ['small-2021/mentoins.csv', null, null, 'mentions.csv'],
      ['small-2021/passages.csv', 7, 'kind', 'byline'],
    ]),
  );
});

test('facts named by bare digits, as in the first version, are the same facts; formatting writes the letter', async () => {
  const today = smallFolder();
  const [fact] = today.tables.relations;
  Object.assign(today.tables.ambiguities[0] ?? {}, { facts: fact?.id });
  const first: typeof today = JSON.parse(JSON.stringify(today).replaceAll('"s-', '"'));
  const path = await writeFolder(first);
  expect(await readDataset(path)).toEqual(await readDataset(await writeFolder(today)));
  await formatFiles(path);
  expect(await readFile(join(path, 'evidence.csv'), 'utf8')).toBe(tableText(today, 'evidence'));
});

test('a byte order mark, CRLF and other quoting are the same dataset', async () => {
  const folder = smallFolder();
  const plain = await writeFolder(folder);
  const excel = await writeFolder(folder);
  const text = tableText(folder, 'entities').replaceAll('\n', '\r\n').replace('警航中心', '"警航中心"');
  await writeFile(join(excel, 'entities.csv'), `\uFEFF${text}`);
  expect(await problemsOf(excel)).toEqual([]);
  expect(await hashOf(excel)).toBe(await hashOf(plain));
});

test('a changed gloss is another dataset; a judgement of strangers is not', async () => {
  const before = await hashOf(await writeFolder(smallFolder()));
  const changed = smallFolder();
  for (const cells of changed.tables.relations) cells.gloss_en = 'Said otherwise.';
  expect(await hashOf(await writeFolder(changed))).not.toBe(before);
  expect(await hashOf(await writeFolder(smallFolder(), undefined, 'unit-x,unit-y,same,one\n'))).toBe(before);
  expect(
    await hashOf(await writeFolder(smallFolder(), undefined, 'unit-x,unit-linjiang-psb,same,one\n')),
  ).not.toBe(before);
});

test('without the text, lengths still have to agree', async () => {
  const folder = smallFolder();
  Object.assign(folder.tables.mentions[0] ?? {}, { end: '99', start: '90' });
  const path = await writeFolder(folder);
  await rm(join(path, 'text.txt'));
  expect((await problemsOf(path)).map((problem) => problem.code)).toEqual(['offsets', 'surface']);
});

test.each([
  ['two things merged into each other', 'unit-a,unit-b,same,x\nunit-b,unit-a,same,x\n'],
  ['one thing merged into two', 'unit-a,unit-b,same,x\nunit-c,unit-b,same,x\n'],
  ['the same and different', 'unit-a,unit-b,same,x\nunit-a,unit-b,different,x\n'],
  ['different labels', 'case-a,unit-b,same,x\n'],
  ['a thing with itself', 'unit-a,unit-a,same,x\n'],
])('judgements may not contradict each other: %s', async (_name, identity) => {
  const problems = await problemsOf(await writeFolder(smallFolder(), undefined, identity));
  expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set(['identity-conflict']));
});
