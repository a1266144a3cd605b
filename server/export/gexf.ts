import type { Shape } from '#contract/vocabulary.ts';
import { EDGE_ATTRIBUTES, NODE_ATTRIBUTES } from './attributes.ts';
import { channelsOf, sizeOf } from './colours.ts';
import type { ExportSource } from './source.ts';
import { xml } from './xml.ts';

const TYPES = { string: 'string', int: 'integer', boolean: 'boolean' } as const;
/** Gephi draws few shapes; these come nearest to the canvas. */
const SHAPES: Partial<Record<Shape, string>> = {
  'round-rectangle': 'square',
  rectangle: 'square',
  diamond: 'diamond',
  star: 'triangle',
  triangle: 'triangle',
};
/** How a line of each basis is drawn, as on the canvas. */
const STROKES = { explicit: 'solid', ellipsis: 'dashed', inferred: 'dotted' } as const;

/** GEXF 1.3 with colours, sizes and shapes. Edges are directed, one for each drawn edge; `kind` keeps parallel ones apart. */
export async function* gexf(source: ExportSource): AsyncGenerator<string> {
  const day = source.exported.toISOString().slice(0, 10);
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <meta lastmodifieddate="${day}">
    <creator>Yinzheng 引证</creator>
    <description>${xml(titles(source))}</description>
  </meta>
  <graph mode="static" defaultedgetype="directed" idtype="string">
`;
  yield attributes('node', NODE_ATTRIBUTES) + attributes('edge', EDGE_ATTRIBUTES);
  yield '    <nodes>\n';
  for await (const page of source.nodes())
    yield page
      .map((node) => {
        const { r, g, b } = channelsOf(source.words, node.label);
        const shape =
          node.label === 'Passage' ? 'square' : SHAPES[source.words.label(node.label)?.shape ?? 'ellipse'];
        return `      <node id="${xml(node.id)}" label="${xml(node.name_zh)}">
${values(NODE_ATTRIBUTES, node, source)}        <viz:color r="${r}" g="${g}" b="${b}"/>
        <viz:size value="${sizeOf(node.degree)}"/>
        <viz:shape value="${shape ?? 'disc'}"/>
      </node>\n`;
      })
      .join('');
  yield '    </nodes>\n    <edges>\n';
  for await (const page of source.edges())
    yield page
      .map((edge) => {
        const label = source.words.verbOf(edge.type).label_zh;
        return `      <edge id="${xml(edge.id)}" source="${xml(edge.from)}" target="${xml(edge.to)}" label="${xml(label)}" kind="${edge.type}">
${values(EDGE_ATTRIBUTES, edge, source)}        <viz:shape value="${STROKES[edge.basis]}"/>
      </edge>\n`;
      })
      .join('');
  yield '    </edges>\n  </graph>\n</gexf>\n';
}

const titles = ({ reports }: ExportSource) =>
  reports.map(({ title_zh, title_en }) => `${title_zh} (${title_en})`).join('; ');

function attributes(
  of: 'node' | 'edge',
  list: readonly { name: string; type: keyof typeof TYPES }[],
): string {
  const lines = list.map(
    ({ name, type }, index) => `      <attribute id="${index}" title="${name}" type="${TYPES[type]}"/>\n`,
  );
  return `    <attributes class="${of}">\n${lines.join('')}    </attributes>\n`;
}

function values<Thing>(
  list: readonly {
    value: (thing: Thing, words: ExportSource['words']) => string | number | boolean | null;
  }[],
  thing: Thing,
  { words }: ExportSource,
): string {
  const lines = list.map(({ value }, index) => {
    const text = value(thing, words);
    return text === null ? '' : `          <attvalue for="${index}" value="${xml(text)}"/>\n`;
  });
  return `        <attvalues>\n${lines.join('')}        </attvalues>\n`;
}
