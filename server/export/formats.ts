import type { CsvPart, ExportFormat } from '#contract/export.ts';
import { csv } from './csv.ts';
import { cypherScript } from './cypher-script.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { json } from './json.ts';
import type { ExportSource } from './source.ts';

/** A way to write the graph into a file. Add one with a file and a line in FORMATS. */
export interface Format {
  readonly type: string;
  readonly ending: string;
  readonly write: (source: ExportSource, part: CsvPart) => AsyncIterable<string>;
}

export const FORMATS: Readonly<Record<ExportFormat, Format>> = {
  csv: { type: 'text/csv', ending: 'csv', write: (source, part) => csv(part)(source) },
  json: { type: 'application/json', ending: 'json', write: json },
  graphml: { type: 'application/graphml+xml', ending: 'graphml', write: graphml },
  gexf: { type: 'application/gexf+xml', ending: 'gexf', write: gexf },
  cypher: { type: 'text/plain', ending: 'cypher', write: cypherScript },
};
