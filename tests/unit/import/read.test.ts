import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { datasetHash, toDataset } from '../../../server/dataset/dataset.ts';
import { type Judgement, keptIds } from '../../../server/dataset/identity.ts';
import type { Problem } from '../../../server/dataset/problem.ts';
import { formatFiles } from '../../../server/import/format-files.ts';
import { formatIdentity } from '../../../server/import/format-identity.ts';
import { readDataset, readDraft } from '../../../server/import/read.ts';
import { BAD_FOLDERS, writeBadFolder } from './bad-folders.ts';
import { smallFolder } from './small-folder.ts';
import { nameFacts, tableText, writeFolder } from './write-folder.ts';

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

test('a kind goes by its names in the packs, and other names there make another dataset', async () => {
  const { draft } = await readDraft(await writeFolder(smallFolder()));
  if (draft === null) throw new Error('unreadable');
  const { vocabulary } = draft.shared;
  const renamed = vocabulary.kinds.map((kind) => ({ ...kind, name_zh: `${kind.name_zh}（新）` }));
  const before = toDataset(draft);
  const after = toDataset({
    ...draft,
    shared: { ...draft.shared, vocabulary: { ...vocabulary, kinds: renamed } },
  });
  const ofKind = before.entities.filter(({ kind }) => kind !== null);
  expect(ofKind.length).toBeGreaterThan(0);
  for (const { label, kind, kind_zh, kind_en } of ofKind)
    expect(vocabulary.kinds).toContainEqual(
      expect.objectContaining({ label, name: kind, name_zh: kind_zh, name_en: kind_en }),
    );
  expect(datasetHash(after)).not.toBe(datasetHash(before));
});

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

test('a changed gloss is another dataset', async () => {
  const before = await hashOf(await writeFolder(smallFolder()));
  const changed = smallFolder();
  for (const cells of changed.tables.relations) cells.gloss_en = 'Said otherwise.';
  expect(await hashOf(await writeFolder(changed))).not.toBe(before);
});

test('without the text, lengths still have to agree', async () => {
  const folder = smallFolder();
  Object.assign(folder.tables.mentions[0] ?? {}, { end: '99', start: '90' });
  const path = await writeFolder(folder);
  await rm(join(path, 'text.txt'));
  expect((await problemsOf(path)).map((problem) => problem.code)).toEqual(['offsets', 'surface']);
});

test.each([
  ['one pair judged twice', 'r/unit-a,r/unit-b,same,x\nr/unit-b,r/unit-a,unsure,x\n'],
  ['different labels', 'r/case-a,r/unit-b,same,x\n'],
  ['a thing with itself', 'r/unit-a,r/unit-a,same,x\n'],
])('judgements may not contradict each other: %s', async (_name, identity) => {
  const problems = await problemsOf(await writeFolder(smallFolder(), undefined, identity));
  expect(problems.map((problem) => problem.code)).toEqual(['identity-conflict']);
});

test('what is judged different though a chain of judgements makes it one is named with the chain', async () => {
  const identity = [
    'r/unit-a,s/unit-b,same,x',
    'r/unit-a,t/unit-d,different,x',
    's/unit-b,r/unit-c,same,x',
    't/unit-d,r/unit-c,same,x',
  ];
  const sorted = `${identity.toSorted().join('\n')}\n`;
  const [problem, ...others] = await problemsOf(await writeFolder(smallFolder(), undefined, sorted));
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ file: 'shared/identity.csv', row: 3, code: 'identity-conflict' });
  expect(problem?.message).toContain(
    'r/unit-a = s/unit-b (shared/identity.csv, row 2), s/unit-b = r/unit-c (shared/identity.csv, row 4), t/unit-d = r/unit-c (shared/identity.csv, row 5)',
  );
});

