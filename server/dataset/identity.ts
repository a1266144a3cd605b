import { compareText } from './order.ts';
import { type Fault, type Problem, problemAt } from './problem.ts';

/** What a person judged of two entities: each named `<report>/<entity>`. */
export interface Judgement {
  readonly a: string;
  readonly b: string;
  readonly judgement: 'same' | 'different' | 'unsure';
  readonly why: string;
  /** Who judged; null in a file of the first version. */
  readonly by: string | null;
  /** When, as an ISO 8601 date or time; null in a file of the first version. */
  readonly on: string | null;
}

/** A judgement with the place where it is written. */
export interface WrittenJudgement extends Judgement {
  readonly file: string;
  readonly row: number;
}

type Pair = Pick<Judgement, 'a' | 'b' | 'judgement' | 'on'>;

/** The word for a pair, in whichever order its two stand. */
export const pairKey = ({ a, b }: Pick<Judgement, 'a' | 'b'>): string => [a, b].sort().join(' ');

/**
 * For every entity that was judged the same as another: the id under which they are kept together. It is the first named
 * in their earliest judgement, whichever reports are loaded, so that it stays when a report or a judgement is added.
 */
export function keptIds(judgements: readonly Pair[]): ReadonlyMap<string, string> {
  const known = KEPT.get(judgements) ?? joinKept(judgements);
  KEPT.set(judgements, known);
  return known;
}

// Every report of a load asks for the same judgements, of which a corpus has tens of thousands.
const KEPT = new WeakMap<readonly Pair[], ReadonlyMap<string, string>>();

interface Cluster {
  readonly id: string;
  /** Number of its earliest judgement. */
  since: number;
  readonly members: string[];
}

function joinKept(judgements: readonly Pair[]): ReadonlyMap<string, string> {
  const clusters = new Map<string, Cluster>();
  const same = judgements.filter(isSame).toSorted(earliestFirst);
  for (const [since, { a, b }] of same.entries()) {
    const alone = (id: string): Cluster => ({ id, since: Number.POSITIVE_INFINITY, members: [id] });
    const [into, from] = [clusters.get(a) ?? alone(a), clusters.get(b) ?? alone(b)];
    if (into === from) continue;
    // Of two clusters that a judgement joins, the one judged first keeps its id.
    const [first, second] = from.since < into.since ? [from, into] : [into, from];
    first.since = Math.min(first.since, since);
    first.members.push(...second.members);
    for (const id of [first.id, ...second.members]) clusters.set(id, first);
  }
  return new Map([...clusters].map(([id, cluster]) => [id, cluster.id]));
}

const isSame = ({ judgement }: Pair) => judgement === 'same';

const earliestFirst = (left: Pair, right: Pair): number =>
  compareText(left.on ?? '', right.on ?? '') || compareText(left.a, right.a) || compareText(left.b, right.b);

/** Under which id an entity is kept. */
export function keeper(judgements: readonly Pair[]): (id: string) => string {
  const kept = keptIds(judgements);
  return (id) => kept.get(id) ?? id;
}

/** Judgements that contradict each other or join unlike things. */
export function checkJudgements(judgements: readonly WrittenJudgement[]): Problem[] {
  const keep = keeper(judgements);
  const seen = new Map<string, WrittenJudgement>();
  const problems: Problem[] = [];
  for (const one of judgements) {
    const fault = faultOf(one, seen.get(pairKey(one)), keep, judgements);
    if (fault) problems.push(problemAt({ file: one.file, row: one.row, column: 'judgement' }, fault));
    seen.set(pairKey(one), one);
  }
  return problems;
}

function faultOf(
  { a, b, judgement }: WrittenJudgement,
  before: WrittenJudgement | undefined,
  keep: (id: string) => string,
  all: readonly WrittenJudgement[],
): Fault | undefined {
  const code = 'identity-conflict';
  if (a === b) return { code, en: 'An entity is compared with itself.', zh: '同一实体与自身比较。' };
  if (labelWord(a) !== labelWord(b))
    return { code, en: `"${a}" and "${b}" have different labels.`, zh: `“${a}”与“${b}”的标签不同。` };
  if (before !== undefined)
    return {
      code,
      en: `These two are already judged "${before.judgement}" in row ${before.row}.`,
      zh: `第 ${before.row} 行已对这两者作出判断（${before.judgement}）。`,
    };
  if (judgement !== 'different' || keep(a) !== keep(b)) return undefined;
  const steps = chainOf(a, b, all).map((one) => `${one.a} = ${one.b} (${one.file}, row ${one.row})`);
  const stepsZh = chainOf(a, b, all).map((one) => `${one.a} = ${one.b}（${one.file} 第 ${one.row} 行）`);
  return {
    code,
    en: `Judged different here, but the same by other lines: ${steps.join(', ')}. Change one of them.`,
    zh: `此处判为不同，其他行却判为相同：${stepsZh.join('，')}。请改其中一行。`,
  };
}

/** The fewest judgements `same` that lead from one entity to another; empty where none do. */
export function chainOf<J extends Pair>(from: string, to: string, judgements: readonly J[]): readonly J[] {
  const paths = new Map<string, readonly J[]>([[from, []]]);
  const same = judgements.filter(isSame);
  // A map is walked in the order of its entries, those included that are added on the way: breadth first.
  for (const [at, path] of paths) {
    if (at === to) return path;
    for (const one of same) {
      const next = one.a === at ? one.b : one.b === at ? one.a : undefined;
      if (next !== undefined && !paths.has(next)) paths.set(next, [...path, one]);
    }
  }
  return [];
}

/** The label's word at the front of an entity's own id, with its report's before it or without. */
export const labelWord = (id: string): string => {
  const own = id.slice(id.indexOf('/') + 1);
  return own.slice(0, own.indexOf('-'));
};
