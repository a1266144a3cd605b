import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { uncovered } from '../../../server/import/coverage.ts';
import { formatFiles } from '../../../server/import/format-files.ts';
import { locate } from '../../../server/import/locate.ts';
import { mergeDescriptions } from '../../../server/import/merge-descriptions.ts';
import { projectEdges } from '../../../server/import/project-edges.ts';
import { readDataset, readDraft } from '../../../server/import/read.ts';
import { scaffold } from '../../../server/import/scaffold.ts';
import { parseText } from '../../../server/texts/report-text.ts';
import type { Folder } from './folder.ts';
import { SMALL_TEXT, smallFolder } from './small-folder.ts';
import { writeFolder } from './write-folder.ts';

const text = parseText(new TextEncoder().encode(SMALL_TEXT));

describe('seeds:fmt', () => {
  test('formatting what is in order changes nothing', async () => {
    const path = await writeFolder(smallFolder());
    await formatFiles(path);
    expect(await formatFiles(path)).toEqual({ changed: [] });
  });
  test('a new fact gets its id, and its evidence and ambiguities go with it', async () => {
    const folder = smallFolder();
    const fact = folder.tables.relations[0]?.id ?? '';
    for (const cells of [...folder.tables.relations, ...folder.tables.evidence, ...folder.tables.ambiguities])
      for (const column of ['id', 'fact', 'facts']) if (cells[column] === fact) cells[column] = 'new-1';
    Object.assign(folder.tables.ambiguities[0] ?? {}, { facts: 'new-1' });
    const path = await writeFolder(folder);
    expect('changed' in (await formatFiles(path))).toBe(true);
    const result = await readDataset(path);
    expect(result).toHaveProperty('dataset');
    expect(await readFile(join(path, 'ambiguities.csv'), 'utf8')).toContain(fact);
  });
  test('an entity that is called otherwise takes the ids of its facts along', async () => {
    const path = await writeFolder(rename(smallFolder(), 'case-3-3', 'case-3-3-smuggling'));
    expect(await readDataset(path)).toHaveProperty('problems');
    await formatFiles(path);
    expect(await readDataset(path)).toHaveProperty('dataset');
  });
  test('the same fact twice is refused and nothing is written', async () => {
    const folder = smallFolder();
    folder.tables.relations.push({ ...folder.tables.relations[0], id: 'again' });
    const path = await writeFolder(folder);
    const before = await readFile(join(path, 'relations.csv'), 'utf8');
    const result = await formatFiles(path);
    expect('problems' in result && result.problems.map((one) => one.code)).toEqual(['duplicate-fact']);
    expect(await readFile(join(path, 'relations.csv'), 'utf8')).toBe(before);
  });
  test.each(['sample-2023', 'sample-2024', 'yongkang-psb-2021'])('%s is in order', async (name) => {
    const source = join(import.meta.dirname, '../../../seeds/reports', name);
    const path = await writeFolder(smallFolder());
    const copy = join(path, '..', name);
    await cp(source, copy, { recursive: true });
    expect(await formatFiles(copy)).toEqual({ changed: [] });
  });
});

const rename = (folder: Folder, from: string, to: string): Folder =>
  JSON.parse(JSON.stringify(folder).replaceAll(`"${from}"`, `"${to}"`));

describe('seeds:locate', () => {
  test('every place is found, with its passage and offsets', () => {
    expect(locate(text, '临江市公安局').map((one) => one.pieces)).toEqual([
      [{ passage: 0, start: 0, end: 6 }],
      [{ passage: 2, start: 3, end: 9 }],
    ]);
  });
  test('words that a line break cuts have two pieces', () => {
    const joins = new Map([[2, 4]]); // over the caption between
    expect(locate(text, '新建警务站', joins).map((one) => one.pieces)).toEqual([
      [
        { passage: 2, start: 44, end: 46 },
        { passage: 4, start: 0, end: 3 },
      ],
    ]);
    expect(locate(text, '新建警务站')).toEqual([]);
  });
  test('places may overlap, and nothing is found of nothing', () => {
    expect(locate(parseText(new TextEncoder().encode('哈哈哈')), '哈哈')).toHaveLength(2);
    expect(locate(text, '')).toEqual([]);
  });
});

