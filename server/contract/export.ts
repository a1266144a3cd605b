import { z } from 'zod/mini';
import { EdgeId, NodeId } from './model.ts';

const CSV = { format: 'csv', type: 'text/csv', ending: 'csv' } as const;
const GRAPH = { zh: '图谱', en: 'graph' } as const;
const CITATIONS = { zh: '出处', en: 'sources' } as const;

/**
 * The files that the graph can be written into, in the order in which the page offers them: what is asked for, media
 * type and ending, `holds` for the file's name, name and purpose. For each, the compiler asks `server/export/writers.ts`
 * for its writer.
 */
export const EXPORT_KINDS = [
  {
    id: 'csv-edges',
    ...CSV,
    part: 'edges',
    holds: { zh: '关系', en: 'edges' },
    name: { zh: 'CSV：关系', en: 'CSV: relations' },
    note: { zh: '每行一条陈述及其依据', en: 'a line a statement, with its evidence' },
  },
  {
    id: 'csv-nodes',
    ...CSV,
    part: 'nodes',
    holds: { zh: '点', en: 'nodes' },
    name: { zh: 'CSV：点', en: 'CSV: nodes' },
    note: { zh: '名称、别名、出处', en: 'names, aliases, where they are named' },
  },
  {
    id: 'csv-figures',
    ...CSV,
    part: 'figures',
    holds: { zh: '数据', en: 'figures' },
    name: { zh: 'CSV：数据', en: 'CSV: figures' },
    note: { zh: '关于这些点的数据', en: 'the figures about these nodes' },
  },
  {
    id: 'json',
    format: 'json',
    type: 'application/json',
    ending: 'json',
    holds: GRAPH,
    name: { zh: 'JSON', en: 'JSON' },
    note: { zh: '全部内容，供程序使用', en: 'everything, for programs' },
  },
  {
    id: 'graphml',
    format: 'graphml',
    type: 'application/graphml+xml',
    ending: 'graphml',
    holds: GRAPH,
    name: { zh: 'GraphML', en: 'GraphML' },
    note: { zh: '用于 Gephi、yEd、NetworkX', en: 'for Gephi, yEd, NetworkX' },
  },
  {
    id: 'gexf',
    format: 'gexf',
    type: 'application/gexf+xml',
    ending: 'gexf',
    holds: GRAPH,
    name: { zh: 'GEXF 1.3', en: 'GEXF 1.3' },
    note: { zh: '用于 Gephi，带颜色', en: 'for Gephi, with colours' },
  },
  {
    id: 'cypher',
    format: 'cypher',
    type: 'text/plain',
    ending: 'cypher',
    holds: GRAPH,
    name: { zh: 'Cypher 脚本', en: 'Cypher script' },
    note: { zh: '在任何 Neo4j 5 中重建', en: 'to rebuild it in any Neo4j 5' },
  },
  {
    id: 'ris',
    format: 'ris',
    type: 'application/x-research-info-systems',
    ending: 'ris',
    holds: CITATIONS,
    name: { zh: '引文：RIS', en: 'Citations: RIS' },
    note: { zh: '用于 Zotero、EndNote、NoteExpress', en: 'for Zotero, EndNote, NoteExpress' },
  },
  {
    id: 'bibtex',
    format: 'bibtex',
    type: 'application/x-bibtex',
    ending: 'bib',
    holds: CITATIONS,
    name: { zh: '引文：BibTeX', en: 'Citations: BibTeX' },
    note: { zh: '用于 LaTeX', en: 'for LaTeX' },
  },
  {
    id: 'csl-json',
    format: 'csl-json',
    type: 'application/vnd.citationstyles.csl+json',
    ending: 'json',
    holds: CITATIONS,
    name: { zh: '引文：CSL-JSON', en: 'Citations: CSL-JSON' },
    note: { zh: '用于 Pandoc 和其他引文程序', en: 'for Pandoc and other citation processors' },
  },
] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** What can be asked of an export besides its ids. */
export const ExportChoice = z.object({
  format: z.enum([...new Set(EXPORT_KINDS.map(({ format }) => format))]),
  /** What a CSV's lines are: the statements of the edges, the nodes, or the figures. Its default is `edges`. */
  part: z.optional(z.enum(EXPORT_KINDS.flatMap((kind) => ('part' in kind ? [kind.part] : [])))),
  /** `among`: every edge between the nodes that `ids` names. `given`: just the edges that it names, with their ends. */
  edges: z._default(z.enum(['among', 'given']), 'among'),
});

/** The kind of file that is asked for; without a part, the first of its format. Undefined where it has no such part. */
export const exportKindOf = ({ format, part }: Pick<z.infer<typeof ExportChoice>, 'format' | 'part'>) =>
  EXPORT_KINDS.find(
    (kind) =>
      kind.format === format && (part === undefined || ('part' in kind ? kind.part : undefined) === part),
  );

export const ExportId = z.union([EdgeId, NodeId]);

/** Media types of the files. */
export const EXPORT_FILES = [...new Set(EXPORT_KINDS.map(({ type }) => type))];
