import { type Judgement, pairKey } from '../dataset/identity.ts';
import { type Candidate, type Pair, REASONS, type Reason } from './weigh-candidates.ts';

/** Entities of different reports that may be one, for a person to judge. */
export interface Proposal {
  readonly members: readonly string[];
  /** The more the likelier; comparable only with another proposal's. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** Joins pairs, the likeliest first; never two that one report tells apart or a person judged different. */
export function clusterPairs(
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
