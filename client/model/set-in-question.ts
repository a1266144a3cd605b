import type { GraphNode } from '#contract/graph.ts';
import { firstView, patternOf, type Story } from './first-view.ts';
import type { Step, StepName } from './steps.ts';

/** What stands for acts and what is around them, with what led to them or without. */
type Told = Pick<Story, 'pattern' | 'act'>;

interface Acts {
  readonly stories: readonly Told[];
  /** Of which no report says what led to them. */
  readonly others: readonly Told[];
  /** How many there are of both, also where not all have been read. */
  readonly total: number;
}

/** Where the picture came from: what is first shown, an answer or a list, a link, or a person's own choices. */
export type Origin = 'first' | 'show' | 'link' | 'own';

const OTHERS: ReadonlyMap<StepName['type'], Origin> = new Map([
  ['show', 'show'],
  ['link', 'link'],
]);

/** As the steps tell that put a whole picture in place of another, else by what is drawn. */
export function originOf(
  past: readonly Pick<Step, 'name'>[],
  nodes: ReadonlyMap<string, GraphNode>,
  stories: readonly Story[],
): Origin {
  const other = past.map(({ name }) => OTHERS.get(name.type)).findLast((origin) => origin !== undefined);
  const first = firstView(stories).nodes;
  const hasFirst = first.length > 0 && first.every(({ id }) => nodes.has(id));
  return hasFirst ? 'first' : (other ?? 'own');
}

/** How many of the acts at hand are drawn, and how many there are. */
export function actsDrawn(nodes: ReadonlyMap<string, GraphNode>, { stories, others, total }: Acts) {
  const acts = new Set([...stories, ...others].map(({ act }) => act));
  return { drawn: [...acts].filter((id) => nodes.has(id)).length, all: total };
}

/** The patterns of these, in the order in which they first occur. */
export const patternsOf = (told: readonly Told[]) => [
  ...new Set(told.flatMap((each) => patternOf(each) ?? [])),
];
