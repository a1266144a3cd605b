import type { Figure } from '#contract/evidence.ts';
import type { ExportedEdge, ExportedNode } from '#contract/export-document.ts';
import { type EvidenceSource, readFigures, readStatements } from '../graph/facts.ts';
import {
  LIST_EDGES,
  LIST_EDGES_OF_REPORTS,
  LIST_FIGURES,
  LIST_FIGURES_OF_REPORTS,
  LIST_NODES,
  LIST_NODES_OF_REPORTS,
  READ_EDGES,
  READ_NODES,
} from './queries.ts';

/** A page at a time, so that a large graph never lies in memory as a whole. */
export interface Pages {
  readonly nodes: () => AsyncGenerator<readonly ExportedNode[]>;
  readonly edges: () => AsyncGenerator<readonly ExportedEdge[]>;
  /** The figures about the nodes. */
  readonly figures: () => AsyncGenerator<readonly Figure[]>;
}

/** Few enough to be held while they are written out, enough that the way to the database does not count. */
const PAGE = 250;

/** All that is in the store. */
export const readAll = (source: EvidenceSource): Pages =>
  readListed(source, {
    nodes: (page) => source.graph.read(LIST_NODES, page),
    edges: (page) => source.graph.read(LIST_EDGES, page),
    figures: (page) => source.graph.read(LIST_FIGURES, page),
  });

/** All that these reports speak of and state. */
export function readOf(source: EvidenceSource, ids: readonly string[]): Pages {
  const reports = [...ids];
  return readListed(source, {
    nodes: (page) => source.graph.read(LIST_NODES_OF_REPORTS, { ...page, reports }),
    edges: (page) => source.graph.read(LIST_EDGES_OF_REPORTS, { ...page, reports }),
    figures: (page) => source.graph.read(LIST_FIGURES_OF_REPORTS, { ...page, reports }),
  });
}

/** A page of ids, in their order. */
type ListIds = (page: { after: string; limit: number }) => Promise<{ id: string }[]>;

function readListed(source: EvidenceSource, list: Readonly<Record<keyof Pages, ListIds>>): Pages {
  return {
    nodes: async function* () {
      for await (const page of idPages(list.nodes)) yield await readNodes(source, page);
    },
    edges: async function* () {
      for await (const page of idPages(list.edges)) yield await readEdges(source, page);
    },
    figures: async function* () {
      for await (const page of idPages(list.figures)) yield await readFigures(source, page);
    },
  };
}

async function* idPages(list: ListIds): AsyncGenerator<string[]> {
  let after = '';
  for (;;) {
    const ids = (await list({ after, limit: PAGE })).map(({ id }) => id);
    if (ids.length > 0) yield ids;
    if (ids.length < PAGE) return;
    after = ids.at(-1) ?? '';
  }
}

export function* chunks(ids: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; from < ids.length; from += PAGE) yield ids.slice(from, from + PAGE);
}

export async function readNodes({ graph }: EvidenceSource, ids: readonly string[]): Promise<ExportedNode[]> {
  const rows = await graph.read(READ_NODES, { ids: [...ids] });
  const byId = new Map(
    rows.map(({ node, mentionCount, statementCount, figureCount, ...rest }) => [
      node.id,
      {
        ...node,
        ...rest,
        mention_count: mentionCount,
        statement_count: statementCount,
        figure_count: figureCount,
      },
    ]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Edges, each with its statements in their order. */
export async function readEdges(source: EvidenceSource, ids: readonly string[]): Promise<ExportedEdge[]> {
  const rows = await source.graph.read(READ_EDGES, { ids: [...ids] });
  const edges = new Map(rows.map(({ edge }) => [edge.id, edge]));
  const wanted = rows.flatMap(({ edge }) => edge.statements);
  const statements = new Map((await readStatements(source, wanted)).map((each) => [each.id, each]));
  return ids.flatMap((id) => {
    const edge = edges.get(id);
    if (edge === undefined) return [];
    return [{ ...edge, evidence: edge.statements.flatMap((each) => statements.get(each) ?? []) }];
  });
}
