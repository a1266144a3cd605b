import type { Task } from './task.ts';

/** A place in the organisation with what is under it. */
export interface Branch {
  /** Who stands there: one, or several whom the same are under. */
  readonly ids: readonly string[];
  readonly children: readonly Branch[];
}

/**
 * Who belongs to whom by the vocabulary's hierarchy, as trees: each node under one other at most (by the strongest relation, then the first in order).
 * Others that it is under stand beside that one, if they have no place of their own. Where a circle would close, its last
 * relation is left out. The largest tree first; nodes without any such relation are in none.
 */
export function organisation({
  nodes,
  edges,
  patterns: { hierarchy },
}: Pick<Task, 'nodes' | 'edges' | 'patterns'>): readonly Branch[] {
  const known = new Set(nodes.map(({ id }) => id));
  const parentOf = new Map<string, string>();
  const others: (readonly [string, string])[] = [];
  for (const { type, upper } of hierarchy) {
    for (const edge of edges) {
      if (edge.type !== type || !known.has(edge.from) || !known.has(edge.to)) continue;
      const [parent, child] = upper === 'to' ? [edge.to, edge.from] : [edge.from, edge.to];
      if (parentOf.has(child)) others.push([parent, child]);
      else if (!isBelow(parent, child, parentOf)) parentOf.set(child, parent);
    }
  }
  const childrenOf = new Map<string, string[]>();
  for (const { id } of nodes) {
    const parent = parentOf.get(id);
    if (parent !== undefined) childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), id]);
  }
  const besideOf = new Map<string, Set<string>>();
  for (const [other, child] of others) {
    const parent = parentOf.get(child) ?? child;
    if (childrenOf.has(other) || parentOf.has(other)) continue;
    parentOf.set(other, '');
    besideOf.set(parent, (besideOf.get(parent) ?? new Set()).add(other));
  }
  const branch = (id: string): Branch => ({
    ids: [id, ...(besideOf.get(id) ?? [])],
    children: (childrenOf.get(id) ?? []).map(branch),
  });
  const roots = nodes.filter(({ id }) => childrenOf.has(id) && !parentOf.has(id));
  return roots.map(({ id }) => branch(id)).sort((a, b) => sizeOf(b) - sizeOf(a));
}

/** Whether a node is the other one or somewhere under it. */
function isBelow(id: string, upper: string, parentOf: ReadonlyMap<string, string>): boolean {
  for (let at: string | undefined = id; at !== undefined; at = parentOf.get(at))
    if (at === upper) return true;
  return false;
}

const sizeOf = ({ ids, children }: Branch): number =>
  children.reduce((sum, child) => sum + sizeOf(child), ids.length);
