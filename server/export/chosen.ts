import type { Figure, Statement } from '#contract/evidence.ts';
import { StatementId } from '#contract/model.ts';
import { type EvidenceSource, readFigures, readStatements } from '../graph/facts.ts';
import { chunks, type Pages, readEdges, readNodes } from './pages.ts';
import { LIST_EDGES_AMONG, LIST_FACTS, LIST_FIGURES_ABOUT, READ_EDGES } from './queries.ts';

interface Chosen extends Pages {
  /** The statements and figures that were asked for by their ids, in that order. */
  readonly asked: readonly (Statement | Figure)[];
  readonly missing: () => readonly string[];
}

const isEdge = (id: string) => id.startsWith('edge-');
const isFact = (id: string) => StatementId.safeParse(id).success;

/** A selection: nodes, edges with their ends, statements with their edges, figures with what they are about. */
export async function readChosen(
  source: EvidenceSource,
  ids: readonly string[],
  edges: 'among' | 'given',
): Promise<Chosen> {
  const facts = await readAsked(source, ids.filter(isFact));
  const given = ids.filter(isEdge);
  const lines = [...new Set([...given, ...facts.edges])];
  const ends: string[] = [];
  const found: string[] = [];
  for (const page of chunks(lines)) {
    for (const { edge } of await source.graph.read(READ_EDGES, { ids: [...page] })) {
      found.push(edge.id);
      ends.push(edge.from, edge.to);
    }
  }
  const named = ids.filter((id) => !isEdge(id) && !isFact(id));
  const nodeIds = [...new Set([...named, ...ends, ...facts.about])];
  const missing = new Set([...given.filter((id) => !found.includes(id)), ...facts.missing]);
  const among = async () => (await source.graph.read(LIST_EDGES_AMONG, { ids: nodeIds })).map(({ id }) => id);
  const isNarrow = edges === 'given' || facts.ids.size > 0;
  return {
    asked: facts.asked,
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
      for (const page of chunks(isNarrow ? found : await among()))
        yield (await readEdges(source, page)).map((edge) =>
          given.includes(edge.id) ? edge : onlyAsked(edge, facts.ids),
        );
    },
    figures: async function* () {
      const about = await source.graph.read(LIST_FIGURES_ABOUT, {
        ids: facts.ids.size > 0 ? named : nodeIds,
      });
      const wanted = new Set([...about.map(({ id }) => id), ...facts.figures]);
      for (const page of chunks([...wanted])) yield await readFigures(source, page);
    },
  };
}

/** An edge that came by some of its statements says these alone. */
function onlyAsked<Edge extends { readonly evidence: readonly Statement[] }>(
  edge: Edge,
  asked: ReadonlySet<string>,
): Edge {
  const evidence = edge.evidence.filter(({ id }) => asked.has(id));
  return evidence.length === 0 ? edge : { ...edge, evidence, statements: evidence.map(({ id }) => id) };
}

async function readAsked(source: EvidenceSource, ids: readonly string[]) {
  const rows = ids.length === 0 ? [] : await source.graph.read(LIST_FACTS, { ids: [...ids] });
  const figures = rows.filter(({ edge }) => edge === null).map(({ id }) => id);
  const [statements, read] = await Promise.all([readStatements(source, ids), readFigures(source, figures)]);
  const byId = new Map([...statements, ...read].map((fact) => [fact.id, fact]));
  return {
    ids: new Set(byId.keys()),
    asked: ids.flatMap((id) => byId.get(id) ?? []),
    edges: rows.flatMap(({ edge }) => edge ?? []),
    about: rows.flatMap(({ about }) => about),
    figures,
    missing: ids.filter((id) => !byId.has(id)),
  };
}
