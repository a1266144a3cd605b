import type { CanvasTool, SearchMode } from '../model/explorer.ts';
import { type Drawn, visible } from '../model/filters.ts';
import { raiseCard } from '../model/halves.ts';
import { inSight } from '../model/reading.ts';
import {
  inverted,
  joined,
  type Picked,
  pickable,
  pickedOf,
  selectionOf,
  toggled,
  withNeighbours,
} from '../model/selecting.ts';
import type { Selection } from '../model/selection.ts';
import { change, select, wish } from '../model/transitions.ts';
import { type EdgeManner, mannerOf } from '../words/vocabulary.ts';
import type { ActionContext } from './action-context.ts';
import type { ReadingActions } from './reading-actions.ts';

/** Picking several things. What is out of sight or greyed is not picked. */
export interface SelectingActions {
  /** Selects these nodes; with `add` what was selected stays so. */
  readonly selectNodes: (ids: Iterable<string>, add?: boolean) => void;
  /** Takes one node or edge in, or out again. */
  readonly toggleSelected: (id: string) => void;
  readonly selectAll: () => void;
  readonly invertSelection: () => void;
  /** Takes in all neighbours of what is selected. */
  readonly selectNeighbours: () => void;
  readonly selectLabel: (label: string, add?: boolean) => void;
  readonly selectManner: (manner: EdgeManner, add?: boolean) => void;
  /** Goes to the search of what is drawn. */
  readonly searchDrawn: () => void;
  readonly setTool: (tool: CanvasTool) => void;
  readonly setSearchMode: (mode: SearchMode) => void;
  /** Marks what the search of what is drawn has found. */
  readonly setFound: (ids: Iterable<string>) => void;
  /** Selects a node and brings it to the middle; on a narrow screen nothing comes to lie over the canvas. */
  readonly goToNode: (id: string) => void;
}

export function selectingActions({ apply, state }: ActionContext, reading: ReadingActions): SelectingActions {
  const pick = (picked: Picked) => show(selectionOf(picked));
  const show = (selection: Selection) => {
    // One by itself is read about; several are only listed.
    if (selection.type === 'node') reading.selectNode(selection.id);
    else if (selection.type === 'edge') reading.selectEdge(selection.id);
    else if (selection.type === 'none') reading.clearSelection();
    else apply(select(selection));
  };
  const pickMore = (picked: Picked, add: boolean) => pick(add ? joined(pickedOf(state()), picked) : picked);
  return {
    selectNodes: (ids, add = false) => {
      const can = pickable(inSight(state()));
      pickMore({ nodes: new Set([...ids].filter((id) => can.has(id))), edges: NO_IDS }, add);
    },
    toggleSelected: (id) => pick(toggled(pickedOf(state()), id, inSight(state()).edges.has(id))),
    selectAll: () => pick({ nodes: pickable(inSight(state())), edges: NO_IDS }),
    invertSelection: () => pick(inverted(inSight(state()), pickedOf(state()))),
    selectNeighbours: () => pick(withNeighbours(inSight(state()), pickedOf(state()))),
    // A legend's entry is a set, also where it has one member: the picture shows which, the panel stays.
    selectLabel: (label, add = false) => {
      const drawn = inSight(state());
      const nodes = new Set([...pickable(drawn)].filter((id) => drawn.nodes.get(id)?.label === label));
      pickSet({ nodes, edges: NO_IDS }, add);
    },
    selectManner: (manner, add = false) =>
      pickSet({ nodes: NO_IDS, edges: edgesOf(inSight(state()), manner) }, add),
    searchDrawn: () => {
      apply(change({ searchMode: 'drawn' }));
      document.getElementById('search')?.focus();
    },
    setSearchMode: (searchMode) => apply(change({ searchMode })),
    setTool: (tool) => apply(change({ tool })),
    setFound: (ids) => apply(change({ found: new Set(ids) })),
    goToNode: (id) => {
      const { isCardUp } = state().halves;
      reading.selectNode(id);
      apply(raiseCard(isCardUp), wish('centre'));
    },
  };

  function pickSet(picked: Picked, add: boolean) {
    const all = add ? joined(pickedOf(state()), picked) : picked;
    apply(select(all.nodes.size + all.edges.size === 0 ? { type: 'none' } : { type: 'several', ...all }));
  }
}

const NO_IDS: ReadonlySet<string> = new Set();

function edgesOf(state: Drawn, manner: EdgeManner): ReadonlySet<string> {
  const { edges, greyed } = visible(state);
  const passing = [...edges.values()].filter((edge) => mannerOf(edge) === manner && !greyed.has(edge.id));
  return new Set(passing.map((edge) => edge.id));
}
