import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { defaultModel, Model } from '@alephdata/followthemoney';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import jsonld from 'jsonld';
import mammoth from 'mammoth';
import oxigraph from 'oxigraph';
import readXlsxFile from 'read-excel-file/node';
import type { Statement } from '#contract/evidence.ts';
import { ExportDocument, type ExportedEdge } from '#contract/export-document.ts';
import { EXPORT_KINDS } from '#contract/export-kinds.ts';
import { PassageKind } from '#contract/model.ts';
import type { Person } from '../../../server/access/people.ts';
import { readConfig } from '../../../server/config.ts';
import { newFolder } from '../../../server/corpus/new-report.ts';
import { token } from '../../../server/export/tei.ts';
import { READERS } from '../../../server/foreign/read-file.ts';
import { takeIn } from '../../../server/foreign/take-in.ts';
import { installedAt } from '../../../server/neo4j/fetch.ts';
import { findJava } from '../../../server/neo4j/java.ts';
import { OUR_RELEASE } from '../../../server/neo4j/release.ts';
import { type LoadedApi, serveReports } from '../../helpers/loaded.ts';
import { REPORT, reportText, SAMPLES } from '../../helpers/reports.ts';
import { WORDS } from '../../helpers/vocabulary.ts';
import { testWithText } from '../../helpers/with-text.ts';
import { elementsNamed, parseXml } from '../../helpers/xml.ts';

let api: LoadedApi;
let whole: ExportDocument;
let person: Person | undefined;

beforeAll(async () => {
  api = await serveReports([REPORT, ...SAMPLES], {
    access: (_request, response, next) => {
      response.locals.person = person;
      next();
    },
  });
  whole = ExportDocument.parse(JSON.parse(strFromU8(await exported('format=json'))));
}, 240_000);
afterAll(() => api.stop());

async function exported(query: string): Promise<Uint8Array> {
  const response = await api.get(`/api/export?${query}`);
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return new Uint8Array(await response.arrayBuffer());
}

const textOf = async (query: string) => strFromU8(await exported(query));

/** All statements, each with the edge that it is drawn as. */
const statements = (): (readonly [ExportedEdge, Statement])[] =>
  whole.edges.flatMap((edge) => edge.evidence.map((statement) => [edge, statement] as const));

/** Three that are compared field by field: an explicit one, one with a subject carried over, one that was concluded. */
const three = (): (readonly [ExportedEdge, Statement])[] =>
  (['explicit', 'ellipsis', 'inferred'] as const).flatMap((basis) =>
    statements()
      .filter(([, statement]) => statement.basis === basis && !statement.negated)
      .slice(0, 1),
  );

const rowsOf = ([head = [], ...rows]: readonly (readonly unknown[])[]) =>
  rows.map((row) => Object.fromEntries(head.map((name, at) => [String(name), row[at] ?? null])));

test('XLSX has a sheet a table, read by another library', async () => {
  const sheets = await readXlsxFile(Buffer.from(await exported('format=xlsx')));
  const [edges, nodes, figures, reports] = sheets.map(({ data }) => rowsOf(data));
  expect([edges?.length, nodes?.length, figures?.length, reports?.length]).toEqual([
    statements().length,
    whole.nodes.length,
    whole.figures.length,
    whole.reports.length,
  ]);
  for (const [edge, statement] of three())
    expect(edges?.find((row) => row.statement === statement.id)).toMatchObject({
      edge: edge.id,
      type: statement.predicate,
      subject: statement.subject.id,
      object: statement.object.id,
      basis: statement.basis,
      plan: statement.plan,
      gloss_zh: statement.gloss_zh,
      report: statement.report,
      starts: statement.quotations.map(({ start }) => start).join('|'),
    });
  expect(whole.figures.map(({ value }) => value)).toEqual(figures?.map(({ value }) => value));
});

const seen: Person = { name: 'li', seesTexts: false, edits: false };
const ofSample = () => statements().filter(([, { report }]) => report === 'sample-2023');

