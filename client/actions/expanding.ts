import type { Api } from '#contract/api.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import type { GraphFragment } from '#contract/graph.ts';
import { MOST_NEIGHBOURS } from '#contract/limits.ts';
import { restoreNodes } from '../model/canvas-edits.ts';
import { type Connection, connecting } from '../model/connecting.ts';
import type { EndpointRequest } from '../model/dialog.ts';
import { onNodes } from '../model/history.ts';
import { drawnCount, type Expansion, edgesOnCanvas, hiddenNeighbours } from '../model/neighbour-counts.ts';
import { change, type Transition } from '../model/transitions.ts';
import { EXPLORE_WORDS } from '../words/explore-words.ts';
import { bothSaid } from '../words/language.ts';
import type { ActionContext } from './action-context.ts';
import type { Added, Adding } from './adding.ts';
import { askNeighbours, neighboursQuestion, wholeGraph } from './long-lists.ts';

/** What brings more onto the canvas, from what is there. */
export interface ExpandingActions {
  /**
   * Adds the next edges of a node, best connected first, with the nodes at their ends; those hidden by hand come into
   * sight again. Says how many there are now and how many are left.
   * @param most edges to add, NEXT when not given
   */
  readonly expand: (expansion: Expansion, most?: number) => Promise<void>;
  /** Adds the edges among these nodes that are not drawn yet, with `bridges` also nodes that join two of them. */
  readonly expandBetween: (ids: ReadonlySet<string>, bridges: boolean) => Promise<void>;
}

/** More at once cannot be taken in; the bar says what was left out, and asking again brings the next. */
export const NEXT = 20;
/** For those who ask for all: more than this and nothing can be read. */
export const MOST_AT_ONCE = 100;
/** Nodes to look for bridges between; each is a request. */
const MOST_ENDS = 40;

export function expandingActions(context: ActionContext, { add }: Adding): ExpandingActions {
  const { loader, state } = context;
  return {
    expand: (expansion, most = NEXT) =>
      loader.run('expand', async (signal) => {
        const { id, ...filter } = expansion;
        const { fragment, ...found } = await nextEdges(context, { expansion, most }, signal);
        add(onNodes('expand', [id], state()), {
          fragment,
          parent: id,
          first: restoreNodes(hiddenNeighbours(state(), id, filter)),
          announce: (added) => announceExpanded(expansion, added, found),
        });
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

interface Next {
  readonly expansion: Expansion;
  readonly most: number;
}

interface Found {
  readonly total: number;
  /** The last page's question: its answer holds the newest edges. */
  readonly asked: EndpointRequest;
}

/** The next edges that are not on the canvas, those that join their ends to it, and how many there are in all. */
async function nextEdges(
  { client, state }: ActionContext,
  { expansion, most }: Next,
  signal: AbortSignal,
): Promise<Found & { readonly fragment: GraphFragment }> {
  const { id, ...filter } = expansion;
  // As many as are here already may come first: one page is enough but for the largest hubs.
  const limit = Math.min(MOST_NEIGHBOURS, most + edgesOnCanvas(state(), id, filter).length);
  const pages: OutputOf<Api['neighbours']>[] = [];
  const fresh = () => pages.flatMap((page) => page.edges).filter((edge) => !state().edges.has(edge.id));
  const known = new Set([id, ...state().nodes.keys()]);
  let asked = neighboursQuestion({ ...expansion, limit }, known);
  for (;;) {
    const page = await askNeighbours(client, asked, signal);
    pages.push(page);
    if (page.next === null || fresh().length >= most) break;
    for (const node of page.nodes) known.add(node.id);
    asked = neighboursQuestion({ ...expansion, limit, cursor: page.next }, known);
  }
  const edges = fresh().slice(0, most);
  const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const nodes = pages.flatMap((page) => page.nodes).filter((node) => ends.has(node.id));
  const joining = pages.flatMap((page) => page.among);
  return { fragment: { nodes, edges: [...edges, ...joining] }, total: pages[0]?.total ?? 0, asked };
}

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
  return connecting(around, { ids, drawn: state().nodes, most: NEXT });
}

function announceExpanded(
  expansion: Expansion,
  { nodes, edges, filtered }: Added,
  { total, asked }: Found,
): Transition {
  return (state) => {
    const { id, ...filter } = expansion;
    const shown = drawnCount(state, id, filter);
    const said = bothSaid(EXPLORE_WORDS.expanded, (say) => say({ nodes, edges, filtered, shown, total }));
    return change({
      notice: {
        type: 'said',
        said,
        asked,
        ...(shown < total ? { next: { type: 'expand', expansion } } : {}),
      },
    })(state);
  };
}

function announceConnected({ nodes, edges }: Added, left: number): Transition {
  const said = bothSaid(EXPLORE_WORDS.connected, (say) => say(nodes, edges, left));
  return change({ notice: { type: 'said', said } });
}
