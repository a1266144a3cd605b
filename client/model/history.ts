import type { ExplorerState } from './explorer.ts';
import { FACETS, type Filters } from './filters.ts';
import type { Selection } from './selection.ts';
import { NOTHING } from './selection.ts';
import type { Drawing, Names, NodeStepType, Step, StepName } from './steps.ts';
import { lookAgain, showPicture, type Transition } from './transitions.ts';

/** Further back than this nobody finds the way. Snapshots share what did not change. */
const MOST_STEPS = 100;

export const drawingOf = (state: ExplorerState): Drawing => ({
  nodes: state.nodes,
  edges: state.edges,
  stacks: state.stacks,
  positions: state.positions,
  captions: state.captions,
  layout: state.layout,
  hidden: state.hidden,
  pinned: state.pinned,
  filters: state.filters,
});

/** The name of a step that is done to these nodes; those that are not on the canvas are not named. */
export const onNodes = (type: NodeStepType, ids: Iterable<string>, { nodes }: ExplorerState): StepName => ({
  type,
  names: [...ids].flatMap((id): Names[] => {
    const node = nodes.get(id);
    return node === undefined ? [] : [{ name_zh: node.name_zh, name_en: node.name_en }];
  }),
});

/**
 * Does these changes as one step that can be undone by its name. Without a difference to the drawing there is no step,
 * and the first picture on an empty canvas is where undoing ends.
 */
export const step =
  (name: StepName) =>
  (...transitions: readonly Transition[]): Transition =>
  (state) => {
    const next = transitions.reduce((before, transition) => transition(before), state);
    const isFirst = state.nodes.size === 0 && state.past.length === 0;
    if (isFirst || isSameDrawing(state, next)) return next;
    const past = [...state.past, stepFrom(state, name)].slice(-MOST_STEPS);
    return { ...next, past, future: [] };
  };

const stepFrom = (state: ExplorerState, name: StepName): Step => ({
  name,
  drawing: drawingOf(state),
  lookedAt: state.lookedAt,
});

export const undo: Transition = (state) => {
  const last = state.past.at(-1);
  if (last === undefined) return state;
  const past = state.past.slice(0, -1);
  const future = [...state.future, stepFrom(state, last.name)];
  return goTo(last, 'undone')({ ...state, past, future });
};

export const redo: Transition = (state) => {
  const next = state.future.at(-1);
  if (next === undefined) return state;
  const past = [...state.past, stepFrom(state, next.name)];
  return goTo(next, 'redone')({ ...state, past, future: state.future.slice(0, -1) });
};

const goTo =
  ({ name, drawing, lookedAt }: Step, type: 'undone' | 'redone'): Transition =>
  (state) =>
    lookAgain(lookedAt)({
      ...showPicture(state),
      ...drawing,
      selection: stillThere(state.selection, drawing),
      notice: { type, name },
    });

/** The selection without what is not on the canvas. */
export function stillThere(selection: Selection, { nodes, edges }: Drawing): Selection {
  switch (selection.type) {
    case 'node':
      return nodes.has(selection.id) ? selection : NOTHING;
    case 'edge':
      return edges.has(selection.id) ? selection : NOTHING;
    case 'several': {
      const left = {
        nodes: new Set([...selection.nodes].filter((id) => nodes.has(id))),
        edges: new Set([...selection.edges].filter((id) => edges.has(id))),
      };
      return left.nodes.size + left.edges.size === 0 ? NOTHING : { type: 'several', ...left };
    }
    default:
      return selection;
  }
}

/** Whether both show the same picture. */
export function isSameDrawing(one: Drawing, other: Drawing): boolean {
  return (
    one.layout === other.layout &&
    isSame(one.captions, other.captions) &&
    isSameFilters(one.filters, other.filters) &&
    hasSameKeys(one.nodes, other.nodes) &&
    hasSameKeys(one.edges, other.edges) &&
    hasSameKeys(one.stacks, other.stacks) &&
    hasSameKeys(one.hidden, other.hidden) &&
    hasSameKeys(one.pinned, other.pinned) &&
    hasSamePlaces(one.positions, other.positions)
  );
}

/** For what is small and plain JSON. */
const isSame = (one: unknown, other: unknown) =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

const isSameFilters = (one: Filters, other: Filters) =>
  one === other ||
  (one.mode === other.mode &&
    isSame(one.time, other.time) &&
    FACETS.every((facet) => hasSameKeys(one[facet], other[facet])));

interface Keyed {
  readonly size: number;
  has(key: string): boolean;
  keys(): Iterable<string>;
}

function hasSameKeys(one: Keyed, other: Keyed): boolean {
  if (one === other) return true;
  return one.size === other.size && [...one.keys()].every((key) => other.has(key));
}

function hasSamePlaces(one: Drawing['positions'], other: Drawing['positions']): boolean {
  if (one === other) return true;
  if (one.size !== other.size) return false;
  return [...one].every(([id, { x, y }]) => {
    const there = other.get(id);
    return there?.x === x && there.y === y;
  });
}
