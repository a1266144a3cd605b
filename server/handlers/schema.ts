import { z } from 'zod';
import { CORE_LABELS } from '#contract/model.ts';
import { countReports, countsOfReports, READ_COUNTS } from '../graph/counts.ts';
import { query } from '../graph/query.ts';
import { reportsIn } from '../graph/scope.ts';
import { COUNT_STORE } from '../graph/store-queries.ts';
import type { Counted } from '../import/tally.ts';
import type { Names, Words } from '../vocabulary/words.ts';
import type { Context, Handlers } from './context.ts';

const COUNT_INDICATORS = query('count-indicators', {
  params: z.object({}),
  row: z.object({ indicators: z.int() }),
});

const MOST_WORDS = 5_000; // of a vocabulary with all its properties; a corpus has no more of them than a report

export const schema: Handlers['schema'] = async ({ properties: wanted, scope }, { graph, words, scopes }) => {
  const isWanted = wanted === 'true';
  const read = (of: Counted) => graph.read(READ_COUNTS, { of, limit: MOST_WORDS });
  const reports = reportsIn(scope, scopes);
  const [{ kinds, edges, core }, [measured], properties, relationship_properties] = await Promise.all([
    reports === null ? countAll(graph) : countWithin(graph, reports),
    graph.read(COUNT_INDICATORS, {}),
    isWanted ? read('property') : [],
    isWanted ? read('edge-property') : [],
  ]);
  const labelRows = [...kinds.map(kindRow), ...coreRows(core, measured?.indicators ?? 0)];
  const typeRows = edges.map(({ key, count }) => ({ type: key, count }));
  const { vocabulary } = words;
  return {
    labels: [...vocabulary.labels.map(({ name }) => name), ...CORE_LABELS].map((name) => {
      const rows = labelRows.filter((row) => row.label === name);
      return { ...named(name, words.nameOf(name), rows), kinds: kindsOf(name, rows, words) };
    }),
    types: vocabulary.types.map(({ name, domain, range }) => {
      const rows = typeRows.filter((row) => row.type === name);
      return { ...named(name, words.verbOf(name), rows), domain, range };
    }),
    properties: propertiesIn(properties),
    relationship_properties: propertiesIn(relationship_properties),
  };
};

type Graph = Context['graph'];

async function countAll(graph: Graph) {
  const [kinds, edges, [core]] = await Promise.all([
    graph.read(READ_COUNTS, { of: 'kind', limit: MOST_WORDS }),
    graph.read(READ_COUNTS, { of: 'edge', limit: MOST_WORDS }),
    graph.read(COUNT_STORE, {}),
  ]);
  return { kinds, edges, core };
}

/** By what each report counted when it was loaded: statements where all are counted by their lines. */
async function countWithin(graph: Graph, reports: readonly string[]) {
  const [kinds, passages, edges, core] = await Promise.all([
    countsOfReports(graph, 'entities-by-kind', reports),
    countsOfReports(graph, 'kind', reports),
    countsOfReports(graph, 'statements-by-type', reports),
    countReports(graph, reports),
  ]);
  return { kinds: [...kinds, ...passages], edges, core };
}

interface CountRow {
  readonly key: string;
  readonly count: number;
}

function kindRow({ key, count }: CountRow) {
  const [label = '', kind = ''] = key.split('|');
  return { label, kind: kind || null, count };
}

/** Labels of the core have no kinds, but passages, which are counted by theirs. */
function coreRows(store: StoreCounts | undefined, indicators: number) {
  if (store === undefined) return [];
  const { reports, statements, observations } = store;
  const counts = {
    Report: reports,
    Statement: statements + observations,
    Observation: observations,
    Indicator: indicators,
  };
  return Object.entries(counts).map(([label, count]) => ({ label, kind: null, count }));
}

// A figure is a statement, an entity has a label besides: each is counted once.
const COUNTED_ELSEWHERE = ['Entity', 'Observation'];

/** Properties by name, each with where it is found. */
function propertiesIn(rows: readonly CountRow[]) {
  const found = new Map<string, { name: string; on: string[]; count: number }>();
  for (const { key, count } of rows) {
    const [on = '', name = ''] = key.split('|');
    const property = found.get(name) ?? { name, on: [], count: 0 };
    property.on.push(on);
    if (!COUNTED_ELSEWHERE.includes(on)) property.count += count;
    found.set(name, property);
  }
  return [...found.values()]
    .map(({ on, ...rest }) => ({ ...rest, on: on.sort() }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

type StoreCounts = Readonly<Record<'reports' | 'statements' | 'observations', number>>;

type LabelRow = { readonly kind: string | null; readonly count: number };

/** Kinds belong to entities and passages; a kind that the packs do not name goes by its own word. */
function kindsOf(label: string, rows: readonly LabelRow[], words: Words) {
  if (words.label(label) === undefined && label !== 'Passage') return [];
  return rows.flatMap(({ kind, count }) =>
    kind === null ? [] : [{ name: kind, ...words.kindName(label, kind), count }],
  );
}

const named = (name: string, names: Names, rows: readonly { readonly count: number }[]) => ({
  name,
  ...names,
  count: rows.reduce((sum, row) => sum + row.count, 0),
});
