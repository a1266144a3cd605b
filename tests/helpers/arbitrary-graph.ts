import fc from 'fast-check';
import type { GraphFragment } from '#contract/graph.ts';
import { edge, node } from '../unit/client/build.ts';
import './property.ts';
import { TYPES } from './vocabulary.ts';

/** The nodes that there are at all: few, so that graphs share some and edges meet. */
export const IDS: readonly string[] = [
  'case-a',
  'case-b',
  'award-a',
  'award-b',
  'official-x',
  'unit-u',
  'unit-v',
];
export const anyId = fc.constantFrom(...IDS);
export const anyIds = fc.uniqueArray(anyId).map((ids): ReadonlySet<string> => new Set(ids));

/** An edge with the same id for the same ends and type, as the store has it. */
const anyEdge = fc.tuple(anyId, fc.constantFrom(...TYPES.slice(0, 8)), anyId).map(([from, type, to]) => {
  const digits = [IDS.indexOf(from), TYPES.indexOf(type), IDS.indexOf(to)].join('').padEnd(6, '0');
  return edge(from, type, to, { id: `edge-${digits}abcdef` });
});

/** Nodes and edges, as an answer may hold them; the ends of an edge may be missing. */
export const anyFragment = fc
  .tuple(fc.uniqueArray(anyId), fc.uniqueArray(anyEdge, { selector: ({ id }) => id, maxLength: 10 }))
  .map(([ids, edges]): GraphFragment => ({ nodes: ids.map((id) => node(id)), edges }));

/** The same with the ends of its edges. */
export const anyWhole = anyFragment.map(
  ({ nodes, edges }): GraphFragment => ({
    nodes: [...new Set([...nodes.map(({ id }) => id), ...edges.flatMap(({ from, to }) => [from, to])])].map(
      (id) => node(id),
    ),
    edges,
  }),
);
