import { type Judgement, keeper, pairKey } from '../dataset/identity.ts';
import { fold } from '../graph/fold.ts';
import { clusterPairs, type Proposal } from './cluster-pairs.ts';
import { type Candidate, type Pair, placeStems, weigh } from './weigh-candidates.ts';

const LEAST_SCORE = 3;

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
  const pairs = likePairs(candidates, keep)
    .filter(([left, right]) => left.report !== right.report)
    .filter(([left, right]) => !judged.has(pairKey({ a: left.id, b: right.id })))
    .map(([left, right]) => weigh(left, right, keep, stems))
    .filter((pair) => pair.score >= LEAST_SCORE)
    .sort((one, other) => other.score - one.score || (pairText(one) < pairText(other) ? -1 : 1));
  return clusterPairs(pairs, judgements, keep);
}

const pairText = ({ left, right }: Pair) => `${left.id} ${right.id}`;

/** A name or code that more things than this carry tells none of them. */
const MOST_ALIKE = 100;

/** Pairs of one label that share a name or a code and are not one already. */
function likePairs(candidates: readonly Candidate[], keep: (id: string) => string): [Candidate, Candidate][] {
  const byKey = new Map<string, Candidate[]>();
  for (const candidate of candidates)
    if (candidate.named)
      for (const key of new Set([...candidate.names, candidate.code ?? ''].filter(Boolean).map(fold)))
        groupAt(byKey, `${candidate.label} ${key}`).push(candidate);
  const pairs = new Map<string, [Candidate, Candidate]>();
  for (const group of byKey.values()) {
    const things = new Map<string, Candidate[]>();
    for (const candidate of group) groupAt(things, keep(candidate.id)).push(candidate);
    if (things.size > MOST_ALIKE) continue;
    for (const [index, ones] of [...things.values()].entries())
      for (const others of [...things.values()].slice(index + 1))
        for (const [left, right] of pairsOf(ones, others))
          pairs.set(pairKey({ a: left.id, b: right.id }), [left, right]);
  }
  return [...pairs.values()];
}

/** Of two things, each as several reports have it: enough to weigh whether they are one. */
function pairsOf(ones: readonly Candidate[], others: readonly Candidate[]): [Candidate, Candidate][] {
  return ones
    .slice(0, MOST_TELLINGS)
    .flatMap((left) => others.slice(0, MOST_TELLINGS).map((right): [Candidate, Candidate] => [left, right]));
}
const MOST_TELLINGS = 5;

function groupAt(groups: Map<string, Candidate[]>, key: string): Candidate[] {
  const group = groups.get(key) ?? [];
  groups.set(key, group);
  return group;
}

/** A proposal in a line, for whoever judges in `identity.csv`. */
export const describeProposal = ({ members, reasons }: Proposal): string => {
  const why = reasons.map(({ type, words }) => `${type}: ${words.join(', ')}`).join('; ');
  return `Same? 是否同一？ ${members.join(' = ')} (${why})`;
};
