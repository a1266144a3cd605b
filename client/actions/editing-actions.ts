import type { Point } from '../layout/layout.ts';
import {
  collapse,
  hideNodes,
  hideOthers,
  keepNodes,
  leavesOf,
  pinNodes,
  removeNodes,
  restoreNodes,
} from '../model/canvas-edits.ts';
import type { NextStep, NodeMenuState } from '../model/explorer.ts';
import { type FilterChange, revealNode, sightOf } from '../model/filter-changes.ts';
import { visible } from '../model/filters.ts';
import { onNodes, step } from '../model/history.ts';
import { failed, loaded, loading } from '../model/remote.ts';
import { pickedOf } from '../model/selecting.ts';
import type { NodeStepType } from '../model/steps.ts';
import { change, type Transition } from '../model/transitions.ts';
import { EXPLORE_WORDS } from '../words/explore-words.ts';
import { FILTER_WORDS } from '../words/filter-words.ts';
import { bothSaid } from '../words/language.ts';
import type { ActionContext } from './action-context.ts';

export type NodeIds = ReadonlySet<string>;

/** What can be done to nodes that are on the canvas, and to what of it is seen. Each is a step that can be undone. */
export interface EditingActions {
  /** Takes away the neighbours that hang on this node alone. */
  readonly collapse: (id: string) => void;
  readonly hide: (ids: NodeIds) => void;
  readonly hideOthers: (ids: NodeIds) => void;
  readonly restore: (ids: NodeIds) => void;
  readonly restoreAll: () => void;
  readonly pin: (ids: NodeIds, isPinned: boolean) => void;
  readonly keepOnly: (ids: NodeIds) => void;
  readonly remove: (ids: NodeIds) => void;
  /** The same to what is selected, while the graph is shown; pinned nodes are unpinned. */
  readonly editPicked: (edit: 'hide' | 'pin' | 'remove') => void;
  readonly filter: (filterChange: FilterChange) => void;
  /** Brings a node on the canvas into full sight: out of hiding, and past the filters that leave it out. */
  readonly reveal: (id: string) => void;
  /** Says so where a node on the canvas is not in full sight. */
  readonly tellSight: (id: string) => void;
  /** Opens the menu of a node; of everything selected, where the node is part of that. */
  readonly openMenu: (id: string, at: Point) => void;
  readonly closeMenu: () => void;
}

export function editingActions({ apply, client, loader, state }: ActionContext): EditingActions {
  const edit = (type: NodeStepType, ids: NodeIds, transition: Transition) =>
    apply(step(onNodes(type, ids, state()))(transition));
  const say = (said: { zh: string; en: string }, next?: NextStep) =>
    apply(change({ notice: { type: 'said', said, ...(next === undefined ? {} : { next }) } }));
  const restore = (ids: NodeIds) => edit('restore', ids, restoreNodes(ids));
  return {
    collapse: (id) => {
      const leaves = leavesOf(state(), id);
      edit('collapse', new Set([id]), collapse(id));
      say(bothSaid(EXPLORE_WORDS.collapsed, (words) => words(leaves.size)));
    },
    hide: (ids) => edit('hide', ids, hideNodes(ids)),
    hideOthers: (ids) => {
      const others = new Set([...state().nodes.keys()].filter((id) => !ids.has(id)));
      edit('hide', others, hideOthers(ids));
    },
    restore,
    restoreAll: () => restore(state().hidden),
    pin: (ids, isPinned) => edit(isPinned ? 'pin' : 'unpin', ids, pinNodes(ids, isPinned)),
    keepOnly: (ids) => edit('keep', ids, keepNodes(ids)),
    remove: (ids) => edit('remove', ids, removeNodes(ids)),
    editPicked: (type) => {
      const { nodes } = pickedOf(state());
      if (state().view !== 'graph' || nodes.size === 0) return;
      if (type !== 'pin') return edit(type, nodes, type === 'hide' ? hideNodes(nodes) : removeNodes(nodes));
      const isPinned = [...nodes].every((id) => state().pinned.has(id));
      edit(isPinned ? 'unpin' : 'pin', nodes, pinNodes(nodes, !isPinned));
    },
    filter: (filterChange) =>
      apply(step({ type: 'filter' })((before) => ({ ...before, filters: filterChange(before.filters) }))),
    reveal: (id) => {
      const node = state().nodes.get(id);
      if (node === undefined) return;
      const change = revealNode(node, visible(state()).why.get(id));
      const ids = new Set([id]);
      edit('restore', ids, (before) => restoreNodes(ids)({ ...before, filters: change(before.filters) }));
    },
    tellSight: (id) => {
      const sight = sightOf(visible(state()), id);
      if (sight === 'shown') return;
      say(SIGHT_WORDS[sight], { type: 'reveal', id });
    },
    openMenu: (id, at) => {
      const { nodes } = pickedOf(state());
      const ids = nodes.has(id) ? nodes : new Set([id]);
      apply(change({ menu: { type: 'open', ids, at, details: loading } }));
      if (ids.size > 1) return;
      void loader.run(
        'menu',
        async (signal) => {
          const details = await client.node({ id }, signal);
          apply(setDetails(loaded(details)));
        },
        (error) => setDetails(failed(error)),
      );
    },
    closeMenu: () => {
      loader.cancel('menu');
      apply(change({ menu: { type: 'closed' } }));
    },
  };
}

const SIGHT_WORDS = {
  greyed: FILTER_WORDS.nodeGreyed,
  filtered: FILTER_WORDS.nodeFiltered,
  hidden: FILTER_WORDS.nodeHidden,
} as const;

const setDetails =
  (details: Extract<NodeMenuState, { type: 'open' }>['details']): Transition =>
  (state) =>
    state.menu.type === 'open' ? { ...state, menu: { ...state.menu, details } } : state;
