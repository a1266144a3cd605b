import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { api } from '#contract/api.ts';
import { CITATION_FORMATS } from '../../../client/cite/citation.ts';
import { vocabularyOf } from '../../../client/cypher/vocabulary.ts';
import { openGraphDatabase } from '../../../server/graph/database.ts';
import { loadDataset } from '../../../server/import/load.ts';
import { readDataset } from '../../../server/import/read.ts';
import { mergePacks } from '../../../server/vocabulary/merge.ts';
import { readVocabulary } from '../../../server/vocabulary/read-vocabulary.ts';
import { lostWords, needWords } from '../../../server/vocabulary/words-in-use.ts';
import { emptyDatabase, testConnection } from '../../helpers/neo4j.ts';
import { COURT_REPORT, writeCourtReport, writeOwnPack } from '../../helpers/own-pack.ts';
import { type Served, serve } from '../../helpers/serve.ts';
import { elementsNamed, parseXml } from '../../helpers/xml.ts';

// A label, a type with roles, a kind, a unit and an indicator that the program has never heard of: lines in CSV files.

jest.setTimeout(30_000);

const graph = openGraphDatabase(testConnection());
let root = '';
let served: Served;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'yinzheng-own-pack-'));
  await writeOwnPack(root);
  await emptyDatabase();
  const read = await readDataset(await writeCourtReport(root));
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  await loadDataset(testConnection(), read.dataset);
  const { words, ready } = await readVocabulary([join(root, 'packs')]);
  served = await serve(graph, { words, ready });
}, 120_000);
afterAll(async () => {
  await served.stop();
  await graph.close();
  await emptyDatabase();
  await rm(root, { recursive: true });
});

const json = async (path: string): Promise<unknown> => (await served.get(path)).json();
const text = async (path: string) => (await served.get(path)).text();

/** The node that a search finds first. */
async function found(words: string) {
  const { hits } = api.search.output.parse(await json(`/api/search?q=${encodeURIComponent(words)}`));
  return hits[0];
}

test('the vocabulary has them', async () => {
  const vocabulary = api.vocabulary.output.parse(await json('/api/vocabulary'));
  expect(vocabulary.labels.at(-1)).toMatchObject({ name: 'Court', class: 'organisation', shape: 'shield' });
  expect(vocabulary.types.at(-1)).toMatchObject({ name: 'SENTENCED', domain: ['Court'], range: ['Person'] });
  expect(vocabulary.roles.filter(({ type }) => type === 'SENTENCED').map(({ name }) => name)).toEqual([
    'penalty',
    'term',
  ]);
  expect(vocabulary.units.at(-1)?.name_zh).toBe('箱');
});

test('none of them may go while something uses it: the answer lists what does', async () => {
  const { words } = await readVocabulary([join(root, 'packs')]);
  expect(await lostWords(graph, words.vocabulary)).toEqual([]);
  await needWords(graph, words.vocabulary);
  const { packs } = await readVocabulary();
  const ours = mergePacks(packs.filter(({ id }) => id === 'police-honours')).vocabulary;
  const lost = await lostWords(graph, ours);
  expect(lost.map(({ sort, total }) => [sort, total])).toEqual([
    ['indicator', 1],
    ['label', 1],
    ['role', 1],
    ['role', 1],
    ['type', 1],
    ['unit', 1],
  ]);
  const [court] = lost.filter(({ sort }) => sort === 'label');
  expect(court).toEqual({ sort: 'label', word: 'Court', total: 1, users: [(await found('云栈区法院'))?.id] });
  const refusal = needWords(graph, ours);
  await expect(refusal).rejects.toThrow(/label Court \(1: \S+\/\S+\).*type SENTENCED \(1: s-[0-9a-f]{12}\)/);
});

test('the schema counts them, and completion offers them', async () => {
  const schema = api.schema.output.parse(await json('/api/schema'));
  expect(schema.labels.find(({ name }) => name === 'Court')).toMatchObject({
    label_zh: '法院',
    count: 1,
    kinds: [{ name: 'basic-level', label_zh: '基层法院', label_en: 'basic-level court', count: 1 }],
  });
  expect(schema.types.find(({ name }) => name === 'SENTENCED')).toMatchObject({ label_zh: '判处', count: 1 });
  const known = vocabularyOf(schema, { functions: [], procedures: [] });
  expect(known.labels.map(({ name }) => name)).toContain('Court');
  expect(known.types.map(({ name }) => name)).toContain('SENTENCED');
});

test('the search finds the court, and its neighbour is the person it sentenced', async () => {
  const court = await found('云栈区法院');
  expect(court).toMatchObject({ label: 'Court', kind: 'basic-level', degree: 1 });
  const path = `/api/nodes/${encodeURIComponent(court?.id ?? '')}/neighbours?type=SENTENCED&label=Person`;
  const { edges, nodes, total } = api.neighbours.output.parse(await json(path));
  expect([edges.length, total]).toEqual([1, 1]);
  expect(nodes.find(({ id }) => id === edges[0]?.to)).toMatchObject({ label: 'Person', name_zh: '何某' });
});

