import type { Api } from '#contract/api.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import type { GraphEdge, GraphNode } from '#contract/graph.ts';
import type { StoryPattern, StoryStep } from '#contract/patterns.ts';
import { patternOf } from '../model/first-view.ts';
import { comparerIn, type Language, nameOf } from '../words/language.ts';
import { agentStep, causeStep } from '../words/story-steps.ts';
import { labelRank } from '../words/vocabulary.ts';

type Answer = OutputOf<Api['stories']>;

/** A story as it is told: an act, what led to it where a report says so, and by which pattern. */
export type Told = Omit<Answer['others'][number], 'pattern'> & {
  readonly cause: string | null;
  readonly pattern: StoryPattern;
};

/** All stories of an answer that follow a pattern. */
export const storiesOf = ({ stories, others }: Answer): readonly Told[] =>
  [...stories, ...others.map((other) => ({ ...other, cause: null }))].flatMap((story) => {
    const pattern = patternOf(story);
    return pattern === undefined ? [] : [{ ...story, pattern }];
  });

/** The labels of what led to these stories, in the order of legends. */
export const causesOf = (stories: readonly Told[]): readonly string[] =>
  [...new Set(stories.flatMap((story) => causeOf(story)?.label ?? []))].sort(
    (a, b) => labelRank(a) - labelRank(b),
  );

export const GIVERS = ['all', 'stated', 'unstated'] as const;
export const ORDERS = ['text', 'date', 'giver'] as const;

/** Which stories are listed, in what order. */
export interface StoryChoice {
  /** `all`, `none`, or the label of what led to it. */
  readonly cause: string;
  /** Whether a report says who did it. */
  readonly giver: (typeof GIVERS)[number];
  /** Id of who did it; null for all. */
  readonly by: string | null;
  /** Id of a report; null for all. */
  readonly report: string | null;
  readonly order: (typeof ORDERS)[number];
}

export const EVERY_STORY: StoryChoice = { cause: 'all', giver: 'all', by: null, report: null, order: 'text' };

/** The stories that pass, in order; what is equal stays in the order of the text, report by report as they are listed. */
export function chosenStories(
  stories: readonly Told[],
  choice: StoryChoice,
  language: Language,
  reports: readonly { readonly id: string }[] = [],
): readonly Told[] {
  const passing = stories.filter((story) => passes(story, choice));
  const rank = (story: Told) => reports.findIndex(({ id }) => id === reportOf(story));
  const byText = passing.toSorted((a, b) => rank(a) - rank(b) || compareText(placeOf(a), placeOf(b)));
  if (choice.order === 'text') return byText;
  const compare = comparerIn(language);
  const keyOf = (story: Told) =>
    choice.order === 'date' ? dateOf(story) : agentsOf(story).map((node) => nameOf(node, language))[0];
  // Without a date or a giver: at the end.
  return byText.toSorted((a, b) => {
    const [one, other] = [keyOf(a) ?? null, keyOf(b) ?? null];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return compare(one, other);
  });
}

/** How many stories there would be with one choice made otherwise. */
export const countWith = (stories: readonly Told[], choice: StoryChoice, other: Partial<StoryChoice>) =>
  stories.filter((story) => passes(story, { ...choice, ...other })).length;

const passes = (story: Told, { cause, giver, by, report }: StoryChoice) =>
  (cause === 'all' || (causeOf(story)?.label ?? 'none') === cause) &&
  (giver === 'all' || story.agent_stated === (giver === 'stated')) &&
  (by === null || agentsOf(story).some(({ id }) => id === by)) &&
  (report === null || reportOf(story) === report);

export const reportOf = ({ place }: Told) => place.slice(0, place.lastIndexOf('#'));

export const nodeOf = (story: Told, id: string): GraphNode | undefined =>
  story.nodes.find((node) => node.id === id);

export const causeOf = (story: Told): GraphNode | undefined =>
  story.cause === null ? undefined : nodeOf(story, story.cause);

/** The nodes that a step of a story reaches, each once. */
export function nodesBy(story: Told, step: Pick<StoryStep, 'type' | 'side'>): readonly GraphNode[] {
  const ids = story.edges.filter(({ type }) => type === step.type).map((edge) => edge[step.side]);
  return [...new Set(ids)].flatMap((id) => nodeOf(story, id) ?? []);
}

/** Who did it. */
function agentsOf(story: Told): readonly GraphNode[] {
  const step = agentStep(story.pattern);
  return step === undefined ? [] : nodesBy(story, step);
}

/** The edge that makes it a story: between what led to the act and the act; else one that tells of it. */
export function ledEdge({ pattern, edges, cause, act }: Told): GraphEdge | undefined {
  const step = causeStep(pattern);
  const led = edges.find(
    ({ type, from, to }) =>
      type === step?.type && [from, to].includes(cause ?? '') && [from, to].includes(act),
  );
  return led ?? edges[0];
}

/** EDTF; the earliest that its act gives, or null. */
export function dateOf({ pattern, edges }: Told): string | null {
  const dated = pattern.steps.filter((step) => step.dated).map(({ type }) => type);
  return (
    edges
      .filter(({ type }) => dated.includes(type))
      .flatMap(({ dates }) => dates)
      .toSorted()[0] ?? null
  );
}

const placeOf = (story: Told) =>
  [reportOf(story), Number(story.place.slice(story.place.lastIndexOf('#') + 1))] as const;

const compareText = (one: readonly [string, number], other: readonly [string, number]) =>
  one[0] === other[0] ? one[1] - other[1] : one[0] < other[0] ? -1 : 1;

/** Who did the acts of these stories, with how many stories each; most first. */
export function giversOf(
  stories: readonly Told[],
): readonly { readonly node: GraphNode; readonly count: number }[] {
  const counts = new Map<string, { node: GraphNode; count: number }>();
  for (const story of stories) {
    for (const node of agentsOf(story))
      counts.set(node.id, { node, count: (counts.get(node.id)?.count ?? 0) + 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count);
}
