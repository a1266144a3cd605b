import type { ExportedEdge, ExportedNode } from '#contract/export-document.ts';
import { placesOf } from './evidence.ts';
import type { ExportSource } from './source.ts';
import { type ZippedFile, zipped } from './zip.ts';

/** Between the parts of a list: U+001F, a separator that stands in no text. */
const UNIT = '\u001f';
type Value = string | number | boolean | null | readonly string[];

const NODES: readonly (readonly [header: string, value: (node: ExportedNode) => Value])[] = [
  ['id:ID', ({ id }) => id],
  [':LABEL', ({ label }) => (label === 'Report' || label === 'Passage' ? [label] : ['Entity', label])],
  ['kind', ({ kind }) => kind],
  ['name_zh', ({ name_zh }) => name_zh],
  ['name_en', ({ name_en }) => name_en],
  ['aliases_zh:string[]', ({ aliases_zh }) => aliases_zh],
  ['aliases_en:string[]', ({ aliases_en }) => aliases_en],
  ['code', ({ code }) => code],
  ['level', ({ level }) => level],
  ['authorities:string[]', ({ authorities }) => authorities],
  ['named:boolean', ({ named }) => named],
  ['reports:string[]', ({ reports }) => reports],
  ['mentions:string[]', ({ mentions }) => placesOf(mentions)],
];

const EDGES: readonly (readonly [header: string, value: (edge: ExportedEdge) => Value])[] = [
  [':START_ID', ({ from }) => from],
  [':END_ID', ({ to }) => to],
  [':TYPE', ({ type }) => type],
  ['id', ({ id }) => id],
  ['basis', ({ basis }) => basis],
  ['plan:boolean', ({ plan }) => plan],
  ['negated:boolean', ({ negated }) => negated],
  ['dates:string[]', ({ dates }) => dates],
  ['tense', ({ tense }) => tense],
  ['statements:string[]', ({ statements }) => statements],
  ['reports:string[]', ({ reports }) => reports],
  ['gloss_zh:string[]', ({ evidence }) => evidence.map(({ gloss_zh }) => gloss_zh)],
  ['gloss_en:string[]', ({ evidence }) => evidence.map(({ gloss_en }) => gloss_en)],
  ['quotations:string[]', ({ evidence }) => evidence.flatMap(({ quotations }) => placesOf(quotations))],
];

const README = `neo4j-admin database import full neo4j --nodes=nodes.csv --relationships=relationships.csv --array-delimiter=U+001F --multiline-fields=true

Nodes and relationships of Yinzheng. Lists are separated by U+001F. 引证的节点与关系；列表以 U+001F 分隔。
`;

/** Nodes and relationships for `neo4j-admin database import`, which takes millions a minute. */
export const neo4jAdmin = (source: ExportSource): AsyncGenerator<Uint8Array> => zipped(filesOf(source));

function* filesOf(source: ExportSource): Generator<ZippedFile> {
  yield { path: 'README.txt', pieces: [README] };
  yield { path: 'nodes.csv', pieces: table(NODES, source.nodes()) };
  yield { path: 'relationships.csv', pieces: table(EDGES, source.edges()) };
}

async function* table<Thing>(
  columns: readonly (readonly [string, (thing: Thing) => Value])[],
  pages: AsyncIterable<readonly Thing[]>,
): AsyncGenerator<string> {
  yield `${columns.map(([header]) => header).join(',')}\n`;
  for await (const page of pages)
    yield page.map((thing) => `${columns.map(([, value]) => cell(value(thing))).join(',')}\n`).join('');
}

/** As it is: a database runs no formula. */
const cell = (value: Value): string =>
  value === null || value === ''
    ? ''
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : `"${(typeof value === 'string' ? value : value.join(UNIT)).replaceAll('"', '""')}"`;