describe('seeds:new', () => {
  const files = scaffold('small-2021', text);
  test('passages are cut, and what is guessed is marked', () => {
    const rows = (files.get('passages.csv') ?? '').trim().split('\n').slice(1);
    expect(rows.map((row) => row.split(',').slice(0, 5).join(','))).toEqual([
      'small-2021#0,title,,false,13',
      'small-2021#1,heading,,false,6',
      'small-2021#2,body,small-2021#1,true,46',
      'small-2021#3,caption,small-2021#1,false,7',
      'small-2021#4,body,small-2021#1,false,7',
      'small-2021#5,byline,small-2021#1,false,4',
    ]);
    for (const row of rows) expect(row).toContain('待写（猜测');
  });
  test('the hash is written, and the check asks for what is still to be written', async () => {
    const folder = smallFolder();
    const path = await writeFolder(folder);
    const { writeFile } = await import('node:fs/promises');
    for (const [name, content] of files) await writeFile(join(path, name), content);
    const result = await readDataset(path);
    const codes = 'problems' in result ? result.problems.map((one) => one.code) : [];
    expect(new Set(codes)).toEqual(new Set(['unwritten']));
    expect(files.get('report.json')).toContain(text.sha256);
  });
});

test('seeds:coverage lists numbers and names that no fact holds', async () => {
  const folder = smallFolder();
  const figure = folder.tables.observations.find((cells) => cells.indicator === 'cases-solved')?.id;
  folder.tables.evidence = folder.tables.evidence.filter((cells) => cells.fact !== figure);
  const { draft } = await readDraft(await writeFolder(folder));
  if (draft === null) throw new Error('unreadable');
  const words = uncovered(draft)
    .filter((one) => one.how === 'nowhere')
    .map((one) => `${one.passage} ${one.what} ${one.words}`);
  expect(words).toContain('2 number 120');
  expect(words).not.toContain('2 number 5%');
});

describe('what follows from all reports', () => {
  const statement = {
    edge: 'edge-1',
    statement: 's1',
    report: 'a',
    type: 'HOLDS_POSITION',
    from: 'x',
    to: 'y',
    basis: 'inferred' as const,
    plan: true,
    negated: false,
    date: '2021' as string | null,
    tense: 'former',
    count: 2,
  };
  test('an edge has the strongest basis, and is a plan only if all are', () => {
    const other = {
      ...statement,
      statement: 's0',
      report: 'b',
      basis: 'explicit' as const,
      plan: false,
      date: null,
      tense: 'current',
      count: 3,
    };
    expect(projectEdges([statement, other])[0]?.properties).toEqual({
      id: 'edge-1',
      statements: ['s0', 's1'],
      reports: ['a', 'b'],
      basis: 'explicit',
      plan: false,
      negated: false,
      disputed: false,
      dates: ['2021'],
      tense: 'current',
      count: null,
    });
    expect(projectEdges([statement])[0]?.properties).toMatchObject({
      plan: true,
      tense: 'former',
      count: 2,
      basis: 'inferred',
    });
  });
  test('an edge is said not to be so only where every statement says that; where some do, it is disputed', () => {
    const denied = { ...statement, statement: 's2', negated: true };
    const drawn = (...statements: (typeof statement)[]) => projectEdges(statements)[0]?.properties;
    expect(drawn(denied)).toMatchObject({ negated: true, disputed: false });
    expect(drawn(denied, statement)).toMatchObject({ negated: false, disputed: true });
    expect(drawn(statement)).toMatchObject({ negated: false, disputed: false });
  });
  test('the newest report names an entity, the older names become aliases', () => {
    const description = {
      as: 'unit-b',
      person: false,
      name_zh: '新名',
      name_en: 'New',
      aliases_zh: ['简称'],
      aliases_en: [],
      named: true,
    };
    const merged = mergeDescriptions('unit-a', [
      {
        report: 'r1',
        period: '2021',
        description: {
          ...description,
          as: 'unit-a',
          name_zh: '旧名',
          name_en: 'Old',
          kind: 'bureau',
          kind_zh: '局',
          kind_en: 'bureau',
        },
      },
      { report: 'r2', period: '2023', description },
    ]);
    expect(merged).toMatchObject({
      name_zh: '新名',
      aliases_zh: ['简称', '旧名'],
      aliases_en: ['Old'],
      kind: 'bureau',
      kind_zh: '局',
      kind_en: 'bureau',
      merged_ids: ['unit-b'],
    });
    expect(merged.search_text.split('\n')).toEqual(
      expect.arrayContaining(['新名', '旧名', 'jiuming', 'jm', 'old']),
    );
  });
});
