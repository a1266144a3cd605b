import type { GraphFragment, NeighbourCount } from '#contract/graph.ts';
import { MOST_NEIGHBOURS } from '#contract/limits.ts';
import { restoreNodes } from '../model/canvas-edits.ts';
import { type Connection, connecting } from '../model/connecting.ts';
import { onNodes } from '../model/history.ts';
import {
  drawnCount,
  type Expansion,
  hiddenNeighbours,
  type NeighbourFilter,
} from '../model/neighbour-counts.ts';
import { loadedValue } from '../model/remote.ts';
import { stackOf } from '../model/stack.ts';
import { leftIn, MOST_ALIKE, putStacks } from '../model/stacks.ts';
import { change, type Transition } from '../model/transitions.ts';
import { EXPLORE_WORDS } from '../words/explore-words.ts';
import { bothSaid } from '../words/language.ts';
import { isAside } from '../words/vocabulary.ts';
import type { ActionContext } from './action-context.ts';
import type { Added, Adding } from './adding.ts';
import { askNeighbours, neighboursQuestion, wholeGraph } from './long-lists.ts';

/** What brings more onto the canvas, from what is there. */
export interface ExpandingActions {
  /**
   * Adds a node's neighbours: those that are alike one by one where they are few, else as a stack to choose from; those
   * hidden by hand come into sight again. Says how many there are now. Opens the list of what alone was asked for.
   */
  readonly expand: (expansion: Expansion) => Promise<void>;
  /** Adds the edges among these nodes that are not drawn yet, with `bridges` also nodes that join two of them. */
  readonly expandBetween: (ids: ReadonlySet<string>, bridges: boolean) => Promise<void>;
}

/** Nodes that join others, at once; more cannot be taken in. */
const MOST_BRIDGES = 20;
/** Nodes to look for bridges between; each is a request. */
const MOST_ENDS = 40;

export function expandingActions(context: ActionContext, { add }: Adding): ExpandingActions {
  const { apply, client, loader, state } = context;
  return {
    expand: (expansion) =>
      loader.run('expand', async (signal) => {
        const { id, ...filter } = expansion;
        const known = loadedValue(state().answers.node);
        const { neighbours } = known?.id === id ? known : await client.node({ id }, signal);
        // What is drawn only for whoever asks is asked for by its type.
        const groups = neighbours.filter(
          (group) => isMeant(group, filter) && (filter.type !== undefined || !isAside(group.type)),
        );
        const many = groups.filter((group) => group.count - drawnCount(state(), id, group) > MOST_ALIKE);
        const few = groups.filter((group) => !many.includes(group));
        const found = await Promise.all(few.map((group) => allOf(context, { id, group }, signal)));
        const stacks = many.map(({ count, ...group }) => stackOf({ ...group, of: id, total: count }));
        add(onNodes('expand', [id], state()), {
          fragment: joined(found),
          parent: id,
          first: (before) => putStacks(stacks)(restoreNodes(hiddenNeighbours(before, id, filter))(before)),
          announce: (added) => announceExpanded(expansion, added, totalOf(groups)),
        });
        const [only] = stacks;
        if (stacks.length === 1 && few.length === 0 && only !== undefined)
          apply(change({ browsing: { type: 'stack', id: only.id } }));
      }),
    expandBetween: (ids, bridges) =>
      loader.run('expand', async (signal) => {
        const own = await wholeGraph(context.client, ids, signal);
        const found = bridges ? await bridgesBetween(context, ids, signal) : NO_BRIDGES;
        add(onNodes('connect', ids, state()), {
          fragment: { nodes: found.nodes, edges: [...own.edges, ...found.edges] },
          announce: (added) => announceConnected(added, found.left),
        });
      }),
  };
}

const isMeant = (group: NeighbourCount, { type, direction, label }: NeighbourFilter) =>
  (type === undefined || type === group.type) &&
  (direction === undefined || direction === group.direction) &&
  (label === undefined || label === group.label);

const totalOf = (groups: readonly NeighbourCount[]) => groups.reduce((sum, { count }) => sum + count, 0);

/** A few neighbours that are alike, with every edge to what is drawn. */
async function allOf(
  { client, state }: ActionContext,
  { id, group }: { readonly id: string; readonly group: NeighbourCount },
  signal: AbortSignal,
): Promise<GraphFragment> {
  const { count, ...filter } = group;
  if (drawnCount(state(), id, filter) === count) return { nodes: [], edges: [] };
  const limit = Math.min(MOST_NEIGHBOURS, count);
  const known = new Set([id, ...state().nodes.keys()]);
  const page = await askNeighbours(client, neighboursQuestion({ id, ...filter, limit }, known), signal);
  return { nodes: page.nodes, edges: [...page.edges, ...page.among.filter(({ type }) => !isAside(type))] };
}

const joined = (fragments: readonly GraphFragment[]): GraphFragment => ({
  nodes: fragments.flatMap(({ nodes }) => nodes),
  edges: fragments.flatMap(({ edges }) => edges),
});

const NO_BRIDGES: Connection = { nodes: [], edges: [], left: 0 };

async function bridgesBetween(
  { client, state }: ActionContext,
  ids: ReadonlySet<string>,
  signal: AbortSignal,
) {
  const ends = [...ids].slice(0, MOST_ENDS);
  const around = await Promise.all(
    ends.map((id) => client.neighbours({ id, limit: MOST_NEIGHBOURS }, signal)),
  );
  return connecting(around, { ids, drawn: state().nodes, most: MOST_BRIDGES });
}

function announceExpanded(
  { id, ...filter }: Expansion,
  { nodes, edges, filtered }: Added,
  total: number,
): Transition {
  return (state) => {
    const shown = drawnCount(state, id, filter);
    const stacked = [...state.stacks.values()].filter(
      (stack) => stack.of === id && isMeant({ ...stack, count: 0 }, filter),
    );
    const inStacks = stacked.reduce((sum, stack) => sum + leftIn(state, stack), 0);
    const said = bothSaid(EXPLORE_WORDS.expanded, (say) =>
      say({ nodes, edges, filtered, shown, total, stacked: inStacks }),
    );
    const asked = { of: 'neighbours', input: { id, ...filter } } as const;
    return change({ notice: { type: 'said', said, asked } })(state);
  };
}

function announceConnected({ nodes, edges }: Added, left: number): Transition {
  const said = bothSaid(EXPLORE_WORDS.connected, (say) => say(nodes, edges, left));
  return change({ notice: { type: 'said', said } });
}
