import type { Figure, ReportSummary } from '#contract/evidence.ts';
import type { ExportedEdge, ExportedNode } from '#contract/export-document.ts';
import { type EvidenceSource, readFigures, readStatements } from '../graph/facts.ts';
import { readReports } from '../graph/reports.ts';
import type { TextStore } from '../texts/text-store.ts';
import type { Words } from '../vocabulary/words.ts';
import {
  LIST_EDGES,
  LIST_EDGES_AMONG,
  LIST_FIGURES,
  LIST_FIGURES_ABOUT,
  LIST_NODES,
  READ_EDGES,
  READ_NODES,
} from './queries.ts';

/** What is to be exported, read a page at a time, so that a large graph never lies in memory as a whole. */
export interface ExportSource {
  readonly scope: 'all' | 'selection';
  readonly exported: Date;
  readonly words: Words;
  readonly reports: readonly ReportSummary[];
  readonly nodes: () => AsyncGenerator<readonly ExportedNode[]>;
  readonly edges: () => AsyncGenerator<readonly ExportedEdge[]>;
  /** The figures about the nodes. */
  readonly figures: () => AsyncGenerator<readonly Figure[]>;
  /** Ids that were asked for and are not there; complete once nodes have been read to the end. */
  readonly missing: () => readonly string[];
}

/** What an export is made from. */
export interface Store extends EvidenceSource {
  readonly words: Words;
}

export interface Chosen {
  /** Of nodes, edges or both; undefined for all. */
  readonly ids: readonly string[] | undefined;
  readonly edges: 'among' | 'given';
}

/** Few enough to be held while they are written out, enough that the way to the database does not count. */
const PAGE = 250;

// An export carries offsets and anchor terms; the report's text stays where it is.
const NO_TEXTS: TextStore = { passages: () => null, attach: async () => '' };

export async function openExport(store: Store, { ids, edges }: Chosen): Promise<ExportSource> {
  const source: EvidenceSource = { graph: store.graph, texts: NO_TEXTS };
  const common = {
    exported: new Date(),
    words: store.words,
    // Read at once: a database that is away is an answer with a status, not a file that breaks off.
    reports: await readReports(store, null),
  };
  if (ids === undefined) return { ...common, scope: 'all', missing: () => [], ...readAll(source) };
  const isEdge = (id: string) => id.startsWith('edge-');
  const given = ids.filter(isEdge);
  const ends: string[] = [];
  const found: string[] = [];
  for (const page of chunks(given)) {
    for (const { edge } of await source.graph.read(READ_EDGES, { ids: [...page] })) {
      found.push(edge.id);
      ends.push(edge.from, edge.to);
    }
  }
  const nodeIds = [...new Set([...ids.filter((id) => !isEdge(id)), ...ends])];
  const missing = new Set(given.filter((id) => !found.includes(id)));
  const among = async () => (await source.graph.read(LIST_EDGES_AMONG, { ids: nodeIds })).map(({ id }) => id);
  return {
    ...common,
    scope: 'selection',
    missing: () => [...missing],
    nodes: async function* () {
      for (const page of chunks(nodeIds)) {
        const nodes = await readNodes(source, page);
        const there = new Set(nodes.map(({ id }) => id));
        for (const id of page) if (!there.has(id)) missing.add(id);
        yield nodes;
      }
    },
    edges: async function* () {
      for (const page of chunks(edges === 'given' ? found : await among()))
        yield await readEdges(source, page);
    },
    figures: async function* () {
      const about = await source.graph.read(LIST_FIGURES_ABOUT, { ids: nodeIds });
      for (const page of chunks(about.map(({ id }) => id))) yield await readFigures(source, page);
    },
  };
}

function readAll(source: EvidenceSource): Pick<ExportSource, 'nodes' | 'edges' | 'figures'> {
  return {
    nodes: async function* () {
      for await (const page of idPages(source, LIST_NODES)) yield await readNodes(source, page);
    },
    edges: async function* () {
      for await (const page of idPages(source, LIST_EDGES)) yield await readEdges(source, page);
    },
    figures: async function* () {
      for await (const page of idPages(source, LIST_FIGURES)) yield await readFigures(source, page);
    },
  };
}

async function* idPages({ graph }: EvidenceSource, list: typeof LIST_NODES): AsyncGenerator<string[]> {
  let after = '';
  for (;;) {
    const rows = await graph.read(list, { after, limit: PAGE });
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) yield ids;
    if (ids.length < PAGE) return;
    after = ids.at(-1) ?? '';
  }
}

function* chunks(ids: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; from < ids.length; from += PAGE) yield ids.slice(from, from + PAGE);
}

async function readNodes({ graph }: EvidenceSource, ids: readonly string[]): Promise<ExportedNode[]> {
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
async function readEdges(source: EvidenceSource, ids: readonly string[]): Promise<ExportedEdge[]> {
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
