import { afterAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { AppError } from '../../../server/errors/app-error.ts';
import { examineStore } from '../../../server/import/examine.ts';
import { loadFolders, prepareDatabase } from '../../../server/import/load.ts';
import { emptyDatabase, runCypher, testConnection } from '../../helpers/neo4j.ts';
import { row } from '../../unit/import/bad-folder.ts';
import { BAD_FOLDERS, writeBadFolder } from '../../unit/import/bad-folders.ts';
import { smallFolder } from '../../unit/import/small-folder.ts';
import { nameFacts, writeFolder } from '../../unit/import/write-folder.ts';
import { dumpGraph } from './dump.ts';
import { generatedDataset } from './generated.ts';
import { graphOf, load, read, remove, same } from './loading.ts';

jest.setTimeout(60_000); // a test loads several reports, each in some seconds on a cold server

beforeEach(() => emptyDatabase());
afterAll(() => emptyDatabase());

describe('a dataset in the store', () => {
  test('a fact is a statement with both its ends and its words', async () => {
    await load(await read(smallFolder()));
    const rows = await runCypher(`
      MATCH (s:Statement {predicate: 'ESTABLISHED'})<-[:MAKES]-(r:Report), (s)-[a:SUBJECT]->(unit), (s)-[b:OBJECT]->(facility)
      MATCH (unit)-[edge:ESTABLISHED]->(facility)
      RETURN r.id AS report, labels(unit) AS labels, a.as AS a, b.as AS b, s.edge = edge.id AS drawn, edge.statements = [s.id] AS own,
        edge.basis AS basis, edge.plan AS plan,
        COLLECT { MATCH (s)-[q:QUOTES]->(p) RETURN p.id + ' ' + q.role + ' ' + q.seq + '.' + q.part + ' ' + q.terms[0] ORDER BY q.role DESC, q.part } AS words`);
    expect(rows).toEqual([
      {
        report: 'small-2021',
        labels: ['Entity', 'Unit'],
        a: 'small-2021/unit-linjiang-psb',
        b: 'small-2021/facility-stations',
        drawn: true,
        own: true,
        basis: 'ellipsis',
        plan: false,
        words: [
          'small-2021#2 words 1.1 新建',
          'small-2021#4 words 1.2 警务站',
          'small-2021#2 subject 1.1 临江市公安局',
        ],
      },
    ]);
  });
  test('who says a fact, that it is not so, and what else it says are with the statement', async () => {
    const folder = smallFolder();
    const investigated = row(folder, 'relations', 'type', 'INVESTIGATED');
    Object.assign(investigated, {
      negated: 'true',
      attributed_to: 'official-wang-ming',
      certainty: 'doubtful',
    });
    nameFacts(folder);
    const dataset = await read(folder);
    const fact = investigated.id ?? '';
    const qualifiers = [
      { fact, role: 'fine', value: '500 CNY', datatype: 'amount' as const },
      { fact, role: 'witness', value: 'person-li-lei', datatype: 'entity' as const },
    ];
    await load({ ...dataset, qualifiers });
    const rows = await runCypher(`
      MATCH (s:Statement {predicate: 'INVESTIGATED'})-[:SUBJECT]->(a)-[edge:INVESTIGATED]->(b)<-[:OBJECT]-(s)
      RETURN s.negated AS negated, edge.negated AS drawn, edge.disputed AS disputed, s.certainty AS certainty, s.q_fine = 500 AS fine,
        [(s)-[:ATTRIBUTED_TO]->(who) | who.id] AS speakers, [(s)-[by:QUALIFIED_BY]->(who) | by.role + ' ' + who.id] AS besides`);
    expect(rows).toEqual([
      {
        negated: true,
        drawn: true,
        disputed: false,
        certainty: 'doubtful',
        fine: true,
        speakers: ['small-2021/official-wang-ming'],
        besides: ['witness small-2021/person-li-lei'],
      },
    ]);
  });
  test('a figure is a number for calculating, and keeps every digit as text', async () => {
    await load(await read(smallFolder()));
    const rows = await runCypher(`
      MATCH (o:Statement:Observation {as_written: '5%'})-[:OF_INDICATOR]->(i:Indicator), (o)-[:ABOUT]->(e:Entity)
      WHERE o.value > 4
      RETURN o.value_decimal AS decimal, o.value AS value, o.number AS number, o.direction AS direction, i.id AS indicator, e.id AS about`);
    expect(rows).toEqual([
      {
        decimal: '5',
        value: 5,
        number: 5,
        direction: 'up',
        indicator: 'cases-solved-change',
        about: 'small-2021/unit-linjiang-psb',
      },
    ]);
  });
  test('neighbours are counted over what is drawn alone', async () => {
    await load(await read(smallFolder()));
    const [row] = await runCypher(`
      MATCH (n:Entity) UNWIND n.neighbour_counts AS counted
      RETURN collect(DISTINCT split(counted, '|')[0]) AS types, sum(toInteger(split(counted, '|')[3])) =
        COUNT { MATCH (:Entity)-[edge]-() WHERE edge.id IS NOT NULL RETURN edge } AS whole`);
    expect(row?.whole).toBe(true);
    const kept = [
      'MENTIONED_IN',
      'DESCRIBES',
      'SUBJECT',
      'OBJECT',
      'QUOTES',
      'MAKES',
      'OF_INDICATOR',
      'CONCERNS',
    ];
    expect(row?.types).not.toEqual(
      expect.arrayContaining([expect.stringMatching(new RegExp(kept.join('|')))]),
    );
  });
  test('a kind has its names in both languages beside it', async () => {
    await load(await read(smallFolder()));
    const rows = await runCypher(`
      MATCH (e:Entity) WHERE e.kind IS NOT NULL
      RETURN count(e) > 0 AS some, count(e) = count(e.kind_zh) AND count(e) = count(e.kind_en) AS all, collect(e.kind_zh) AS zh`);
    expect(rows).toEqual([{ some: true, all: true, zh: ['批示'] }]);
  });
  test('captions, writers and subjects of a report are drawn from passage and report', async () => {
    await load(await read(smallFolder()));
    const rows = await runCypher(`
      MATCH (a)-[edge:DEPICTS|WROTE|ABOUT]->(b) WHERE edge.id IS NOT NULL
      RETURN type(edge) AS type, a.id AS from, b.id AS to, a.degree > 0 AND b.degree > 0 AS counted ORDER BY type`);
    expect(rows).toEqual([
      { type: 'ABOUT', from: 'small-2021', to: 'small-2021/unit-linjiang-psb', counted: true },
      { type: 'DEPICTS', from: 'small-2021#3', to: 'small-2021/facility-air-centre', counted: true },
      { type: 'WROTE', from: 'small-2021/person-li-lei', to: 'small-2021', counted: true },
    ]);
  });
  test('neighbours are counted by type, direction and label, most first', async () => {
    await load(generatedDataset('generated-2021', 6));
    const rows = await runCypher(`
      MATCH (n:Entity) WHERE n.id IN ['generated-2021/unit-generated-hub', 'generated-2021/program-generated-0']
      RETURN n.id AS id, toInteger(n.degree) = CASE n.id WHEN 'generated-2021/unit-generated-hub' THEN 3 ELSE 2 END AS degree, n.neighbour_counts AS counts
      ORDER BY id`);
    expect(rows).toEqual([
      { id: 'generated-2021/program-generated-0', degree: true, counts: ['RUNS|in|Unit|2'] },
      { id: 'generated-2021/unit-generated-hub', degree: true, counts: ['RUNS|out|Program|3'] },
    ]);
  });
  test('names and aliases are found by full text, pinyin and codes by parts', async () => {
    await load(await read(smallFolder()));
    const found = await runCypher(`
      CALL db.index.fulltext.queryNodes('entity_names', '"临江警方"') YIELD node RETURN node.id AS id
      UNION MATCH (n:Entity) WHERE n.search_text CONTAINS 'wangming' OR n.search_text CONTAINS '33走' RETURN n.id AS id`);
    expect(found.map((row) => row.id).sort()).toEqual([
      'small-2021/case-3-3',
      'small-2021/official-wang-ming',
      'small-2021/unit-linjiang-psb',
    ]);
  });
});

describe('loading again', () => {
  test('the same dataset changes nothing', async () => {
    const dataset = await read(smallFolder());
    expect((await load(dataset)).changed).toBe(true);
    const before = await dumpGraph();
    const elements = await runCypher('MATCH (n) RETURN elementId(n) AS id ORDER BY id');
    expect(await load(dataset)).toMatchObject({ changed: false, report: 'small-2021' });
    expect(await dumpGraph()).toEqual(before);
    expect(await runCypher('MATCH (n) RETURN elementId(n) AS id ORDER BY id')).toEqual(elements);
  });
  test('a changed dataset leaves what another report says', async () => {
    const other = await read(smallFolder('small-2022'));
    await load(await read(smallFolder()));
    await load(other);
    const own = `MATCH (n {report: 'small-2022'}) WHERE NOT n:Load RETURN elementId(n) AS id ORDER BY id`;
    const before = await runCypher(own);
    const changed = smallFolder();
    for (const cells of changed.tables.relations) if (cells.type === 'LED_TO') cells.date = '2021';
    nameFacts(changed);
    const dataset = await read(changed);
    expect((await load(dataset)).changed).toBe(true);
    expect(await runCypher(own)).toEqual(before);
    expect(await dumpGraph()).toEqual(await graphOf(dataset, other));
  });
  test('an edge of two reports keeps the statements of both, and loses one with its report', async () => {
    const judged = same(smallFolder(), smallFolder('small-2022'));
    const [first, second] = [
      await read(smallFolder(), judged),
      await read(smallFolder('small-2022'), judged),
    ];
    const edge = `MATCH (:Case)-[edge:LED_TO]->(:Award) RETURN edge.reports AS reports, size(edge.statements) = size(edge.reports) AS each`;
    await load(first);
    await load(second);
    expect(await runCypher(edge)).toEqual([{ reports: ['small-2021', 'small-2022'], each: true }]);
    expect(await remove(first)).toBe(true);
    expect(await runCypher(edge)).toEqual([{ reports: ['small-2022'], each: true }]);
    expect(await remove(first)).toBe(false);
  });
  test('the last report leaves an empty graph', async () => {
    const dataset = await read(smallFolder());
    await load(dataset);
    await remove(dataset);
    expect(await dumpGraph()).toEqual([]);
  });
  test('two loads at once leave what one after the other would', async () => {
    const [first, second] = [await read(smallFolder()), await read(smallFolder('small-2022'))];
    await Promise.all([load(first), load(second)]);
    expect(await dumpGraph()).toEqual(await graphOf(first, second));
  });
});

describe('nothing is written', () => {
  test('of any dataset that is wrong in any way', async () => {
    await load(await read(smallFolder('small-2022')));
    const before = await dumpGraph();
    for (const bad of BAD_FOLDERS) {
      const result = await loadFolders(testConnection(), [await writeBadFolder(bad)]);
      expect([bad.name, 'problems' in result && result.problems.length]).toEqual([
        bad.name,
        bad.expected.length,
      ]);
    }
    expect(await dumpGraph()).toEqual(before);
  });
  test('of a right dataset beside a wrong one', async () => {
    const right = await writeFolder(smallFolder('small-2022'));
    const [bad] = BAD_FOLDERS;
    if (bad === undefined) throw new Error('no bad folder');
    expect(await loadFolders(testConnection(), [right, await writeBadFolder(bad)])).toHaveProperty(
      'problems',
    );
    expect(await dumpGraph()).toEqual([]);
  });
  test('when what it touches would not hold together', async () => {
    const judged = same(smallFolder(), smallFolder('small-2022'));
    await load(await read(smallFolder('small-2022'), judged));
    await runCypher("MATCH (:Statement {predicate: 'LED_TO'})-[subject:SUBJECT]->() DELETE subject");
    const before = await dumpGraph();
    const refused = load(await read(smallFolder(), judged));
    await expect(refused).rejects.toBeInstanceOf(AppError);
    await expect(refused).rejects.toThrow(/touched-edges/);
    expect(await dumpGraph()).toEqual(before);
  });
});

test('what a load does not touch is the whole examination’s to find', async () => {
  await load(await read(smallFolder('small-2022')));
  await runCypher('MATCH ()-[edge:LED_TO]->() DELETE edge');
  expect((await load(generatedDataset('generated-2021', 4))).changed).toBe(true);
  expect(await examineStore(testConnection())).toMatch(/statement-without-edge/);
});

test('constraints and indexes are made once and stay', async () => {
  await prepareDatabase(testConnection());
  await prepareDatabase(testConnection());
  const indexes = await runCypher(
    "SHOW INDEXES YIELD name, state WHERE name CONTAINS '_' AND state = 'ONLINE' RETURN name ORDER BY name",
  );
  expect(indexes.map((row) => row.name).filter((name) => !String(name).startsWith('index_'))).toEqual([
    'ambiguity_id',
    'ambiguity_report',
    'count_id',
    'count_of',
    'description_as',
    'description_own',
    'entity_id',
    'entity_merged',
    'entity_name_en',
    'entity_name_zh',
    'entity_names',
    'entity_search_text',
    'figure_at',
    'figure_glosses',
    'figure_indicator_at',
    'import_lock_id',
    'indexed_text_report',
    'indicator_id',
    'load_report',
    'passage_id',
    'passage_words',
    'passage_words_report',
    'quotation_terms',
    'report_at',
    'report_id',
    'report_search',
    'report_subject_as',
    'statement_at',
    'statement_edge',
    'statement_first_edge',
    'statement_first_kept_edge',
    'statement_glosses',
    'statement_id',
    'statement_member_edge',
    'story_act',
    'story_first_at',
    'story_report_at',
  ]);
});
