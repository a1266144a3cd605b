import type { Api } from '#contract/api.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import type { GraphEdge, GraphFragment, GraphNode } from '#contract/graph.ts';
import { type Point, subjectOf } from '../layout/layout.ts';
import { placeNear } from '../layout/place-near.ts';
import { storyLayout } from '../layout/story-layout.ts';
import { patterns } from '../words/vocabulary.ts';
import type { CameraView, PlainWish } from './camera.ts';
import type { Answers, ExplorerState } from './explorer.ts';
import { bringHalf } from './halves.ts';
import type { Remote } from './remote.ts';
import type { Selection } from './selection.ts';

/** What may happen to the explorer: each is a pure function from one state to the next. */
export type Transition = (state: ExplorerState) => ExplorerState;

export const change =
  (fields: Partial<ExplorerState>): Transition =>
  (state) => ({ ...state, ...fields });

export const setAnswer =
  <Name extends keyof Answers>(name: Name, answer: Remote<OutputOf<Api[Name]>>): Transition =>
  (state) => ({ ...state, answers: { ...state.answers, [name]: answer } });

export const select = (selection: Selection): Transition => change({ selection });

/** Turns to the picture. Whoever reads has it beside the text and goes on reading. */
export const showPicture: Transition = (state) =>
  bringHalf('left')({ ...state, view: state.view === 'read' ? 'read' : 'graph' });

/** Those of the edges that have both their ends among the nodes, by their ids. */
const withEnds = (edges: readonly GraphEdge[], nodes: ReadonlyMap<string, GraphNode>) =>
  edges.flatMap((edge) => (nodes.has(edge.from) && nodes.has(edge.to) ? [[edge.id, edge] as const] : []));

/** Puts exactly this fragment on the canvas, in columns. Edges with an end that is nowhere are left out. */
export const showOnly =
  (fragment: GraphFragment, layout: 'story'): Transition =>
  (state) => {
    const nodes = new Map(fragment.nodes.map((node) => [node.id, node]));
    return applyLayout(layout)({
      ...state,
      nodes,
      edges: new Map(withEnds(fragment.edges, nodes)),
      stacks: new Map(),
      positions: new Map(),
      hidden: new Set(),
      pinned: new Set(),
      notice: { type: 'none' },
    });
  };

/**
 * Adds a fragment. What is already on the canvas stays where it is; new nodes settle in free places near `parent`, or
 * near the first node of theirs that is there. Edges with an end that is nowhere are left out.
 */
export const addFragment =
  (fragment: GraphFragment, parent?: string): Transition =>
  (state) => {
    const nodes = new Map(state.nodes);
    for (const node of fragment.nodes) nodes.set(node.id, node);
    const edges = new Map([...state.edges, ...withEnds(fragment.edges, nodes)]);
    const fresh = fragment.nodes.map((node) => node.id).filter((id) => !state.nodes.has(id));
    const positions = placeNear({
      placed: state.positions,
      fresh,
      edges: [...edges.values()],
      avoid: state.captions,
      ...(parent === undefined ? {} : { parent }),
    });
    return { ...state, nodes, edges, positions };
  };

/** A person has dragged nodes, of which some may have left meanwhile. What is remarked on one goes with it. */
export const moveNodes =
  (moved: ReadonlyMap<string, Point>): Transition =>
  (state) => {
    const captions = state.captions.map((caption) => {
      const from = state.positions.get(subjectOf(caption.id));
      const to = moved.get(subjectOf(caption.id));
      return from && to
        ? { ...caption, x: caption.x + to.x - from.x, y: caption.y + to.y - from.y }
        : caption;
    });
    const there = [...moved].filter(([id]) => state.nodes.has(id) || state.stacks.has(id));
    return { ...state, positions: new Map([...state.positions, ...there]), captions };
  };

/** The story columns at once, for first pictures; a layout that a person asks for is computed by arrange-actions.ts. */
export const applyLayout =
  (id: 'story'): Transition =>
  (state) => {
    const graph = { nodes: [...state.nodes.values()], edges: [...state.edges.values()] };
    const { positions, captions } = storyLayout(graph, patterns().stories, state.canvas);
    return wish('fit')({ ...state, layout: id, positions, captions });
  };

export const wish =
  (type: PlainWish): Transition =>
  (state) => ({ ...state, camera: { type, serial: state.camera.serial + 1 } });

/** Looks at the picture as before; where nobody has yet looked at it, so that it is seen. */
export const lookAgain = (view: CameraView | null): Transition =>
  view === null
    ? wish('include')
    : (state) => ({ ...state, camera: { type: 'view', view, serial: state.camera.serial + 1 } });
