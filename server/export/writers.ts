import type { ExportKind } from '#contract/export.ts';
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
};
