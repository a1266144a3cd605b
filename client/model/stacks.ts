import type { GraphEdge, GraphNode } from '#contract/graph.ts';
import type { Point } from '../layout/layout.ts';
import { placeNear } from '../layout/place-near.ts';
import { grouped } from '../words/language.ts';
import { labelPlural } from '../words/vocabulary.ts';
import type { ExplorerState } from './explorer.ts';
import { drawnCount } from './neighbour-counts.ts';
import type { Stack } from './stack.ts';
import type { Drawing } from './steps.ts';

/** More neighbours than these that are alike (by type, direction and label) come as one stack. */
export const MOST_ALIKE = 12;

type Stacked = Pick<ExplorerState, 'nodes' | 'edges' | 'hidden' | 'filters' | 'stacks' | 'positions'>;

/** How many are in a stack still: those that are drawn by themselves are not. */
export const leftIn = (state: Stacked, stack: Stack): number =>
  Math.max(0, stack.total - drawnCount(state, stack.of, stack));

/** The stacks that are seen, with how many are in each: those of nodes in sight that hold any. */
export function stacksInSight(state: Stacked): readonly { readonly stack: Stack; readonly left: number }[] {
  if (state.stacks.size === 0) return [];
  return [...state.stacks.values()].flatMap((stack) => {
    const isOff =
      !state.nodes.has(stack.of) || state.hidden.has(stack.of) || state.filters.labels.has(stack.label);
    const left = isOff ? 0 : leftIn(state, stack);
    return left === 0 ? [] : [{ stack, left }];
  });
}

/** Puts stacks beside their nodes; one that is there already keeps its place. */
export const putStacks =
  (stacks: readonly Stack[]) =>
  (state: ExplorerState): ExplorerState => {
    const all = new Map([...state.stacks, ...stacks.map((stack) => [stack.id, stack] as const)]);
    return { ...state, stacks: all, positions: placesWith(state, all) };
  };

/** The places of nodes, and of stacks beside theirs. */
function placesWith(
  { positions, captions }: Pick<ExplorerState, 'positions' | 'captions'>,
  stacks: Drawing['stacks'],
): ReadonlyMap<string, Point> {
  let places = positions;
  for (const { id, of, type } of stacks.values()) {
    if (places.has(id) || !places.has(of)) continue;
    const edges = [{ from: of, to: id, type }];
    places = placeNear({ placed: places, fresh: [id], edges, avoid: captions, parent: of });
  }
  return places;
}

/** Stacks go beside their nodes again once these have been arranged anew. */
export function placeStacksAgain(state: ExplorerState): ExplorerState {
  const positions = new Map([...state.positions].filter(([id]) => !state.stacks.has(id)));
  return { ...state, positions: placesWith({ ...state, positions }, state.stacks) };
}

/** A stack as it is drawn: like a node that is called by how many it stands for. */
export function stackNode({ id, label }: Stack, left: number): GraphNode {
  return {
    id,
    label,
    kind: null,
    name_zh: `${grouped(left)} 个${labelPlural(label, 'zh')}`,
    name_en: `${grouped(left)} ${labelPlural(label, 'en')}`,
    short_zh: null,
    short_en: null,
    code: null,
    named: true,
    degree: left,
    reports: [],
  };
}

/** The line to a stack: what is said of all in it; how sure each is, is not said of them together. */
export function stackEdge({ id, of, type, direction }: Stack): GraphEdge {
  const [from, to] = direction === 'out' ? [of, id] : [id, of];
  return {
    id: `${id} line`,
    type,
    from,
    to,
    basis: 'explicit',
    plan: false,
    negated: false,
    disputed: false,
    dates: [],
    tense: null,
    statements: [id],
    reports: [],
  };
}

/** The stack that a node or line on the canvas stands for. */
export const stackAt = ({ stacks }: Pick<Drawing, 'stacks'>, id: string): Stack | undefined =>
  stacks.get(id) ?? stacks.get(id.replace(/ line$/, ''));
