import { bibtex } from '#contract/bibtex.ts';
import { cslItem } from '#contract/csl-json.ts';
import type { ExportKind } from '#contract/export-kinds.ts';
import { ris } from '#contract/ris.ts';
import { annotations } from './annotations.ts';
import { bibliography } from './bibliography.ts';
import { csv } from './csv.ts';
import { cypherScript } from './cypher-script.ts';
import { ftm } from './ftm.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { json } from './json.ts';
import type { ExportSource } from './source.ts';
import { tei } from './tei.ts';

/** Text, or bytes where a format is bytes. */
type Writer = (source: ExportSource) => AsyncIterable<string | Uint8Array>;

/** A writer whose library is read when such a file is first asked for, and never at the start. */
const later = (load: () => Promise<Writer>): Writer =>
  async function* (source) {
    const write = await load();
    yield* write(source);
  };

/** How each kind of file is written. */
export const WRITERS: Readonly<Record<ExportKind['id'], Writer>> = {
  'csv-edges': csv('edges'),
  'csv-nodes': csv('nodes'),
  'csv-figures': csv('figures'),
  xlsx: later(async () => (await import('./xlsx.ts')).xlsx),
  docx: later(async () => (await import('./docx.ts')).docx),
  json,
  graphml,
  gexf,
  cypher: cypherScript,
  annotations,
  trig: later(async () => (await import('./trig.ts')).trig),
  ftm,
  tei,
  brat: later(async () => (await import('./brat.ts')).brat),
  webanno: later(async () => (await import('./webanno.ts')).webanno),
  'neo4j-admin': later(async () => (await import('./neo4j-admin.ts')).neo4jAdmin),
  deposit: later(async () => (await import('./deposit.ts')).deposit),
  ris: bibliography((entries) => entries.map((entry) => `${ris(entry)}\r\n`).join('\r\n')),
  bibtex: bibliography((entries) => entries.map((entry) => `${bibtex(entry)}\n`).join('\n')),
  'csl-json': bibliography((entries) => `${JSON.stringify(entries.map(cslItem), null, 1)}\n`),
};
