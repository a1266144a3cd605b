import { type Caption, subjectOf } from '../layout/layout.ts';
import type { ExplorerState } from './explorer.ts';
import { visible } from './filters.ts';
import { stillThere } from './history.ts';
import type { Transition } from './transitions.ts';

/** Takes nodes off the canvas, with their edges. */
export const removeNodes =
  (ids: ReadonlySet<string>): Transition =>
  (state) =>
    keepNodes(new Set([...state.nodes.keys()].filter((id) => !ids.has(id))))(state);

/** Takes everything off the canvas but these nodes and the edges between them. */
export const keepNodes =
  (ids: ReadonlySet<string>): Transition =>
  (state) => {
    const stays = ([id]: readonly [string, unknown]) => ids.has(id);
    const stacks = new Map([...state.stacks].filter(([, { of }]) => ids.has(of)));
    const next = {
      ...state,
      nodes: new Map([...state.nodes].filter(stays)),
      edges: new Map([...state.edges].filter(([, edge]) => ids.has(edge.from) && ids.has(edge.to))),
      stacks,
      positions: new Map([...state.positions].filter(([id]) => ids.has(id) || stacks.has(id))),
      // What the layout wrote belongs to the picture that it made.
      captions: state.captions.filter((caption) => !isRemarkOnGone(caption, state, ids)),
      hidden: new Set([...state.hidden].filter((id) => ids.has(id))),
      pinned: new Set([...state.pinned].filter((id) => ids.has(id))),
    };
    return { ...next, selection: stillThere(state.selection, next) };
  };

/** A remark without its node says nothing. */
const isRemarkOnGone = (caption: Caption, { nodes }: ExplorerState, kept: ReadonlySet<string>) => {
  const subject = subjectOf(caption.id);
  return nodes.has(subject) && !kept.has(subject);
};

/**
 * The neighbours that hang on this node alone: nothing else on the canvas is joined to them. In the order in which they
 * came.
 */
export function leavesOf(
  { nodes, edges }: Pick<ExplorerState, 'nodes' | 'edges'>,
  id: string,
): ReadonlySet<string> {
  const neighbours = new Map<string, Set<string>>();
  const join = (one: string, other: string) => {
    if (one === other) return;
    const known = neighbours.get(one);
    if (known === undefined) neighbours.set(one, new Set([other]));
    else known.add(other);
  };
  for (const { from, to } of edges.values()) {
    join(from, to);
    join(to, from);
  }
  const hangs = (other: string) => neighbours.get(other)?.size === 1 && neighbours.get(other)?.has(id);
  return new Set([...nodes.keys()].filter(hangs));
}

/** Takes away the neighbours that hang on this node alone. */
export const collapse =
  (id: string): Transition =>
  (state) =>
    removeNodes(leavesOf(state, id))(state);

/** Puts nodes out of sight; they keep their places. */
export const hideNodes =
  (ids: ReadonlySet<string>): Transition =>
  (state) => {
    const next = { ...state, hidden: new Set([...state.hidden, ...ids].filter((id) => state.nodes.has(id))) };
    return { ...next, selection: inSight(next) };
  };

/** Puts everything out of sight but these nodes. */
export const hideOthers =
  (ids: ReadonlySet<string>): Transition =>
  (state) =>
    hideNodes(new Set([...state.nodes.keys()].filter((id) => !ids.has(id))))(state);

/** Puts nodes into sight again, where they were. */
export const restoreNodes =
  (ids: ReadonlySet<string>): Transition =>
  (state) => ({ ...state, hidden: new Set([...state.hidden].filter((id) => !ids.has(id))) });

/** Layouts leave pinned nodes where they are. */
export const pinNodes =
  (ids: ReadonlySet<string>, isPinned: boolean): Transition =>
  (state) => {
    const others = [...state.pinned].filter((id) => !ids.has(id));
    const there = [...ids].filter((id) => state.nodes.has(id));
    return { ...state, pinned: new Set(isPinned ? [...others, ...there] : others) };
  };

/** The selection without what is out of sight. */
function inSight(state: ExplorerState): ExplorerState['selection'] {
  const seen = visible(state);
  return stillThere(state.selection, { ...state, nodes: seen.nodes, edges: seen.edges });
}
