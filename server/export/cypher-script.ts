import type { ExportedEdge, ExportedNode } from '#contract/export-document.ts';
import { evidenceOf, linkTo, placesOf, qualifiersOf } from './evidence.ts';
import type { ExportSource } from './source.ts';

type Value = string | number | boolean | null | readonly string[];

/** Labels by which ends are found again; each has a constraint on `id`. */
const ROOTS = ['Entity', 'Report', 'Passage'] as const;
type Root = (typeof ROOTS)[number];

/**
 * A Cypher script that makes the nodes and edges anew in any Neo4j 5, for cypher-shell or the Browser. Run twice it
 * changes nothing. Each edge carries its evidence.
 */
export async function* cypherScript(source: ExportSource): AsyncGenerator<string> {
  yield '// Yinzheng: nodes and edges with their evidence. Run it in an empty database.\n';
  yield ROOTS.map(
    (root) =>
      `CREATE CONSTRAINT yinzheng_${root.toLowerCase()} IF NOT EXISTS FOR (n:${root}) REQUIRE n.id IS UNIQUE;\n`,
  ).join('');
  const roots = new Map<string, Root>();
  const noted = async function* () {
    for await (const page of source.nodes()) {
      for (const node of page) if (rootOf(node) !== 'Entity') roots.set(node.id, rootOf(node));
      yield page;
    }
  };
  for await (const nodes of batches(noted(), (node) => node.label)) yield mergeNodes(nodes);
  const at = (id: string) => roots.get(id) ?? 'Entity';
  const kindOf = ({ type, from, to }: ExportedEdge) => `${at(from)} ${type} ${at(to)}`;
  for await (const edges of batches(source.edges(), kindOf)) yield mergeEdges(edges, at);
}

/** Rows of one statement: a server takes longer to plan a statement than to run it, and all text of one is in its memory. */
const BATCH = 500;

/** Things of one kind together, whatever pages they come in. */
async function* batches<Thing>(
  pages: AsyncIterable<readonly Thing[]>,
  kindOf: (thing: Thing) => string,
): AsyncGenerator<readonly Thing[]> {
  const waiting = new Map<string, Thing[]>();
  for await (const page of pages)
    for (const thing of page) {
      const kind = kindOf(thing);
      const batch = waiting.get(kind) ?? [];
      batch.push(thing);
      waiting.set(kind, batch);
      if (batch.length < BATCH) continue;
      yield batch;
      waiting.delete(kind);
    }
  yield* waiting.values();
}

const rootOf = ({ label }: ExportedNode): Root =>
  label === 'Report' || label === 'Passage' ? label : 'Entity';

function mergeNodes(nodes: readonly ExportedNode[]): string {
  const [first] = nodes;
  if (first === undefined) return '';
  const root = rootOf(first);
  const label = root === 'Entity' ? `\nSET n:${name(first.label)}` : '';
  return `UNWIND [\n${nodes.map((node) => `  ${map(nodeProperties(node))}`).join(',\n')}\n] AS row
MERGE (n:${root} {id: row.id})${label}\nSET n += row;\n`;
}

function mergeEdges(edges: readonly ExportedEdge[], at: (id: string) => Root): string {
  const [first] = edges;
  if (first === undefined) return '';
  const rows = edges.map(
    (edge) =>
      `  {from: ${literal(edge.from)}, to: ${literal(edge.to)}, properties: ${map(edgeProperties(edge))}}`,
  );
  return `UNWIND [\n${rows.join(',\n')}\n] AS row
MATCH (a:${at(first.from)} {id: row.from}), (b:${at(first.to)} {id: row.to})
MERGE (a)-[r:${name(first.type)} {id: row.properties.id}]->(b)
SET r += row.properties;\n`;
}

function nodeProperties(node: ExportedNode): Record<string, Value> {
  const { label, mentions, degree, statement_count, figure_count, mention_count, figures, ...own } = node;
  return { ...own, mentions: placesOf(mentions), link: linkTo({ select: node.id }) };
}

function edgeProperties({ evidence, from, to, type, ...edge }: ExportedEdge): Record<string, Value> {
  return {
    ...edge,
    gloss_zh: evidence.map(({ gloss_zh }) => gloss_zh),
    gloss_en: evidence.map(({ gloss_en }) => gloss_en),
    why: evidence.map(({ why }) => why ?? ''),
    quotations: evidence.flatMap(({ quotations }) => placesOf(quotations)),
    attributed_to: evidence.map(({ attributed_to }) => attributed_to?.id ?? ''),
    certainty: evidence.map(({ certainty }) => certainty ?? ''),
    claims: evidence.map(({ claim }) => claim ?? ''),
    status: evidence.map(({ status }) => status ?? ''),
    made: evidence.map(({ made_by, made_on }) => [made_by, made_on].filter(Boolean).join(' ')),
    checked: evidence.map(({ checked_by, checked_on }) => [checked_by, checked_on].filter(Boolean).join(' ')),
    origin: evidence.map(({ origin }) => origin ?? ''),
    qualifiers: evidence.flatMap((statement) => qualifiersOf(statement)),
    roles: evidence.flatMap(({ quotations }) => quotations.map(({ role }) => role)),
    terms: evidence.map((statement) => evidenceOf(statement).terms),
    link: linkTo({ select: edge.id }),
  };
}

/** Neo4j keeps no null and needs none. */
const map = (properties: Record<string, Value>): string =>
  `{${Object.entries(properties)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${name(key)}: ${literal(value)}`)
    .join(', ')}}`;

function literal(value: Value): string {
  if (typeof value === 'string') return quote(value);
  if (value === null || typeof value !== 'object') return String(value);
  return `[${value.map(quote).join(', ')}]`;
}

// Neo4j reads \uXXXX anywhere, before it looks at quotes, but not after a backslash that is itself escaped.
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** A text as a Cypher literal. */
export const quote = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  `'${text.replace(/[\\'\u0000-\u001f\u007f\u2028\u2029\ud800-\udfff]/gu, escaped)}'`;

function escaped(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd'; // half a pair is no character
  return ESCAPES[character] ?? `\\u${code.toString(16).padStart(4, '0')}`;
}

/** A label, type or key; between backticks unless it is a plain word. */
export const name = (word: string): string =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(word)
    ? word
    : `\`${word.replaceAll('\\', '\\u005c').replaceAll('`', '``')}\``;
