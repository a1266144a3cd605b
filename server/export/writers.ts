import { bibtex } from '#contract/bibtex.ts';
import { cslItem } from '#contract/csl-json.ts';
import type { ExportKind } from '#contract/export.ts';
import { ris } from '#contract/ris.ts';
import { bibliography } from './bibliography.ts';
import { csv } from './csv.ts';
import { cypherScript } from './cypher-script.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { json } from './json.ts';
import type { ExportSource } from './source.ts';

type Writer = (source: ExportSource) => AsyncIterable<string>;

/** How each kind of file is written. */
export const WRITERS: Readonly<Record<ExportKind['id'], Writer>> = {
  'csv-edges': csv('edges'),
  'csv-nodes': csv('nodes'),
  'csv-figures': csv('figures'),
  json,
  graphml,
  gexf,
  cypher: cypherScript,
  ris: bibliography((entries) => entries.map((entry) => `${ris(entry)}\r\n`).join('\r\n')),
  bibtex: bibliography((entries) => entries.map((entry) => `${bibtex(entry)}\n`).join('\n')),
  'csl-json': bibliography((entries) => `${JSON.stringify(entries.map(cslItem), null, 1)}\n`),
};