test.each(['zh', 'en'] as const)(
  'DOCX has a sentence and a footnote a statement, in %s',
  async (language) => {
    const some = ofSample()
      .slice(0, 5)
      .map(([, statement]) => statement);
    const ids = some.map(({ id }) => id).join(',');
    const bytes = await exported(`format=docx&language=${language}&ids=${ids}`);
    const { value: html, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    const { value: text } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(html.match(/<li id="footnote-/g)).toHaveLength(some.length);
    const places = some.map((each) => {
      const gloss = (language === 'zh' ? each.gloss_zh : each.gloss_en).replace(/[。.]$/, '');
      return text.indexOf(gloss);
    });
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text).toMatch(language === 'zh' ? /参考文献/ : /Bibliography/);
    for (const { id } of some) expect(html).toContain(id);
  },
);

test('a document quotes the text that is at hand, for those alone who may see it', async () => {
  const [, first] = ofSample()[0] ?? [];
  const { statement } = await api.call('statement', { id: first?.id ?? '' });
  const words = statement?.quotations[0]?.text ?? 'none';
  const asked = `format=docx&ids=${first?.id}`;
  const noted = async () =>
    (await mammoth.convertToHtml({ buffer: Buffer.from(await exported(asked)) })).value;
  expect(await noted()).toContain(`“${words}”`);
  person = seen;
  const html = await noted().finally(() => {
    person = undefined;
  });
  expect(html).not.toContain(words);
  expect(html).toContain('锚定词');
});

/** The context as W3C publishes it, and nothing from the network. */
async function localContext(address: string) {
  if (address !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`asked for ${address}`);
  const file = fileURLToPath(new URL('../../helpers/anno.jsonld', import.meta.url));
  return { document: JSON.parse(await readFile(file, 'utf8')), documentUrl: address };
}

test('Web Annotations expand by their context to a place a mention and a link a statement', async () => {
  const page = JSON.parse(await textOf('format=annotations'));
  const quads = (await jsonld.toRDF(page, { documentLoader: localContext })) as readonly {
    subject: { value: string };
    predicate: { value: string };
    object: { value: string };
  }[];
  const of = (subject: string, predicate: string) =>
    quads.filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate);
  const OA = 'http://www.w3.org/ns/oa#';
  const annotations = quads.filter(
    ({ predicate, object }) => predicate.value.endsWith('#type') && object.value === `${OA}Annotation`,
  );
  const mentions = whole.nodes.reduce((sum, node) => sum + node.mentions.length, 0);
  expect(annotations).toHaveLength(mentions + statements().length + whole.figures.length);
  for (const [, statement] of three()) {
    const subject = `urn:yinzheng:statement:${statement.id}`;
    expect(of(subject, `${OA}motivatedBy`).map(({ object }) => object.value)).toEqual([`${OA}linking`]);
    expect(of(subject, 'urn:yinzheng:vocabulary:object')[0]?.object.value).toBe(
      `urn:yinzheng:entity:${statement.object.id}`,
    );
    const targets = of(subject, `${OA}hasTarget`).map(({ object }) => object.value);
    const positions = targets.flatMap((target) =>
      of(target, `${OA}hasSelector`).flatMap(({ object }) =>
        of(object.value, `${OA}start`).map((start) => Number(start.object.value)),
      ),
    );
    expect(positions.sort()).toEqual(statement.quotations.map(({ start }) => start).sort());
  }
});

test('an annotation quotes exactly what its position holds', async () => {
  const [, first] = ofSample()[0] ?? [];
  const { statement } = await api.call('statement', { id: first?.id ?? '' });
  const { items } = JSON.parse(await textOf(`format=annotations&ids=${first?.id}`)) as {
    items: { id: string; target: { selector: { exact?: string; start?: number }[] }[] }[];
  };
  const own = items.find(({ id }) => id.endsWith(first?.id ?? 'none'));
  expect(own?.target.map(({ selector }) => selector[1]?.exact)).toEqual(
    statement?.quotations.map(({ text }) => text),
  );
});

test('TriG has a named graph a statement, read by oxigraph', async () => {
  const store = new oxigraph.Store();
  store.load(await textOf('format=trig'), { format: 'application/trig' });
  const ask = (query: string) => store.query(query) as Map<string, { value: string }>[];
  const PREFIX =
    'PREFIX yz: <urn:yinzheng:vocabulary:> PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX oa: <http://www.w3.org/ns/oa#>';
  const [count] = ask(`${PREFIX} SELECT (COUNT(?s) AS ?n) WHERE { ?s a yz:Statement }`);
  expect(Number(count?.get('n')?.value)).toBe(statements().length);
  for (const [, statement] of three()) {
    const graph = `<urn:yinzheng:statement:${statement.id}>`;
    const rows = ask(`${PREFIX} SELECT ?s ?p ?o ?basis ?report ?start WHERE {
      GRAPH ${graph} { ?s ?p ?o } ${graph} yz:basis ?basis ; prov:wasDerivedFrom ?report ;
      oa:hasTarget [ oa:hasSelector [ oa:start ?start ] ] }`);
    expect(new Set(rows.map((row) => row.get('s')?.value))).toEqual(
      new Set([`urn:yinzheng:entity:${statement.subject.id}`]),
    );
    expect(rows[0]?.get('p')?.value).toBe(`urn:yinzheng:vocabulary:${statement.predicate}`);
    expect(rows[0]?.get('o')?.value).toBe(`urn:yinzheng:entity:${statement.object.id}`);
    expect(rows[0]?.get('basis')?.value).toBe(`urn:yinzheng:vocabulary:${statement.basis}`);
    expect(rows[0]?.get('report')?.value).toBe(`urn:yinzheng:report:${statement.report}`);
    expect(rows.map((row) => Number(row.get('start')?.value)).sort()).toEqual(
      statement.quotations.map(({ start }) => start).sort(),
    );
  }
});

test('FollowTheMoney knows every entity by its own model', async () => {
  const model = new Model(defaultModel);
  const data = (await textOf('format=ftm'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const entities = data.map((datum) => model.getEntity(datum)); // throws at a schema or property that it does not know
  const links = entities.filter(({ schema }) => schema.name === 'UnknownLink');
  const known = new Set(entities.map(({ id }) => id));
  const drawn = statements().filter(
    ([, { negated, subject, object }]) => !negated && known.has(subject.id) && known.has(object.id),
  );
  expect(links.map(({ id }) => id).sort()).toEqual(drawn.map(([, { id }]) => id).sort());
  expect(links.length).toBeGreaterThan(200);
  for (const [, statement] of drawn.slice(0, 3)) {
    const link = entities.find(({ id }) => id === statement.id);
    const ends = ['subject', 'object'].map((end) => {
      const value = link?.getFirst(end);
      return typeof value === 'string' ? value : value?.id;
    });
    expect(ends).toEqual([statement.subject.id, statement.object.id]);
    expect(link?.getProperty('summary')).toContain(statement.gloss_zh);
  }
});

const unzipped = async (query: string) =>
  new Map(Object.entries(unzipSync(await exported(query))).map(([path, bytes]) => [path, bytes]));

test('tables for neo4j-admin have every node and edge, lists and all', async () => {
  const files = await unzipped('format=neo4j-admin');
  const table = (path: string): Record<string, string>[] =>
    parse(Buffer.from(files.get(path) ?? []), { columns: true });
  const [nodes, edges] = [table('nodes.csv'), table('relationships.csv')];
  expect([nodes.length, edges.length]).toEqual([whole.nodes.length, whole.edges.length]);
  const aliased = whole.nodes.filter(({ aliases_zh }) => aliases_zh.length > 0).slice(0, 3);
  expect(aliased).toHaveLength(3);
  for (const node of aliased)
    expect(nodes.find((row) => row['id:ID'] === node.id)).toMatchObject({
      ':LABEL': `Entity\u001f${node.label}`,
      name_zh: node.name_zh,
      'aliases_zh:string[]': node.aliases_zh.join('\u001f'),
    });
  for (const [edge] of three())
    expect(edges.find((row) => row.id === edge.id)).toMatchObject({
      ':START_ID': edge.from,
      ':END_ID': edge.to,
      ':TYPE': edge.type,
      'statements:string[]': edge.statements.join('\u001f'),
    });
});

test('neo4j-admin itself builds a store of these tables', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'yinzheng-admin-'));
  try {
    await mkdir(join(folder, 'conf'));
    for (const [path, bytes] of await unzipped('format=neo4j-admin'))
      await writeFile(join(folder, path), bytes);
    const readme = await readFile(join(folder, 'README.txt'), 'utf8');
    const [command = ''] = readme.split('\n');
    const words = command.split(' ').slice(1); // as it stands there, behind the program's name
    const { command: java } = await findJava({ majors: OUR_RELEASE.java });
    const lib = join(installedAt(readConfig(process.env).neo4jCache, OUR_RELEASE), 'lib');
    const { stdout } = await promisify(execFile)(
      java,
      ['-Xmx256m', '-cp', join(lib, '*'), 'org.neo4j.cli.AdminTool', ...words],
      { cwd: folder, env: { ...process.env, NEO4J_HOME: folder, NEO4J_CONF: join(folder, 'conf') } },
    );
    expect(stdout).toContain(`${whole.nodes.length} nodes`);
    expect(stdout).toContain(`${whole.edges.length} relationships`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 60_000);

test('a deposit package describes and checks what it holds', async () => {
  const files = await unzipped('format=deposit');
  const text = (path: string) => strFromU8(files.get(path) ?? new Uint8Array());
  const sums = text('manifest-sha256.txt')
    .trim()
    .split('\n')
    .map((line) => line.split('  '));
  expect(sums.map(([, path]) => path).sort()).toEqual(
    [...files.keys()].filter((path) => path !== 'manifest-sha256.txt').sort(),
  );
  for (const [sum, path = ''] of sums)
    expect(
      createHash('sha256')
        .update(files.get(path) ?? '')
        .digest('hex'),
    ).toBe(sum);
  const crate = JSON.parse(text('ro-crate-metadata.json'))['@graph'] as { '@id': string }[];
  const described = JSON.parse(text('datapackage.json')).resources as { path: string }[];
  for (const { path } of described) {
    expect(files.has(path)).toBe(true);
    expect(crate.some((each) => each['@id'] === path)).toBe(true);
  }
  expect(text('CITATION.cff')).toMatch(/^cff-version: 1\.2\.0\n/);
  const { format, exported: _, ...held } = ExportDocument.parse(JSON.parse(text('data/graph.json')));
  expect(held).toEqual((({ format: _f, exported: _e, ...rest }) => rest)(whole));
  const rows: Record<string, string>[] = parse(text('data/edges.csv'), { bom: true, columns: true });
  expect(rows).toHaveLength(statements().length);
});

test('TEI has every thing in a list, every fact as a relation, every quotation as a span', async () => {
  const root = parseXml(await textOf('format=tei'));
  const ids = (name: string) => elementsNamed(root, name).map(({ attributes }) => attributes['xml:id']);
  const items = ['person', 'org', 'place', 'event', 'object'].flatMap(ids);
  expect(items.sort()).toEqual(
    whole.nodes
      .filter(({ label }) => label !== 'Report')
      .map(({ id }) => token(id))
      .sort(),
  );
  const relations = elementsNamed(root, 'relation');
  expect(relations).toHaveLength(statements().length + whole.figures.length);
  const [quotations, mentions] = elementsNamed(root, 'spanGrp');
  expect(mentions?.children).toHaveLength(whole.nodes.reduce((sum, node) => sum + node.mentions.length, 0));
  for (const [, statement] of three()) {
    const id = token(statement.id);
    expect(relations.find(({ attributes }) => attributes['xml:id'] === id)?.attributes).toMatchObject({
      name: statement.predicate,
      active: `#${token(statement.subject.id)}`,
      passive: `#${token(statement.object.id)}`,
      subtype: statement.basis,
      source: `#${token(statement.report)}`,
    });
    const own = (quotations?.children ?? []).filter(({ attributes }) => attributes.ana === `#${id}`);
    expect(own.map(({ attributes }) => attributes.from)).toEqual(
      statement.quotations.map(({ passage, start }) => `string-index(${token(passage)},${start})`),
    );
  }
});

test('brat standoff read back gives the same facts, each name where it stands', async () => {
  const files = await unzipped('format=brat');
  const read: string[] = [];
  for (const { id } of whole.reports) {
    const lines = strFromU8(files.get(`${id}.ann`) ?? new Uint8Array())
      .trim()
      .split('\n')
      .map((line) => line.split('\t'));
    const text = [...strFromU8(files.get(`${id}.txt`) ?? new Uint8Array())];
    const notes = new Map(
      lines.flatMap(([, kind = '', note = '']) =>
        kind.startsWith('AnnotatorNotes ') ? [[kind.slice(15), note]] : [],
      ),
    );
    for (const [mark = '', span = '', words = ''] of lines) {
      const [label = '', one = '', two = ''] = span.split(' ');
      if (mark.startsWith('T'))
        expect(text.slice(Number(one), Number(two)).join('').replaceAll('\n', ' ')).toBe(words);
      if (mark.startsWith('R'))
        read.push(
          [notes.get(mark)?.split(' ')[0], notes.get(one.slice(5)), label, notes.get(two.slice(5))].join(' '),
        );
    }
  }
  expect(read.sort()).toEqual(
    statements()
      .map(([, { id, subject, predicate, object }]) => [id, subject.id, predicate, object.id].join(' '))
      .sort(),
  );
});

/** A cell's values; backslashes stand before signs of the format. */
const valuesIn = (cell = '_') =>
  cell === '_' ? [] : cell.split(/(?<!\\)\|/).map((value) => value.replace(/\\(->|.)/g, '$1'));

test('WebAnno TSV read back gives the same facts, each token where it stands', async () => {
  const files = await unzipped('format=webanno');
  const texts = await unzipped('format=brat');
  const read: string[] = [];
  for (const { id } of whole.reports) {
    const tsv = strFromU8(files.get(`${id}.tsv`) ?? new Uint8Array());
    expect(tsv).toMatch(/^#FORMAT=WebAnno TSV 3\.3\n#T_SP=.*\n#T_RL=.*\n\n\n#Text=/);
    const text = strFromU8(texts.get(`${id}.txt`) ?? new Uint8Array());
    const lines = tsv.split('\n');
    expect(lines.filter((line) => line.startsWith('#Text='))).toHaveLength(text.trimEnd().split('\n').length);
    const rows = lines.filter((line) => /^\d+-\d+\t/.test(line)).map((line) => line.split('\t'));
    const entities = new Map<string, string>();
    for (const [, place = '', word = '', entity] of rows) {
      const [start, end] = place.split('-').map(Number);
      expect(text.slice(start, end)).toBe(word.replace(/\\(->|.)/g, '$1'));
      for (const value of valuesIn(entity))
        entities.set(/\[(\d+)\]$/.exec(value)?.[1] ?? '', value.replace(/\[\d+\]$/, ''));
    }
    for (const [, , , , , , statements, types, ends] of rows)
      for (const [at, statement] of valuesIn(statements).entries()) {
        const [, from = '', to = ''] = /\[(\d+)_(\d+)\]$/.exec(valuesIn(ends)[at] ?? '') ?? [];
        read.push([statement, entities.get(from), valuesIn(types)[at], entities.get(to)].join(' '));
      }
  }
  expect(read.sort()).toEqual(
    statements()
      .map(([, { id, subject, predicate, object }]) => [id, subject.id, predicate, object.id].join(' '))
      .sort(),
  );
});

test('a whole text is printed only where it may be passed on', async () => {
  const files = await unzipped('format=brat');
  const text = (id: string) => strFromU8(files.get(`${id}.txt`) ?? new Uint8Array());
  const { passages } = await api.call('passages', { id: 'sample-2023' });
  expect(text('sample-2023').trimEnd().split('\n')).toEqual(passages.map((passage) => passage.text));
  const veiled = text(REPORT).trimEnd().split('\n');
  const { passages: own } = await api.call('passages', { id: REPORT });
  expect(veiled.map((line) => [...line].length)).toEqual(own.map(({ characters }) => characters));
  const readable = veiled.flatMap((line) => line.split('□'));
  expect(readable.filter((run) => [...run].length > 24)).toEqual([]);
});

/** So many characters of a report in a row are its words, not an anchor. */
const RUN = 25;
const runsOf = (text: string) => {
  const characters = [...text.replace(/\s+/g, '')];
  return characters.slice(RUN - 1).map((_, at) => characters.slice(at, at + RUN).join(''));
};

/** All texts in a file; of an archive, in its files, and without what marks them up. */
const textsIn = (bytes: Uint8Array): string[] =>
  strFromU8(bytes.slice(0, 2)) === 'PK'
    ? Object.values(unzipSync(bytes)).map((file) => strFromU8(file).replace(/<[^>]*>/g, ''))
    : [strFromU8(bytes)];

testWithText(
  'no file holds a run of words of the report for those who may not see its text, and no whole text is in any',
  async () => {
    const names = whole.nodes.flatMap(({ name_zh, aliases_zh }) => [name_zh, ...aliases_zh]);
    const listed = [...whole.reports.map(({ title_zh }) => title_zh), ...names]
      .join('\n')
      .replace(/[^\S\n]+/g, '');
    const forbidden = new Set(runsOf(reportText() ?? '').filter((run) => !listed.includes(run)));
    expect(forbidden.size).toBeGreaterThan(2_000);
    const found = async (query: string) =>
      textsIn(await exported(query))
        .flatMap(runsOf)
        .filter((run) => forbidden.has(run))
        .slice(0, 3);
    for (const format of ['brat', 'webanno'])
      expect([format, await found(`format=${format}`)]).toEqual([format, []]);
    person = seen;
    try {
      for (const { format, ...kind } of EXPORT_KINDS) {
        const part = 'part' in kind ? `&part=${kind.part}` : '';
        expect([format, await found(`format=${format}${part}`)]).toEqual([format, []]);
      }
    } finally {
      person = undefined;
    }
  },
  240_000,
);

test('a list of statements brings those and no others', async () => {
  const two = three()
    .slice(0, 2)
    .map(([, { id }]) => id);
  const some = ExportDocument.parse(
    JSON.parse(await textOf(`format=json&ids=${two.join(',')},s-000000000000`)),
  );
  expect(some.edges.flatMap(({ evidence }) => evidence.map(({ id }) => id)).sort()).toEqual(two.toSorted());
  expect(some.missing).toEqual(['s-000000000000']);
  const [figure] = whole.figures;
  const one = ExportDocument.parse(JSON.parse(await textOf(`format=json&ids=${figure?.id}`)));
  expect(one.figures).toEqual([figure]);
});

test.each([
  ['brat', 'brat'],
  ['webanno', 'webanno'],
  ['annotations', 'web-annotation'],
] as const)('what is exported as %s is the same facts when it is imported', async (format, into) => {
  const id = 'sample-2023';
  const file = (name: string) =>
    readFile(new URL(`../../../seeds/reports/${id}/${name}`, import.meta.url), 'utf8');
  const lines: Record<string, string>[] = parse(await file('passages.csv'), { columns: true });
  const passages = lines.map(({ kind, joins_next }) => ({
    kind: PassageKind.parse(kind),
    joins_next: joins_next === 'true',
  }));
  const described = { title_zh: '样例', period: '2023', invented: true };
  const bare = newFolder(id, described, await file('text.txt'), passages);
  const found = await READERS[into]({ bytes: await exported(`format=${format}`), report: id, columns: {} });
  const terms = {
    words: WORDS,
    judgements: [],
    names: {},
    signed: { status: 'draft', plan: false, negated: false },
  };
  const { folder, left } = takeIn(bare, found, terms);
  const own = (node: string) => node.slice(node.indexOf('/') + 1);
  const wanted = ofSample().map(([, { predicate, subject, object, basis }]) =>
    [predicate, own(subject.id), own(object.id), basis].join(' '),
  );
  const got = folder.tables.relations.map(({ type, from, to, basis }) => [type, from, to, basis].join(' '));
  expect([left, got.sort()]).toEqual([[], wanted.sort()]);
  if (into !== 'web-annotation') return;
  const figures = whole.figures.filter(({ report }) => report === id);
  expect(folder.tables.observations.map(({ id: figure }) => figure)).toEqual(
    figures.map((each) => each.id).sort(),
  );
  expect(folder.tables.evidence).toHaveLength(
    [...ofSample().map(([, each]) => each), ...figures].reduce(
      (sum, each) => sum + each.quotations.length,
      0,
    ),
  );
});
