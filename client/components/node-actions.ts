import type { Actions } from '../actions/store.ts';
import { leavesOf } from '../model/canvas-edits.ts';
import type { ExplorerState } from '../model/explorer.ts';
import type { Words } from '../words/words.ts';
import type { MenuItem } from './Menu.tsx';

interface Around {
  readonly state: ExplorerState;
  readonly actions: Actions;
  readonly words: Words;
}

/** What can be done to one node or to several, in the order of menus. */
export function nodeActions(ids: ReadonlySet<string>, around: Around): readonly MenuItem[] {
  const [id] = ids;
  if (id === undefined) return [];
  return ids.size === 1 ? actionsOnOne(id, around) : actionsOnSeveral(ids, around);
}

function actionsOnOne(id: string, { state, actions, words }: Around): readonly MenuItem[] {
  const one = new Set([id]);
  const leaves = leavesOf(state, id).size;
  const others = state.nodes.size - 1;
  return [
    { id: 'details', name: words.openDetails, onPick: () => actions.selectNode(id) },
    { id: 'paths', name: words.findPathsTo, onPick: () => actions.pickPathEnd(id) },
    {
      id: 'collapse',
      name: words.collapse,
      aside: words.collapseAside(leaves),
      disabled: leaves === 0,
      onPick: () => actions.collapse(id),
    },
    pinItem(one, { state, actions, words }),
    { id: 'hide', name: words.hide, aside: 'h', onPick: () => actions.hide(one) },
    { id: 'others', name: words.hideOthers, disabled: others === 0, onPick: () => actions.hideOthers(one) },
    { id: 'keep', name: words.keepOnlyOne, disabled: others === 0, onPick: () => actions.keepOnly(one) },
    {
      id: 'between',
      name: words.betweenOne,
      disabled: others === 0,
      onPick: () => void actions.expandBetween(new Set(state.nodes.keys()), false),
    },
    { id: 'near', name: words.selectNeighbours, onPick: () => actions.selectNodes(nearOf(state, id)) },
    { id: 'remove', name: words.removeThem, aside: 'Del', onPick: () => actions.remove(one) },
  ];
}

function actionsOnSeveral(ids: ReadonlySet<string>, { state, actions, words }: Around): readonly MenuItem[] {
  return [
    ...pathItem(ids, { actions, words }),
    { id: 'between', name: words.between, onPick: () => void actions.expandBetween(ids, false) },
    { id: 'bridges', name: words.bridges, onPick: () => void actions.expandBetween(ids, true) },
    pinItem(ids, { state, actions, words }),
    { id: 'hide', name: words.hide, aside: 'h', onPick: () => actions.hide(ids) },
    { id: 'others', name: words.hideOthers, onPick: () => actions.hideOthers(ids) },
    { id: 'keep', name: words.keepOnly, onPick: () => actions.keepOnly(ids) },
    { id: 'near', name: words.selectNeighbours, onPick: () => actions.selectNeighbours() },
    { id: 'invert', name: words.invert, onPick: () => actions.invertSelection() },
    { id: 'remove', name: words.removeThem, aside: 'Del', onPick: () => actions.remove(ids) },
  ];
}

/** Unpins when all of them are pinned already. */
function pinItem(ids: ReadonlySet<string>, { state, actions, words }: Around): MenuItem {
  const isPinned = [...ids].every((id) => state.pinned.has(id));
  const name = isPinned ? words.unpin : words.pin;
  return { id: 'pin', name, aside: 'p', onPick: () => actions.pin(ids, !isPinned) };
}

function nearOf({ edges }: ExplorerState, id: string): ReadonlySet<string> {
  const touching = [...edges.values()].filter(({ from, to }) => from === id || to === id);
  return new Set([id, ...touching.flatMap(({ from, to }) => [from, to])]);
}

/** Between just two. */
function pathItem(
  [...ids]: ReadonlySet<string>,
  { actions, words }: Pick<Around, 'actions' | 'words'>,
): MenuItem[] {
  const [from, to, more] = ids;
  if (from === undefined || to === undefined || more !== undefined) return [];
  return [{ id: 'paths', name: words.findPathsBetween, onPick: () => void actions.findPaths(from, to) }];
}
