import { createHash } from 'node:crypto';
import type { ReportSummary } from '#contract/evidence.ts';
import { csvOf, TABLES } from './csv.ts';
import { json } from './json.ts';
import type { ExportSource } from './source.ts';
import { type ZippedFile, zipped } from './zip.ts';

interface Described {
  readonly path: string;
  readonly type: string;
  readonly name: string;
  readonly columns?: readonly string[];
  readonly pieces: (source: ExportSource) => AsyncIterable<string>;
}

const tableFile = (name: keyof typeof TABLES, title: string): Described => ({
  path: `data/${name}.csv`,
  type: 'text/csv',
  name: title,
  columns: TABLES[name].columns,
  pieces: (source) => csvOf(TABLES[name], source),
});

const FILES: readonly Described[] = [
  tableFile('edges', 'Statements of relations 关系'),
  tableFile('nodes', 'Entities 点'),
  tableFile('figures', 'Figures 数据'),
  { path: 'data/graph.json', type: 'application/json', name: 'The whole graph 图谱', pieces: json },
];

/**
 * A package for a repository such as Zenodo: the tables and the graph, described by RO-Crate and Data Package, with a
 * citation file and checksums. It holds facts, offsets and anchor terms, and no report's text.
 */
export const deposit = (source: ExportSource): AsyncGenerator<Uint8Array> => zipped(filesOf(source));

async function* filesOf(source: ExportSource): AsyncGenerator<ZippedFile> {
  const sums: string[] = [];
  const summed = async function* (path: string, pieces: AsyncIterable<string> | readonly string[]) {
    const hash = createHash('sha256');
    for await (const piece of pieces) {
      hash.update(piece, 'utf8');
      yield piece;
    }
    sums.push(`${hash.digest('hex')}  ${path}\n`);
  };
  for (const { path, pieces } of FILES) yield { path, pieces: summed(path, pieces(source)) };
  const descriptions: Readonly<Record<string, string>> = {
    'ro-crate-metadata.json': pretty(roCrate(source)),
    'datapackage.json': pretty(dataPackage(source)),
    'CITATION.cff': citation(source),
    'README.md': readme(source),
  };
  for (const [path, text] of Object.entries(descriptions)) yield { path, pieces: summed(path, [text]) };
  yield { path: 'manifest-sha256.txt', pieces: sums };
}

const pretty = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;
const dayOf = ({ exported }: ExportSource) => exported.toISOString().slice(0, 10);
const titleOf = ({ reports }: ExportSource) =>
  `Facts and figures of ${reports.length === 1 ? 'a report' : `${reports.length} reports`}, each with its place in the text`;
const nameOf = (report: ReportSummary) => report.title_zh || report.title_en;

const roCrate = (source: ExportSource) => ({
  '@context': 'https://w3id.org/ro/crate/1.1/context',
  '@graph': [
    {
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
      about: { '@id': './' },
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: titleOf(source),
      description:
        'Statements as a graph; offsets and anchor terms lead into the reports, whose text is not in it.',
      datePublished: dayOf(source),
      license: 'Enter the licence under which you deposit your annotations.',
      hasPart: FILES.map(({ path }) => ({ '@id': path })),
      isBasedOn: source.reports.map(({ id }) => ({ '@id': `#report-${id}` })),
    },
    ...FILES.map(({ path, type, name }) => ({ '@id': path, '@type': 'File', name, encodingFormat: type })),
    ...source.reports.map((report) => ({
      '@id': `#report-${report.id}`,
      '@type': 'CreativeWork',
      name: nameOf(report),
      ...(report.publisher === null ? {} : { publisher: report.publisher }),
      ...(report.published === null ? {} : { datePublished: report.published }),
      ...(report.url === null ? {} : { url: report.url }),
      ...(report.rights === null ? {} : { usageInfo: report.rights }),
      identifier: `sha256:${report.sha256}`,
    })),
  ],
});

const dataPackage = (source: ExportSource) => ({
  profile: 'tabular-data-package',
  name: 'yinzheng-export',
  title: titleOf(source),
  created: source.exported.toISOString(),
  sources: source.reports.map((report) => ({
    title: nameOf(report),
    ...(report.url === null ? {} : { path: report.url }),
  })),
  resources: FILES.map(({ path, type, name, columns }) => ({
    name: path.replace(/^data\//, '').replace('.', '-'),
    title: name,
    path,
    mediatype: type,
    encoding: 'utf-8',
    ...(columns === undefined
      ? {}
      : {
          profile: 'tabular-data-resource',
          schema: { fields: columns.map((column) => ({ name: column, type: 'string' })) },
        }),
  })),
});

/** In YAML a JSON text is a text. */
const text = (value: string) => JSON.stringify(value);

function citation(source: ExportSource): string {
  const references = source.reports.flatMap((report) => [
    `  - type: ${report.genre === 'book' ? 'book' : report.genre === 'article' ? 'article' : 'generic'}`,
    `    title: ${text(nameOf(report))}`,
    `    authors: [{ name: ${text(report.publisher ?? 'unknown')} }]`,
    ...(report.url === null ? [] : [`    url: ${text(report.url)}`]),
  ]);
  return `cff-version: 1.2.0
message: Please cite this dataset, and the reports whose facts you use.
type: dataset
title: ${text(titleOf(source))}
authors: [{ name: ${text('Enter whoever made the annotations')} }]
date-released: ${text(dayOf(source))}
${references.length === 0 ? '' : `references:\n${references.join('\n')}\n`}`;
}

const readme = (source: ExportSource) => `# ${titleOf(source)}

Made with Yinzheng 引证 on ${dayOf(source)}. \`data/\` holds a line a statement, entity and figure, and the same as JSON. A statement's place
is a passage (a non-empty line of the report, counted from 0) and two offsets in Unicode code points; the SHA-256 of each report's text
is in \`ro-crate-metadata.json\`. The reports' text is not in this package.

Before you deposit it, enter your names and the licence in \`CITATION.cff\` and \`ro-crate-metadata.json\`.
\`sha256sum -c manifest-sha256.txt\` checks the files.

${source.reports.map((report) => `- ${nameOf(report)} (${report.period}), SHA-256 ${report.sha256}`).join('\n')}
`;
