import type { ExportedEdge, ExportedNode } from '#contract/export-document.ts';
import { EDGE_ATTRIBUTES, NODE_ATTRIBUTES } from './attributes.ts';
import { channelsOf, sizeOf } from './colours.ts';
import type { ExportSource } from './source.ts';
import { xml } from './xml.ts';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`;

/** Names by which Gephi knows label, colour and size; others see plain attributes. */
const LOOKS = [
  ['label', 'string'],
  ['r', 'int'],
  ['g', 'int'],
  ['b', 'int'],
  ['size', 'double'],
] as const;

/** GraphML with its attributes extension. Edges are directed, one for each drawn edge. */
export async function* graphml(source: ExportSource): AsyncGenerator<string> {
  const { words } = source;
  yield HEAD;
  yield LOOKS.map(([name, type]) => key('node', name, type)).join('');
  yield NODE_ATTRIBUTES.map(({ name, type }) => key('node', name, type)).join('');
  yield key('edge', 'label', 'string');
  yield EDGE_ATTRIBUTES.map(({ name, type }) => key('edge', name, type)).join('');
  yield `  <graph id="yinzheng" edgedefault="directed">\n`;
  for await (const page of source.nodes())
    yield page.map((node) => nodeElement(node, words, dataOf('node', NODE_ATTRIBUTES, node, words))).join('');
  for await (const page of source.edges())
    yield page
      .map((edge) => {
        const label = data('edge', 'label', words.verbOf(edge.type).label_zh);
        return edgeElement(edge, label + dataOf('edge', EDGE_ATTRIBUTES, edge, words));
      })
      .join('');
  yield '  </graph>\n</graphml>\n';
}

/**
 * GraphML's ids are name tokens: an entity's id has a `/`, a passage's a `#`. No id has a dot or an underscore of its own.
 * The attribute `node` has the id.
 */
const token = (id: string) => id.replace('#', '.').replace('/', '_');

const key = (of: 'node' | 'edge', name: string, type: string) =>
  `  <key id="${of}.${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`;

const data = (of: 'node' | 'edge', name: string, value: string | number | boolean) =>
  `      <data key="${of}.${name}">${xml(value)}</data>\n`;

function dataOf<Thing>(
  of: 'node' | 'edge',
  attributes: readonly {
    name: string;
    value: (thing: Thing, words: ExportSource['words']) => string | number | boolean | null;
  }[],
  thing: Thing,
  words: ExportSource['words'],
): string {
  return attributes
    .map(({ name, value }) => ({ name, value: value(thing, words) }))
    .map(({ name, value }) => (value === null ? '' : data(of, name, value)))
    .join('');
}

function nodeElement(node: ExportedNode, words: ExportSource['words'], attributes: string): string {
  const looks = { label: node.name_zh, ...channelsOf(words, node.label), size: sizeOf(node.degree) };
  const seen = Object.entries(looks).map(([name, value]) => data('node', name, value));
  return `    <node id="${xml(token(node.id))}">\n${seen.join('')}${attributes}    </node>\n`;
}

const edgeElement = ({ id, from, to }: ExportedEdge, attributes: string): string =>
  `    <edge id="${xml(id)}" source="${xml(token(from))}" target="${xml(token(to))}">\n${attributes}    </edge>\n`;
