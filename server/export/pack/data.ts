import type { Figure } from '#contract/evidence.ts';
import type { ExportedEdge, ExportedNode } from '#contract/export-document.ts';
import { GraphNode } from '#contract/graph.ts';
import type { PackData, PackRequest } from '#contract/pack.ts';
import { DrawnVocabulary } from '#contract/vocabulary.ts';
import { readFigures, readStatements } from '../../graph/facts.ts';
import { stepTowards } from '../../vocabulary/words.ts';
import { csv } from '../csv.ts';
import { LIST_AGENTLESS } from '../queries.ts';
import { openExport, type Store } from '../source.ts';
import { titleOf } from './title.ts';

/**
 * All that a pack holds. Quotations are in the report's own words where its text is attached here: the pack is made for
 * whoever has the text already. Its tables carry offsets and anchor terms only, as every export does.
 */
export async function readPack(store: Store, request: PackRequest): Promise<PackData> {
  const source = await openExport(store, { ids: [...new Set(request.ids)], edges: 'given' });
  const nodes = await whole<ExportedNode>(source.nodes());
  const edges = await withTexts(store, await whole<ExportedEdge>(source.edges()));
  const figures = await readFigures(
    store,
    (await whole<Figure>(source.figures())).map(({ id }) => id),
  );
  const used = new Set([...edges.flatMap((edge) => edge.reports), ...figures.map(({ report }) => report)]);
  const reports = source.reports.filter(({ id }) => used.has(id));
  const named = titleOf({ reports, edges, figures });
  const giverless = await agentless(
    store,
    nodes.map(({ id }) => id),
  );
  return {
    format: 'yinzheng-pack',
    version: 1,
    made: source.exported.toISOString(),
    title_zh: request.title_zh || named.title_zh,
    title_en: request.title_en || named.title_en,
    language: request.language,
    page: request.page ?? null,
    reports,
    notes: request.notes,
    nodes: nodes.map((node) => ({ ...GraphNode.parse(node), place: request.positions[node.id] ?? null })),
    edges,
    figures,
    vocabulary: DrawnVocabulary.parse(store.words.vocabulary),
    giverless,
    csv: {
      facts: await joined(csv('edges')(source)),
      figures: await joined(csv('figures')(source)),
    },
    missing: [...source.missing()],
  };
}

/** Ids of the acts among these of which no report says who did them. */
async function agentless({ graph, words }: Store, ids: string[]): Promise<string[]> {
  const found = await Promise.all(
    words.vocabulary.patterns.stories.flatMap(({ act, agent, steps }) => {
      const step = steps.find(({ id }) => id === agent.step);
      return step === undefined
        ? []
        : [graph.read(LIST_AGENTLESS, { ids, acts: act, agent: stepTowards(step) })];
    }),
  );
  return [...new Set(found.flat().map(({ id }) => id))].sort();
}

async function withTexts(store: Store, edges: readonly ExportedEdge[]): Promise<ExportedEdge[]> {
  const ids = edges.flatMap((edge) => edge.statements);
  const statements = new Map((await readStatements(store, ids)).map((each) => [each.id, each]));
  return edges.map((edge) => ({
    ...edge,
    evidence: edge.statements.flatMap((id) => statements.get(id) ?? []),
  }));
}

async function whole<Thing>(pages: AsyncIterable<readonly Thing[]>): Promise<Thing[]> {
  const all: Thing[] = [];
  for await (const page of pages) all.push(...page);
  return all;
}

async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}
