import type { Api } from '#contract/api.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import type { GraphFragment } from '#contract/graph.ts';
import type { NodeLabel, RelationType } from '#contract/model.ts';
import type { Point, Size } from '../graph/layout.ts';
import { type EdgeManner, mannerOf } from '../words/vocabulary.ts';
import type { Arranger } from './arrange-actions.ts';
import type { CameraWish, ExplorerState } from './explorer.ts';
import { firstView, storyGraph } from './first-view.ts';
import { onNodes, redo, step, undo } from './history.ts';
import type { ReadingActions } from './reading-actions.ts';
import type { StepName } from './steps.ts';
import type { Workbench } from './store.ts';
import {
  addFragment,
  change,
  moveNodes,
  removeNode,
  selectWhere,
  showOnly,
  type Transition,
  wish,
} from './transitions.ts';

export interface Expansion {
  readonly id: string;
  readonly type?: RelationType;
  readonly direction?: 'out' | 'in';
  readonly label?: NodeLabel;
}

/** What a person can do to the canvas. */
export interface CanvasActions {
  /** The cases, their commendations and who gave them. */
  readonly showFirstView: () => Promise<void>;
  readonly showAllStories: () => Promise<void>;
  readonly showFragment: (fragment: GraphFragment) => void;
  readonly addToCanvas: (fragment: GraphFragment) => void;
  /** Puts a node on the canvas if it is not there, with every edge to what is there, and selects it. */
  readonly openNode: (id: string) => Promise<void>;
  /** The same for an edge, with both its ends. */
  readonly openEdge: (id: string, statement?: string) => Promise<void>;
  readonly expand: (expansion: Expansion) => Promise<void>;
  readonly remove: (id: string) => void;
  /** Takes back the last change of the drawing. What is selected and shown is not undone: for that there is Back. */
  readonly undo: () => void;
  readonly redo: () => void;
  readonly moveCamera: (type: CameraWish['type']) => void;
  readonly moved: (moved: ReadonlyMap<string, Point>) => void;
  readonly setCanvas: (canvas: Size) => void;
  readonly selectLabel: (label: NodeLabel) => void;
  readonly selectManner: (manner: EdgeManner) => void;
}

/** Ids that one request may name. */
const MOST_IDS = 500;
/** More at once cannot be taken in; the bar says what was left out, and asking again brings the next. */
const EXPAND_LIMIT = 30;

export function canvasActions(
  { apply, client, loader, state }: Workbench,
  reading: ReadingActions,
  { showArranged }: Arranger,
): CanvasActions {
  const showStories = async (name: StepName, pick: typeof firstView) => {
    const answer = await loader.ask('stories', (signal) => client.stories({}, signal));
    if (answer !== undefined) {
      apply(step(name)(showOnly(pick(answer.stories), 'story')), change({ view: 'graph' }));
    }
  };
  /** The fragment with every edge between its nodes and what is on the canvas, so that no visible edge is missing. */
  const connected = async (fragment: GraphFragment, signal: AbortSignal) => {
    const ids = new Set([...state().nodes.keys(), ...fragment.nodes.map((node) => node.id)]);
    if (ids.size > MOST_IDS) return fragment;
    const whole = await client.graph({ ids: [...ids].join(',') }, signal);
    return { nodes: fragment.nodes, edges: [...fragment.edges, ...whole.edges] };
  };
  /** The first page of neighbours that is not on the canvas already, and how many there are up to its end. */
  const nextPage = async (expansion: Expansion, signal: AbortSignal) => {
    let shown = 0;
    let cursor: string | null = null;
    for (;;) {
      const page: OutputOf<Api['neighbours']> = await client.neighbours(
        { ...expansion, limit: EXPAND_LIMIT, ...(cursor === null ? {} : { cursor }) },
        signal,
      );
      shown += page.edges.length;
      cursor = page.next;
      const isNew = page.edges.some((edge) => !state().edges.has(edge.id));
      if (isNew || cursor === null) return { fragment: page, shown, total: page.total };
    }
  };
  const add = (name: StepName, fragment: GraphFragment, parent?: string, ...after: Transition[]) => {
    const before = state();
    apply(step(name)(addFragment(fragment, parent)), change({ view: 'graph' }), wish('include'), ...after);
    if (after.length === 0) apply(tellAdded(before));
  };

  return {
    showFirstView: () => showStories({ type: 'firstView' }, firstView),
    showAllStories: () => showStories({ type: 'allStories' }, storyGraph),
    showFragment: (fragment) => {
      const hasStory = fragment.edges.some((edge) => edge.type === 'LED_TO');
      const show = showOnly(fragment, 'story');
      if (hasStory) apply(step({ type: 'show' })(show), change({ view: 'graph' }));
      else void showArranged({ type: 'show' }, 'force', show);
    },
    addToCanvas: (fragment) => add({ type: 'add', names: fragment.nodes }, fragment),
    openNode: async (id) => {
      if (state().nodes.has(id)) {
        apply(change({ view: 'graph' }));
        return reading.selectNode(id);
      }
      await loader.run('open', async (signal) => {
        const { nodes, missing } = await client.graph({ ids: id }, signal);
        if (missing.length > 0) return apply(change({ notice: { type: 'missing', id } }));
        add({ type: 'open', names: nodes }, await connected({ nodes, edges: [] }, signal));
        reading.selectNode(id);
      });
    },
    openEdge: async (id, statement) => {
      if (!state().edges.has(id)) {
        await loader.run('open', async (signal) => {
          const { edge, statements } = await client.evidence({ id }, signal);
          const nodes = statements.slice(0, 1).flatMap(({ subject, object }) => [subject, object]);
          add({ type: 'open', names: nodes }, await connected({ nodes, edges: [edge] }, signal));
        });
      }
      apply(change({ view: 'graph' }));
      reading.selectEdge(id, statement);
    },
    expand: (expansion) =>
      loader.run('expand', async (signal) => {
        const { fragment, shown, total } = await nextPage(expansion, signal);
        const whole = await connected(fragment, signal);
        const name = onNodes('expand', [expansion.id], state());
        if (shown >= total) return add(name, whole, expansion.id);
        add(name, whole, expansion.id, change({ notice: { type: 'cut', shown, total } }));
      }),
    remove: (id) => apply(step(onNodes('remove', [id], state()))(removeNode(id))),
    undo: () => apply(undo),
    redo: () => apply(redo),
    moveCamera: (type) => apply(wish(type)),
    moved: (moved) => {
      loader.cancel('layout'); // who drags has begun to arrange by hand
      apply(step(onNodes('move', moved.keys(), state()))(moveNodes(moved)));
    },
    setCanvas: (canvas) => apply(change({ canvas })),
    selectLabel: (label) => apply(selectWhere({ node: (id) => state().nodes.get(id)?.label === label })),
    selectManner: (manner) => apply(selectWhere({ edge: (id) => hasManner(state(), id, manner) })),
  };
}

function hasManner(state: ExplorerState, id: string, manner: EdgeManner) {
  const edge = state.edges.get(id);
  return edge !== undefined && mannerOf(edge) === manner;
}

const tellAdded =
  (before: ExplorerState): Transition =>
  (state) => ({
    ...state,
    notice: {
      type: 'added',
      nodes: state.nodes.size - before.nodes.size,
      edges: state.edges.size - before.edges.size,
    },
  });
