import { z } from 'zod';
import { CORE_LABELS } from '#contract/model.ts';
import { query } from '../graph/query.ts';
import type { Names, Words } from '../vocabulary/words.ts';
import type { Handlers } from './context.ts';

const COUNT_LABELS = query('count-labels', {
  params: z.object({}),
  row: z.object({ labels: z.array(z.string()), kind: z.string().nullable(), count: z.int() }),
});
const COUNT_TYPES = query('count-types', {
  params: z.object({}),
  row: z.object({ type: z.string(), count: z.int() }),
});
const COUNT_PROPERTIES = query('count-properties', {
  params: z.object({}),
  row: z.object({ name: z.string(), on: z.array(z.string()), count: z.int() }),
});

const COUNT_RELATIONSHIP_PROPERTIES = query('count-relationship-properties', {
  params: z.object({}),
  row: z.object({ name: z.string(), on: z.array(z.string()), count: z.int() }),
});

export const schema: Handlers['schema'] = async ({ properties: wanted }, { graph, words }) => {
  const isWanted = wanted === 'true';
  const [labelRows, typeRows, properties, relationship_properties] = await Promise.all([
    graph.read(COUNT_LABELS, {}),
    graph.read(COUNT_TYPES, {}),
    isWanted ? graph.read(COUNT_PROPERTIES, {}) : [],
    isWanted ? graph.read(COUNT_RELATIONSHIP_PROPERTIES, {}) : [],
  ]);
  const { vocabulary } = words;
  return {
    labels: [...vocabulary.labels.map(({ name }) => name), ...CORE_LABELS].map((name) => {
      const rows = labelRows.filter((row) => row.labels.includes(name));
      return { ...named(name, words.nameOf(name), rows), kinds: kindsOf(name, rows, words) };
    }),
    types: vocabulary.types.map(({ name, domain, range }) => {
      const rows = typeRows.filter((row) => row.type === name);
      return { ...named(name, words.verbOf(name), rows), domain, range };
    }),
    properties,
    relationship_properties,
  };
};

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
