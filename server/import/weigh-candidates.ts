import type { CoreClass } from '#contract/vocabulary.ts';
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

/** Two that may be one. */
export interface Pair {
  readonly left: Candidate;
  readonly right: Candidate;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

const MOST_TOGETHER = 3;
/** What is called alike in every city: its name says nothing without the city's. */
const CALLED_ALIKE: ReadonlySet<CoreClass> = new Set(['organisation', 'post', 'group', 'place']);

/** What speaks for two being one: nothing, with a score of 0, where only a name does that every city has. */
export function weigh(
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
  const called = common(names(left), names(right)).filter((name) => saysWhere(name, stems));
  return [...new Set([...judged, ...called])];
}

const yearOf = ({ period }: Candidate): number => Number(/\d{4}/.exec(period)?.[0] ?? Number.NaN);

const SUFFIX = /(?:特别行政区|自治区|自治州|自治县|省|市|县|区|州|盟|旗|镇|乡|街道|村)$/u;
const ENGLISH_SUFFIX = /\s+(?:province|city|county|district|prefecture|town|township|village)$/i;

/** What is proper in the names of places: 永康 of 永康市. A name that holds one says of where it is. */
export function placeStems(candidates: readonly Candidate[]): string[] {
  const names = candidates.filter((one) => one.class === 'place').flatMap((one) => one.names);
  const stems = names.map((name) => name.replace(SUFFIX, '').replace(ENGLISH_SUFFIX, ''));
  return [...new Set(stems)].filter((stem) => [...stem].length >= 2);
}
