import { z } from 'zod';
import { ENTITY_LABELS, NodeLabel } from '#contract/model.ts';
import { query } from '../graph/query.ts';
import type { Term } from '../graph/vocabulary.ts';
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

export const schema: Handlers['schema'] = async (_input, { graph, vocabulary }) => {
  const [labelRows, typeRows, properties] = await Promise.all([
    graph.read(COUNT_LABELS, {}),
    graph.read(COUNT_TYPES, {}),
    graph.read(COUNT_PROPERTIES, {}),
  ]);
  return {
    labels: [...vocabulary.labels.values()].map((term) => {
      const rows = labelRows.filter((row) => row.labels.includes(term.name));
      return { ...named(term, total(rows)), kinds: kindsOf(term, rows, vocabulary.kinds) };
    }),
    types: [...vocabulary.types.values()].map((term) => ({
      ...named(term, total(typeRows.filter((row) => row.type === term.name))),
      domain: term.domain,
      range: term.range,
    })),
    properties,
  };
};

type LabelRow = { readonly kind: string | null; readonly count: number };

/** Kinds belong to entities and passages; a kind that the vocabulary does not name goes by its own word. */
function kindsOf(term: Term, rows: readonly LabelRow[], kinds: ReadonlyMap<string, Term>) {
  if (!NodeLabel.safeParse(term.name).success || term.name === 'Report') return [];
  const isEntity = ENTITY_LABELS.some((label) => label === term.name);
  return rows.flatMap((row) => {
    if (row.kind === null) return [];
    const kind = isEntity ? kinds.get(row.kind) : undefined;
    return [
      {
        name: row.kind,
        label_zh: kind?.label_zh ?? row.kind,
        label_en: kind?.label_en ?? row.kind,
        count: row.count,
      },
    ];
  });
}

const named = ({ name, label_zh, label_en }: Term, count: number) => ({ name, label_zh, label_en, count });
const total = (rows: readonly { readonly count: number }[]) => rows.reduce((sum, row) => sum + row.count, 0);