test('a word that no pack has is refused, with the one that was meant', async () => {
  const answer = await served.get('/api/search?q=x&label=Cuort');
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('did you mean \\"Court\\"?');
});

test('the figure has its indicator and its unit', async () => {
  const { figures } = api.figures.output.parse(await json('/api/figures?indicator=relics-recovered'));
  expect(figures).toMatchObject([{ value: '7', unit: 'crate', indicator: { label_zh: '追缴文物数' } }]);
});

test('every export has them, with their words', async () => {
  const csv: Record<string, string>[] = parse(await text('/api/export?format=csv&part=edges'), {
    columns: true,
    bom: true,
  });
  expect(csv).toMatchObject([{ type: 'SENTENCED', type_zh: '判处', subject_label: 'Court' }]);
  const nodes: Record<string, string>[] = parse(await text('/api/export?format=csv&part=nodes'), {
    columns: true,
    bom: true,
  });
  expect(nodes.find(({ label }) => label === 'Court')).toMatchObject({ label_zh: '法院', label_en: 'Court' });
  expect(await text('/api/export?format=json')).toContain('"type":"SENTENCED"');
  expect(await text('/api/export?format=cypher')).toMatch(/SET n:Court[\s\S]*-\[r:SENTENCED /);
  const gexf = parseXml(await text('/api/export?format=gexf'));
  expect(elementsNamed(gexf, 'edge').map(({ attributes }) => attributes.label)).toEqual(['判处']);
  expect(await text('/api/export?format=graphml')).toContain('>法院<');
});

test('the fact is cited', async () => {
  const court = await found('云栈区法院');
  const around = api.neighbours.output.parse(
    await json(`/api/nodes/${encodeURIComponent(court?.id ?? '')}/neighbours`),
  );
  const { statements } = api.evidence.output.parse(await json(`/api/edges/${around.edges[0]?.id}/evidence`));
  const [statement] = statements;
  expect(statement?.quotations.map(({ terms }) => terms)).toEqual([['云栈区法院', '判处', '何某']]);
  expect(statement?.qualifiers.map(({ role, value }) => `${role} ${value}`).sort()).toEqual([
    'penalty 有期徒刑',
    'term P3Y',
  ]);
  const { reports } = api.reports.output.parse(await json('/api/reports'));
  const source = reports.find(({ id }) => id === COURT_REPORT);
  if (source === undefined || statement === undefined) throw new Error('nothing to cite');
  const cited = {
    ...{ id: statement.id, source, places: [{ passage: '1' }], statements: [statement.id] },
    link: 'http://localhost/',
    said: { zh: statement.gloss_zh, en: statement.gloss_en },
  };
  const write = (id: string) =>
    CITATION_FORMATS.find((format) => format.id === id)?.write([cited], {
      language: 'zh',
      day: '2026-12-01',
    });
  expect(write('text')).toContain('云栈区法院判处何某三年徒刑');
  expect(write('gbt2025')).toContain(`陈述 ${statement.id}；`);
});

/** The problems of the dataset with every line changed. */
async function problemsWith(change: Parameters<typeof writeCourtReport>[1]) {
  const other = await mkdtemp(join(tmpdir(), 'yinzheng-own-pack-'));
  await writeOwnPack(other);
  const read = await readDataset(await writeCourtReport(other, change));
  await rm(other, { recursive: true });
  return 'problems' in read ? read.problems : [];
}

test('a wrong end is refused in words', async () => {
  const problems = await problemsWith((cells) =>
    cells.type === 'SENTENCED' ? { ...cells, from: 'case-shazhou', to: 'court-yunzhan' } : cells,
  );
  expect(problems.map(({ message }) => message)).toEqual(
    expect.arrayContaining(['SENTENCED starts at Court, not Case.', 'SENTENCED ends at Person, not Court.']),
  );
});

test.each([
  ['a label', { label: 'Court' }, { label: 'Cuort' }, 'Court'],
  ['a type', { type: 'SENTENCED' }, { type: 'SENTENCE' }, 'SENTENCED'],
  ['a kind', { kind: 'basic-level' }, { kind: 'basic-levle' }, 'basic-level'],
  ['a unit', { unit: 'crate' }, { unit: 'crates' }, 'crate'],
  ['an indicator', { indicator: 'relics-recovered' }, { indicator: 'relic-recovered' }, 'relics-recovered'],
])('%s that is misspelt is refused, with the one that was meant', async (_what, right, wrong, meant) => {
  const isRight = (cells: Readonly<Record<string, string>>) =>
    Object.entries(right).every(([column, value]) => cells[column] === value);
  const problems = await problemsWith((cells) => (isRight(cells) ? { ...cells, ...wrong } : cells));
  expect(problems.map(({ nearest }) => nearest)).toEqual([meant]);
});
