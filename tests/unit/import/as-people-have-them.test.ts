import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { type Dataset, datasetHash } from '../../../server/dataset/dataset.ts';
import { formatFiles } from '../../../server/import/format-files.ts';
import { readDataset } from '../../../server/import/read.ts';
import type { Folder } from './folder.ts';
import { smallFolder } from './small-folder.ts';
import { writeFolder } from './write-folder.ts';

const codes = (problems: readonly { file: string; column: string | null; code: string }[]) =>
  problems.map(({ file, column, code }) => `${file.split('/').at(-1)} ${column ?? ''} ${code}`);

async function read(path: string): Promise<{ readonly dataset: Dataset; readonly hints: readonly string[] }> {
  const result = await readDataset(path);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems, null, 1));
  return { dataset: result.dataset, hints: codes(result.hints) };
}
const readFolder = async (folder: Folder) => read(await writeFolder(folder));
const hashOf = async (path: string) => datasetHash((await read(path)).dataset);

/** Rewrites a file of a folder. */
async function rewrite(path: string, name: string, change: (text: string) => string | Uint8Array) {
  const file = join(path, name);
  await writeFile(file, change(await readFile(file, 'utf8')));
}

const TABLES = ['passages', 'entities', 'mentions', 'relations', 'observations', 'evidence'] as const;

test('lines stand in any order', async () => {
  const path = await writeFolder(smallFolder());
  const before = await hashOf(path);
  for (const name of TABLES)
    await rewrite(path, `${name}.csv`, (text) => {
      const [header, ...lines] = text.trimEnd().split('\n');
      return `${[header, ...lines.reverse()].join('\n')}\n`;
    });
  expect(await hashOf(path)).toBe(before);
  await formatFiles(path);
  const [, first] = (await readFile(join(path, 'entities.csv'), 'utf8')).split('\n');
  expect(first?.split(',')[0]).toBe('award-instruction');
});

test('yes and no are read as spreadsheets write them, and written in lower case', async () => {
  const path = await writeFolder(smallFolder());
  const before = await hashOf(path);
  for (const name of TABLES)
    await rewrite(path, `${name}.csv`, (text) =>
      text.replace(/,false,/g, ',FALSE,').replace(/,true,/g, ',True,'),
    );
  expect(await readFile(join(path, 'relations.csv'), 'utf8')).toContain('FALSE');
  expect(await hashOf(path)).toBe(before);
  await formatFiles(path);
  expect(await readFile(join(path, 'relations.csv'), 'utf8')).not.toContain('FALSE');
  expect(await hashOf(path)).toBe(before);
});

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

test('UTF-16 is read and said to be that; seeds:fmt writes UTF-8', async () => {
  const path = await writeFolder(smallFolder());
  const before = await hashOf(path);
  await rewrite(path, 'ambiguities.csv', utf16);
  const { dataset, hints } = await read(path);
  expect(datasetHash(dataset)).toBe(before);
  expect(hints).toEqual(['ambiguities.csv  read-as']);
  await formatFiles(path);
  expect((await read(path)).hints).toEqual([]);
});

test('GB18030 is read and said to be that', async () => {
  const path = await writeFolder(smallFolder());
  // 问题 and 读法 in GB18030; the rest is ASCII.
  const line = Buffer.concat([
    Buffer.from(
      'id,facts,passages,issue_zh,issue_en,reading_zh,reading_en,alternatives_zh,alternatives_en\na1,,small-2021#2,',
    ),
    Buffer.from([0xce, 0xca, 0xcc, 0xe2]),
    Buffer.from(',,'),
    Buffer.from([0xb6, 0xc1, 0xb7, 0xa8]),
    Buffer.from(',,,another\n'),
  ]);
  await writeFile(join(path, 'ambiguities.csv'), line);
  const { dataset, hints } = await read(path);
  expect(hints).toEqual(['ambiguities.csv  read-as']);
  expect(dataset.ambiguities[0]).toMatchObject({ issue_zh: '问题', issue_en: '', reading_zh: '读法' });
});