describe('judgements as the first version wrote them', () => {
  const bare = 'unit-linjiang-psb,unit-linjiang-police,same,one\n';
  const second = () => renamed(smallFolder('small-2022'), 'unit-linjiang-psb', 'unit-linjiang-police');
  const renamed = (folder: ReturnType<typeof smallFolder>, from: string, to: string): typeof folder => {
    const other: typeof folder = JSON.parse(JSON.stringify(folder).replaceAll(`"${from}"`, `"${to}"`));
    nameFacts(other);
    return other;
  };
  test('are read with a hint where one report has the entity; formatting names it', async () => {
    const path = await writeFolder(second());
    const root = join(path, '../..');
    await writeFolder(smallFolder(), root, bare);
    const { draft, problems } = await readDraft(path);
    expect(problems).toEqual([]);
    expect(draft?.shared.judgements).toMatchObject([
      { a: 'small-2021/unit-linjiang-psb', b: 'small-2022/unit-linjiang-police', judgement: 'same' },
    ]);
    expect(draft?.shared.hints.map(({ code }) => code)).toEqual(['first-version']);
    expect(await formatIdentity(join(root, 'shared'))).toEqual({ changed: ['shared/identity.csv'] });
    expect(await readFile(join(root, 'shared/identity.csv'), 'utf8')).toBe(
      'a,b,judgement,why,by,on\nsmall-2021/unit-linjiang-psb,small-2022/unit-linjiang-police,same,one,,\n',
    );
    expect((await readDraft(path)).draft?.shared.hints).toEqual([]);
  });
  test('hold for each where several have what differs', async () => {
    const path = await writeFolder(smallFolder('small-2022'));
    const identity = 'facility-stations,facility-hall,different,x\n';
    const first = JSON.stringify(smallFolder()).replaceAll('"facility-stations"', '"facility-hall"');
    const other: ReturnType<typeof smallFolder> = JSON.parse(first);
    nameFacts(other);
    await writeFolder(other, join(path, '../..'), identity);
    await writeFolder(smallFolder('small-2023'), join(path, '../..'), identity);
    const { draft, problems } = await readDraft(path);
    expect(problems).toEqual([]);
    expect(draft?.shared.judgements).toMatchObject([
      { a: 'small-2022/facility-stations', b: 'small-2021/facility-hall', judgement: 'different' },
      { a: 'small-2023/facility-stations', b: 'small-2021/facility-hall', judgement: 'different' },
    ]);
  });
  test('are refused, with the choices, where several have what is the same', async () => {
    const path = await writeFolder(second());
    const identity = 'case-3-3,unit-linjiang-police,same,x\n';
    await writeFolder(smallFolder(), join(path, '../..'), identity);
    const [problem] = await problemsOf(path);
    expect(problem).toMatchObject({ code: 'several-entities', column: 'a' });
    expect(problem?.message).toContain('small-2021/case-3-3, small-2022/case-3-3');
    const kept = await readFile(join(path, '../../shared/identity.csv'), 'utf8');
    expect(await formatIdentity(join(path, '../../shared'))).toHaveProperty('problems');
    expect(await readFile(join(path, '../../shared/identity.csv'), 'utf8')).toBe(kept);
  });
});

describe('the id under which things that are the same are kept', () => {
  const judged = (a: string, b: string, on: string): Judgement => ({
    a,
    b,
    judgement: 'same',
    why: '',
    by: null,
    on,
  });
  const first = judged('r/unit-b', 'r/unit-a', '2024');
  const later = [judged('r/unit-c', 'r/unit-b', '2025'), judged('r/unit-a', 'r/unit-d', '2026')];
  test('is that which was judged first, whatever comes later and in whatever order it is written', () => {
    const kept = new Map(['a', 'b', 'c', 'd'].map((name) => [`r/unit-${name}`, 'r/unit-b']));
    expect(keptIds([first, ...later])).toEqual(kept);
    expect(keptIds([...later, first])).toEqual(kept);
    expect(keptIds([first]).get('r/unit-a')).toBe('r/unit-b');
  });
  test('of two clusters is that of the one judged first', () => {
    const other = judged('r/unit-x', 'r/unit-y', '2023');
    const joined = keptIds([first, other, judged('r/unit-a', 'r/unit-y', '2025')]);
    expect(new Set(joined.values())).toEqual(new Set(['r/unit-x']));
  });
});
