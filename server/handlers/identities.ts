import { z } from 'zod';
import type { Identity } from '#contract/identity.ts';
import { type Judgement, keeper, keptIds } from '../dataset/identity.ts';
import { badInput, notFound } from '../errors/app-error.ts';
import { readStatements } from '../graph/facts.ts';
import { identityId } from '../graph/ids.ts';
import { query } from '../graph/query.ts';
import { reportsIn } from '../graph/scope.ts';
import type { Context, Handlers } from './context.ts';
import { LIST_CANDIDATES, readProposals } from './proposals.ts';

const STATEMENTS_OF_MEMBERS = query('statements-of-members', {
  params: z.object({ ids: z.array(z.string()), each: z.int(), posts: z.array(z.string()) }),
  row: z.object({ id: z.string(), statements: z.array(z.string()), said: z.int() }),
});

const MOST_STATEMENTS = 3; // of each member: enough to tell it apart, few enough to be read side by side

type Group = Omit<Identity, 'members' | 'absent'> & { readonly members: readonly string[] };

export const identities: Handlers['identities'] = async (
  { state, scope, member, limit, cursor = '0' },
  context,
) => {
  const named = reportsIn(scope, context.scopes);
  const reports = named && new Set(named);
  const judgements = await context.judging.read();
  const groups = state === 'judged' ? judgedGroups(judgements) : await proposedGroups(context, judgements);
  const within = groups.filter(
    ({ members }) =>
      (reports === null || members.some((id) => reports.has(reportOf(id)))) &&
      (member === undefined || members.includes(member)),
  );
  const from = Number(cursor);
  const end = from + limit;
  return {
    identities: await withMembers(context, within.slice(from, end)),
    total: within.length,
    next: end < within.length ? String(end) : null,
  };
};

export const judge: Handlers['judge'] = async ({ members, judgement, why, by }, context) => {
  const ids = [...new Set(members)];
  const found = await described(context, ids);
  const missing = ids.find((id) => !found.some((each) => each.id === id));
  if (missing !== undefined) throw notFound({ en: 'entity', zh: '实体' }, missing);
  const [first = '', ...others] = ids;
  if (others.length === 0)
    throw badInput('members: two different ones at least.', 'members：至少要有两个不同的实体。');
  const pairs =
    judgement === 'same'
      ? notYetOne(ids, await context.judging.read())
      : ids.flatMap((a, index) => ids.slice(index + 1).map((b) => [a, b] as const));
  await context.judging.judge(
    pairs.map(([a, b]) => ({ a, b, judgement, why })),
    context.person?.name ?? by, // nobody signs as somebody else
  );
  const groups = judgedGroups(await context.judging.read());
  const made = groups.find(
    (group) => group.judgement === judgement && ids.every((id) => group.members.includes(id)),
  );
  const shown = made ?? groups.find((group) => group.members.includes(first));
  const [identity] = shown === undefined ? [] : await withMembers(context, [shown]);
  if (identity === undefined) throw notFound({ en: 'judgement', zh: '判断' }, first);
  return identity;
};

export const unjudge: Handlers['unjudge'] = async ({ id }, context) => {
  const group = judgedGroups(await context.judging.read()).find((each) => each.id === id);
  if (group === undefined) throw notFound({ en: 'judgement', zh: '判断' }, id);
  await context.judging.takeBack(lastOf(group.judgements));
  return { members: [...group.members] };
};

/** One pair for each of these that is not yet what the first is: a judgement says no more than what is new. */
function notYetOne(ids: readonly string[], judgements: readonly Judgement[]): (readonly [string, string])[] {
  const keep = keeper(judgements);
  const [first = '', ...others] = ids;
  const joined = new Set([keep(first)]);
  return others.flatMap((id) => {
    if (joined.has(keep(id))) return [];
    joined.add(keep(id));
    return [[first, id] as const];
  });
}

/** What was judged at once and last: of a cluster that grew, what came before stays. */
function lastOf(judgements: Group['judgements']): Group['judgements'] {
  const times = judgements.map(({ on }) => on ?? '').sort();
  return judgements.filter(({ on }) => (on ?? '') === times.at(-1));
}

/** What is judged the same by clusters, everything else by pairs; in the order of their members. */
function judgedGroups(judgements: readonly Judgement[]): Group[] {
  const clusters = new Map<string, string[]>();
  for (const [id, kept] of keptIds(judgements)) clusters.set(kept, [...(clusters.get(kept) ?? []), id]);
  const judged = (
    members: readonly string[],
    of: readonly Judgement[],
    judgement: Judgement['judgement'],
  ): Group => ({
    id: identityId(members),
    state: 'judged',
    score: null,
    reasons: [],
    judgement,
    judgements: of.map(({ a, b, why, by, on }) => ({ a, b, why, by, on })),
    members: members.toSorted(),
  });
  const same = [...clusters.values()].map((members) =>
    judged(
      members,
      judgements.filter((one) => one.judgement === 'same' && members.includes(one.a)),
      'same',
    ),
  );
  const pairs = judgements
    .filter((one) => one.judgement !== 'same')
    .map((one) => judged([one.a, one.b], [one], one.judgement));
  return [...same, ...pairs].sort((one, other) =>
    (one.members[0] ?? '') < (other.members[0] ?? '') ? -1 : 1,
  );
}

const proposedGroups = async (context: Context, judgements: readonly Judgement[]): Promise<Group[]> =>
  (await readProposals(context, judgements)).map(({ members, score, reasons }) => ({
    id: identityId(members),
    state: 'proposed' as const,
    score,
    reasons: reasons.map(({ type, words }) => ({ type, words: [...words] })),
    judgement: null,
    judgements: [],
    members,
  }));

const described = ({ graph }: Context, ids: readonly string[]) =>
  graph.read(LIST_CANDIDATES, { reports: [...new Set(ids.map(reportOf))], ids: [...ids] });

const reportOf = (id: string) => id.slice(0, id.indexOf('/'));

async function withMembers(context: Context, groups: readonly Group[]): Promise<Identity[]> {
  const ids = [...new Set(groups.flatMap(({ members }) => members))];
  const [found, said] = await Promise.all([
    described(context, ids),
    context.graph.read(STATEMENTS_OF_MEMBERS, {
      ids,
      each: MOST_STATEMENTS,
      posts: context.words.vocabulary.patterns.posts.map(({ type }) => type),
    }),
  ]);
  const statements = await readStatements(
    context,
    said.flatMap((row) => row.statements),
  );
  const statementById = new Map(statements.map((each) => [each.id, each]));
  const members = new Map(
    found.map(({ code: _code, named: _named, around: _around, ...row }) => {
      const own = said.find(({ id }) => id === row.id);
      const shown = (own?.statements ?? []).flatMap((id) => statementById.get(id) ?? []);
      return [row.id, { ...row, statements: shown, said: own?.said ?? 0 }];
    }),
  );
  return groups.map((group) => ({
    ...group,
    members: group.members.flatMap((id) => members.get(id) ?? []),
    absent: group.members.filter((id) => !members.has(id)),
  }));
}
