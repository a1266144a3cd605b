import type { CoreClass } from '#contract/vocabulary.ts';
import { type Judgement, keeper, pairKey } from '../dataset/identity.ts';
import { fold } from '../graph/fold.ts';

/** An entity of one report, as far as comparing it with others needs it. */
export interface Candidate {
  /** `<report>/<entity>`. */
  readonly id: string;
  readonly report: string;
  /** EDTF. */
  readonly period: string;
  readonly label: string;
  readonly class: CoreClass;
  readonly kind: string | null;
  readonly code: string | null;
  readonly named: boolean;
  /** Comparable, its own first. */
  readonly names: readonly string[];
  /** What it is joined to in its report, with what these are called. */
  readonly around: readonly {
    readonly class: CoreClass;
    readonly id: string;
    readonly names: readonly string[];
  }[];
}

export const REASONS = ['name', 'alias', 'code', 'kind', 'post', 'place', 'period', 'together'] as const;

/** Why two may be one; `words` are what they share. */
export interface Reason {
  readonly type: (typeof REASONS)[number];
  readonly words: readonly string[];
}

/** Entities of different reports that may be one, for a person to judge. */
export interface Proposal {
  readonly members: readonly string[];
  /** The more the likelier; comparable only with another proposal's. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

interface Pair {
  readonly left: Candidate;
  readonly right: Candidate;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

const LEAST_SCORE = 3;
const MOST_TOGETHER = 3;
/** What is called alike in every city: its name says nothing without the city's. */
const CALLED_ALIKE: ReadonlySet<CoreClass> = new Set(['organisation', 'post', 'group', 'place']);

/**
 * Clusters of entities that may be one, the likeliest first. Nobody is asked again of what has been judged. No name that
 * only points (市公安局, 全市, 通讯员) is a reason: such names are no longer among a candidate's.
 */
export function proposeIdentities(
  candidates: readonly Candidate[],
  judgements: readonly Judgement[],
): Proposal[] {
  const keep = keeper(judgements);
  const judged = new Set(judgements.map(pairKey));
  const stems = placeStems(candidates);
  const pairs = likePairs(candidates)
    .filter(([left, right]) => left.report !== right.report && keep(left.id) !== keep(right.id))
    .filter(([left, right]) => !judged.has(pairKey({ a: left.id, b: right.id })))
    .map(([left, right]) => weigh(left, right, keep, stems))
    .filter((pair) => pair.score >= LEAST_SCORE)
    .sort((one, other) => other.score - one.score || (pairText(one) < pairText(other) ? -1 : 1));
  return clusters(pairs, judgements, keep);
}

const pairText = ({ left, right }: Pair) => `${left.id} ${right.id}`;

/** Pairs of one label that share a name or a code. */
function likePairs(candidates: readonly Candidate[]): [Candidate, Candidate][] {
  const byKey = new Map<string, Candidate[]>();
  for (const candidate of candidates)
    if (candidate.named)
      for (const key of new Set([...candidate.names, candidate.code ?? ''].filter(Boolean).map(fold)))
        byKey.set(`${candidate.label} ${key}`, [
          ...(byKey.get(`${candidate.label} ${key}`) ?? []),
          candidate,
        ]);
  const pairs = new Map<string, [Candidate, Candidate]>();
  for (const group of byKey.values())
    for (const [index, left] of group.entries())
      for (const right of group.slice(index + 1))
        pairs.set(pairKey({ a: left.id, b: right.id }), [left, right]);
  return [...pairs.values()];
}

function weigh(
  left: Candidate,
  right: Candidate,
  keep: (id: string) => string,
  stems: readonly string[],
): Pair {
  const reasons: Reason[] = [];
  const shared = common(left.names, right.names);
  const isFull = fold(left.names[0] ?? '') === fold(right.names[0] ?? '') && shared.length > 0;
  if (shared.length > 0) reasons.push({ type: isFull ? 'name' : 'alias', words: shared });
  if (left.code !== null && left.code === right.code) reasons.push({ type: 'code', words: [left.code] });
  const [posts, places] = [
    sharedAround(left, right, 'post', stems),
    sharedAround(left, right, 'place', stems),
  ];
  if (posts.length > 0) reasons.push({ type: 'post', words: posts });
  if (places.length > 0) reasons.push({ type: 'place', words: places });
  const together = sharedCompany(left, right, keep, stems).slice(0, MOST_TOGETHER);
  if (together.length > 0) reasons.push({ type: 'together', words: together });
  const isSelfStanding = !CALLED_ALIKE.has(left.class) || shared.some((name) => saysWhere(name, stems));
  // A name that any city has counts only with what is near it in both reports.
  const isSupported = posts.length + places.length + together.length > 0;
  if (!isSelfStanding && !isSupported) return { left, right, score: 0, reasons };
  if (left.kind !== null && left.kind === right.kind) reasons.push({ type: 'kind', words: [left.kind] });
  const years = Math.abs(yearOf(left) - yearOf(right));
  if (years <= 1) reasons.push({ type: 'period', words: [left.period, right.period] });
  const isOtherKind = left.kind !== null && right.kind !== null && left.kind !== right.kind;
  const weight = {
    name: 3,
    alias: 2,
    code: 1,
    kind: 1,
    post: 3,
    place: 2,
    period: 1,
    together: together.length,
  };
  const score = reasons.reduce((sum, { type }) => sum + weight[type], isOtherKind ? -2 : 0);
  return { left, right, score, reasons };
}

const common = (left: readonly string[], right: readonly string[]): string[] => {
  const known = new Set(right.map(fold));
  return left.filter((name) => known.has(fold(name)));
};

/** Posts or places of one name beside both; one that every city has, such as 局长, says nothing. */
const sharedAround = (
  left: Candidate,
  right: Candidate,
  kind: CoreClass,
  stems: readonly string[],
): string[] => {
  const names = (one: Candidate) => one.around.flatMap((near) => (near.class === kind ? near.names : []));
  return [...new Set(common(names(left), names(right)))].filter((name) => saysWhere(name, stems));
};

/** Whether a name holds that of a place, and so says of where it is. */
const saysWhere = (name: string, stems: readonly string[]) => stems.some((stem) => name.includes(stem));

/** What both are joined to: things that have been judged the same, or that share a name which says of where they are. */
function sharedCompany(
  left: Candidate,
  right: Candidate,
  keep: (id: string) => string,
  stems: readonly string[],
): string[] {
  const there = new Set(right.around.map(({ id }) => keep(id)));
  const names = (one: Candidate) => one.around.flatMap((near) => near.names);
  const judged = left.around.filter(({ id }) => there.has(keep(id))).map((near) => near.names[0] ?? near.id);
  const called = common(names(left), names(right)).filter((name) =>
    stems.some((stem) => name.includes(stem)),
  );
  return [...new Set([...judged, ...called])];
}

const yearOf = ({ period }: Candidate): number => Number(/\d{4}/.exec(period)?.[0] ?? Number.NaN);

const SUFFIX = /(?:特别行政区|自治区|自治州|自治县|省|市|县|区|州|盟|旗|镇|乡|街道|村)$/u;
const ENGLISH_SUFFIX = /\s+(?:province|city|county|district|prefecture|town|township|village)$/i;

/** What is proper in the names of places: 永康 of 永康市. A name that holds one says of where it is. */
function placeStems(candidates: readonly Candidate[]): string[] {
  const names = candidates.filter((one) => one.class === 'place').flatMap((one) => one.names);
  const stems = names.map((name) => name.replace(SUFFIX, '').replace(ENGLISH_SUFFIX, ''));
  return [...new Set(stems)].filter((stem) => [...stem].length >= 2);
}

/** Joins pairs, the likeliest first; never two that one report tells apart or a person judged different. */
function clusters(
  pairs: readonly Pair[],
  judgements: readonly Judgement[],
  keep: (id: string) => string,
): Proposal[] {
  const apart = new Set(
    judgements
      .filter(({ judgement }) => judgement === 'different')
      .map(({ a, b }) => pairKey({ a: keep(a), b: keep(b) })),
  );
  const found = new Map<string, { members: Map<string, Candidate>; pairs: Pair[] }>();
  for (const pair of pairs) {
    const one = found.get(pair.left.id) ?? { members: new Map([[pair.left.id, pair.left]]), pairs: [] };
    const other = found.get(pair.right.id) ?? { members: new Map([[pair.right.id, pair.right]]), pairs: [] };
    if (one === other) {
      one.pairs.push(pair);
      continue;
    }
    const [left, right] = [[...one.members.values()], [...other.members.values()]];
    const clash = left.some((a) =>
      right.some((b) => a.report === b.report || apart.has(pairKey({ a: keep(a.id), b: keep(b.id) }))),
    );
    if (clash) continue;
    const joined = {
      members: new Map([...one.members, ...other.members]),
      pairs: [...one.pairs, ...other.pairs, pair],
    };
    for (const id of joined.members.keys()) found.set(id, joined);
  }
  return [...new Set(found.values())]
    .filter((cluster) => cluster.pairs.length > 0)
    .map(({ members, pairs: joined }) => ({
      members: [...members.keys()].sort(),
      score: Math.max(...joined.map(({ score }) => score)),
      reasons: merged(joined),
    }))
    .sort(
      (one, other) => other.score - one.score || ((one.members[0] ?? '') < (other.members[0] ?? '') ? -1 : 1),
    );
}

const merged = (pairs: readonly Pair[]): Reason[] =>
  REASONS.flatMap((type) => {
    const words = new Set(
      pairs
        .flatMap((pair) => pair.reasons.filter((each) => each.type === type))
        .flatMap((each) => each.words),
    );
    return words.size === 0 ? [] : [{ type, words: [...words] }];
  });

/** A proposal in a line, for whoever judges in `identity.csv`. */
export const describeProposal = ({ members, reasons }: Proposal): string => {
  const why = reasons.map(({ type, words }) => `${type}: ${words.join(', ')}`).join('; ');
  return `Same? 是否同一？ ${members.join(' = ')} (${why})`;
};
