import type { Api } from '#contract/api.ts';
import type { CallOf } from '#contract/endpoint.ts';
import type { ExportFormat } from '#contract/export.ts';
import type { ExplorerState } from '../model/explorer.ts';
import { visible } from '../model/filters.ts';
import { pickedOf } from '../model/selecting.ts';

/** What goes into a file: all that is drawn and not left out, of that what is selected, or the whole graph. */
export type Extent = 'drawn' | 'selected' | 'all';

export interface Contents {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

/** Ids of what is drawn and in sight, but for what a filter leaves out, greyed or not. */
export function drawnContents(state: ExplorerState): Contents {
  const { nodes, edges, greyed } = visible(state);
  const stays = (id: string) => !greyed.has(id);
  return { nodes: [...nodes.keys()].filter(stays), edges: [...edges.keys()].filter(stays) };
}

/** Ids of what is selected. Selected nodes bring the drawn edges between them. */
export function selectedContents(state: ExplorerState): Contents {
  const picked = pickedOf(state);
  const drawn = drawnContents(state);
  const isBetween = (id: string) => {
    const edge = state.edges.get(id);
    return edge !== undefined && picked.nodes.has(edge.from) && picked.nodes.has(edge.to);
  };
  return {
    nodes: drawn.nodes.filter((id) => picked.nodes.has(id)),
    edges: drawn.edges.filter((id) => picked.edges.has(id) || isBetween(id)),
  };
}

/** A file of the server by the name that the window gives it. */
export const FILE_KINDS = [
  'csv-edges',
  'csv-nodes',
  'csv-figures',
  'json',
  'graphml',
  'gexf',
  'cypher',
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

type Choice = Pick<CallOf<Api['export']>, 'format' | 'part'>;

const CHOICES: Readonly<Record<FileKind, Choice>> = {
  'csv-edges': { format: 'csv', part: 'edges' },
  'csv-nodes': { format: 'csv', part: 'nodes' },
  'csv-figures': { format: 'csv', part: 'figures' },
  ...({
    json: { format: 'json' },
    graphml: { format: 'graphml' },
    gexf: { format: 'gexf' },
    cypher: { format: 'cypher' },
  } satisfies Record<Exclude<ExportFormat, 'csv'>, Choice>),
};

/** What to ask of the server; without ids for the whole graph. */
export const requestOf = (kind: FileKind, contents: Contents | 'all') =>
  contents === 'all'
    ? CHOICES[kind]
    : { ...CHOICES[kind], ids: [...contents.nodes, ...contents.edges], edges: 'given' as const };