test('summaries, glosses, the second language and anchor terms may be left out; a clause is made of the template', async () => {
  const folder = smallFolder();
  for (const cells of folder.tables.passages) Object.assign(cells, { summary_zh: '', summary_en: '' });
  for (const cells of folder.tables.entities) cells.name_en = '';
  for (const cells of [...folder.tables.relations, ...folder.tables.observations])
    Object.assign(cells, { gloss_zh: '', gloss_en: '' });
  for (const cells of folder.tables.evidence) cells.terms = '';
  const { dataset } = await readFolder(folder);
  const issued = dataset.relations.find(({ type }) => type === 'ISSUED');
  expect(issued).toMatchObject({ gloss_zh: '王明作出市长批示。', gloss_en: '王明 issued 市长批示.' });
  const figure = dataset.observations.find(({ as_written }) => as_written === '120起');
  expect(figure?.gloss_zh).toContain('120起');
});

test('columns that may be empty may be missing', async () => {
  const folder = smallFolder();
  for (const cells of folder.tables.relations)
    for (const column of ['why', 'date', 'count']) delete cells[column];
  for (const cells of folder.tables.entities) for (const column of ['note', 'code']) delete cells[column];
  const path = await writeFolder(folder);
  await read(path);
  await formatFiles(path);
  expect((await readFile(join(path, 'relations.csv'), 'utf8')).split('\n')[0]).not.toContain('why');
});

test('an entity without any name is refused', async () => {
  const folder = smallFolder();
  Object.assign(folder.tables.entities.find(({ id }) => id === 'facility-stations') ?? {}, {
    name_zh: '',
    name_en: '',
  });
  const result = await readDataset(await writeFolder(folder));
  expect('problems' in result && codes(result.problems)).toEqual(['entities.csv name_zh missing-value']);
});

/** A folder as the first version wrote it: ids without a letter, quotations without roles. */
function firstVersion(): Folder {
  const folder = smallFolder();
  const bare = (cells: Record<string, string>, column: string) => {
    cells[column] = (cells[column] ?? '').replaceAll('s-', '');
  };
  folder.tables.evidence = folder.tables.evidence.filter(({ role }) => role === 'words');
  for (const cells of folder.tables.evidence) {
    delete cells.role;
    bare(cells, 'fact');
  }
  for (const cells of [...folder.tables.relations, ...folder.tables.observations]) bare(cells, 'id');
  return folder;
}

test('a folder of the first version is read with one hint, and rewritten by seeds:fmt', async () => {
  const path = await writeFolder(firstVersion());
  await rm(join(path, 'qualifiers.csv'), { force: true });
  const before = await read(path);
  expect(before.hints).toEqual(['small-2021  first-version']);
  await formatFiles(path);
  const after = await read(path);
  expect(after.hints).toEqual([]);
  expect(after.dataset.evidence.every(({ role }) => role === 'words')).toBe(true);
  const ellipses = after.dataset.relations.filter(({ basis }) => basis === 'ellipsis');
  expect(ellipses.map(({ status }) => status)).toEqual(['draft']);
  expect(after.dataset.relations.map(({ id }) => id)).toEqual(before.dataset.relations.map(({ id }) => id));
  expect(await formatFiles(path)).toEqual({ changed: [] });
});

test('provisional ids are one problem a file, which says what they are for', async () => {
  const folder = smallFolder();
  for (const [index, cells] of folder.tables.relations.entries()) {
    for (const piece of folder.tables.evidence) if (piece.fact === cells.id) piece.fact = `n${index}`;
    cells.id = `n${index}`;
  }
  const result = await readDataset(await writeFolder(folder));
  expect('problems' in result && codes(result.problems)).toEqual(['relations.csv id fact-id']);
  expect('problems' in result && result.problems[0]?.message).toMatch(/provisional.*7 more.*seeds:fmt/);
});

test('an id that a spreadsheet has retyped is said once, with what it was', async () => {
  const folder = smallFolder();
  const [first] = folder.tables.relations;
  const right = first?.id;
  for (const piece of folder.tables.evidence) if (piece.fact === right) piece.fact = '7.34E+12';
  if (first) first.id = '7.34E+12';
  const result = await readDataset(await writeFolder(folder));
  if (!('problems' in result)) throw new Error('nothing was wrong');
  const own = result.problems.filter(({ file }) => file.endsWith('relations.csv'));
  expect(codes(own)).toEqual(['relations.csv id retyped']);
  expect(own[0]?.nearest).toBe(right);
});
