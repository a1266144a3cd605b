import type { Api } from '#contract/api.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import type { GraphEdge, GraphNode } from '#contract/graph.ts';
import { comparerIn, type Language, nameOf } from '../words/language.ts';

type Answer = OutputOf<Api['stories']>;

/** A commendation as it is told: what led to it, where a report says so, and who gave it. */
export type Commendation = Answer['others'][number] & { readonly cause: string | null };

/** All commendations of an answer. */
export const commendationsOf = ({ stories, others }: Answer): readonly Commendation[] => [
  ...stories,
  ...others.map((other) => ({ ...other, cause: null })),
];

export const CAUSES = ['all', 'Case', 'Program', 'none'] as const;
export const GIVERS = ['all', 'stated', 'unstated'] as const;
export const ORDERS = ['text', 'date', 'giver'] as const;

/** Which stories are listed, in what order. */
export interface StoryChoice {
  readonly cause: (typeof CAUSES)[number];
  readonly giver: (typeof GIVERS)[number];
  /** Id of who gave the commendation; null for all. */
  readonly by: string | null;
  /** Id of a report; null for all. */
  readonly report: string | null;
  readonly order: (typeof ORDERS)[number];
}

export const EVERY_STORY: StoryChoice = { cause: 'all', giver: 'all', by: null, report: null, order: 'text' };

/** The stories that pass, in order; what is equal stays in the order of the text, report by report as they are listed. */
export function chosenStories(
  stories: readonly Commendation[],
  choice: StoryChoice,
  language: Language,
  reports: readonly { readonly id: string }[] = [],
): readonly Commendation[] {
  const passing = stories.filter((story) => passes(story, choice));
  const rank = (story: Commendation) => reports.findIndex(({ id }) => id === reportOf(story));
  const byText = passing.toSorted((a, b) => rank(a) - rank(b) || compareText(placeOf(a), placeOf(b)));
  if (choice.order === 'text') return byText;
  const compare = comparerIn(language);
  const keyOf = (story: Commendation) =>
    choice.order === 'date'
      ? dateOf(story)
      : nodesBy(story, 'ISSUED', 'from').map((node) => nameOf(node, language))[0];
  // Without a date or a giver: at the end.
  return byText.toSorted((a, b) => {
    const [one, other] = [keyOf(a) ?? null, keyOf(b) ?? null];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return compare(one, other);
  });
}

/** How many stories there would be with one choice made otherwise. */
export const countWith = (
  stories: readonly Commendation[],
  choice: StoryChoice,
  other: Partial<StoryChoice>,
) => stories.filter((story) => passes(story, { ...choice, ...other })).length;

const passes = (story: Commendation, { cause, giver, by, report }: StoryChoice) =>
  (cause === 'all' || (causeOf(story)?.label ?? 'none') === cause) &&
  (giver === 'all' || story.giver_stated === (giver === 'stated')) &&
  (by === null || nodesBy(story, 'ISSUED', 'from').some(({ id }) => id === by)) &&
  (report === null || reportOf(story) === report);

export const reportOf = ({ place }: Commendation) => place.slice(0, place.lastIndexOf('#'));

export const nodeOf = (story: Commendation, id: string): GraphNode | undefined =>
  story.nodes.find((node) => node.id === id);

export const causeOf = (story: Commendation): GraphNode | undefined =>
  story.cause === null ? undefined : nodeOf(story, story.cause);

/** The nodes at one end of a story's edges of a type, each once. */
export function nodesBy(story: Commendation, type: string, end: 'from' | 'to'): readonly GraphNode[] {
  const ids = story.edges.filter((edge) => edge.type === type).map((edge) => edge[end]);
  return [...new Set(ids)].flatMap((id) => nodeOf(story, id) ?? []);
}

/** The edge that makes it a story: from what was commended to the commendation; else one that speaks of it. */
export const ledEdge = (story: Commendation): GraphEdge | undefined =>
  story.edges.find(({ type, from, to }) => type === 'LED_TO' && from === story.cause && to === story.award) ??
  story.edges[0];

/** EDTF; the earliest that its commendation gives, or null. */
export function dateOf({ edges }: Commendation): string | null {
  const core = edges.filter(({ type }) => type === 'LED_TO' || type === 'ISSUED');
  return core.flatMap(({ dates }) => dates).toSorted()[0] ?? null;
}

const placeOf = (story: Commendation) =>
  [reportOf(story), Number(story.place.slice(story.place.lastIndexOf('#') + 1))] as const;

const compareText = (one: readonly [string, number], other: readonly [string, number]) =>
  one[0] === other[0] ? one[1] - other[1] : one[0] < other[0] ? -1 : 1;

/** Who gave the commendations of these stories, with how many stories each; most first. */
export function giversOf(
  stories: readonly Commendation[],
): readonly { readonly node: GraphNode; readonly count: number }[] {
  const counts = new Map<string, { node: GraphNode; count: number }>();
  for (const story of stories) {
    for (const node of nodesBy(story, 'ISSUED', 'from'))
      counts.set(node.id, { node, count: (counts.get(node.id)?.count ?? 0) + 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count);
}
