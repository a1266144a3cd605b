import type { RelationType } from '#contract/model.ts';
import type { Task, Tie } from './task.ts';

/** Relations that place one thing under another, the strongest first, and which end is the upper one. */
const UNDER: readonly { readonly type: RelationType; readonly upper: 'from' | 'to' }[] = [
  { type: 'PART_OF', upper: 'to' },
  { type: 'POSITION_IN', upper: 'to' },
  { type: 'HOLDS_POSITION', upper: 'to' },
  { type: 'LED_BY', upper: 'from' },
];

/** A node of the organisation with what is under it. */
export interface Branch {
  readonly id: string;
  readonly children: readonly Branch[];
}

/**
 * Who belongs to whom, as trees: each node under one other at most (by the strongest relation, then the first in order).
 * Where a circle would close, its last relation is left out. The largest tree first; nodes without any such relation are
 * in none.
 */
export function organisation({ nodes, edges }: Pick<Task, 'nodes' | 'edges'>): readonly Branch[] {
  const known = new Set(nodes.map(({ id }) => id));
  const parentOf = new Map<string, string>();
  for (const { type, upper } of UNDER) {
    for (const edge of edges) {
      if (edge.type !== type || !known.has(edge.from) || !known.has(edge.to)) continue;
      const [parent, child] = upper === 'to' ? [edge.to, edge.from] : [edge.from, edge.to];
      if (!parentOf.has(child) && !isBelow(parent, child, parentOf)) parentOf.set(child, parent);
    }
  }
  const childrenOf = new Map<string, string[]>();
  for (const { id } of nodes) {
    const parent = parentOf.get(id);
    if (parent !== undefined) childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), id]);
  }
  const roots = [...childrenOf.keys()].filter((id) => !parentOf.has(id));
  return roots.map((id) => branch(id, childrenOf)).sort((a, b) => sizeOf(b) - sizeOf(a));
}

/** Whether a node is the other one or somewhere under it. */
function isBelow(id: string, upper: string, parentOf: ReadonlyMap<string, string>): boolean {
  for (let at: string | undefined = id; at !== undefined; at = parentOf.get(at))
    if (at === upper) return true;
  return false;
}

const branch = (id: string, childrenOf: ReadonlyMap<string, readonly string[]>): Branch => ({
  id,
  children: (childrenOf.get(id) ?? []).map((child) => branch(child, childrenOf)),
});

export const sizeOf = ({ children }: Branch): number =>
  children.reduce((sum, child) => sum + sizeOf(child), 1);

/** Relations along which a tree is drawn, for tests and legends. */
export const isOrganisational = ({ type }: Tie) => UNDER.some((under) => under.type === type);
