import type { FindPart, Found } from '#contract/find.ts';
import { reportsIn } from '../graph/scope.ts';
import { linesOf } from '../search/concordance.ts';
import { pageOf, type Sought } from '../search/terms.ts';
import type { Context, Handlers } from './context.ts';
import { findFacts, findFigures } from './find-facts.ts';
import { findKinds } from './find-kinds.ts';
import { findNames } from './find-names.ts';

/** Passages that are looked through while somebody types. */
const FEW_PASSAGES = 300;

/** Each part of the search by itself: only what is asked for is looked for. */
const FINDERS: { readonly [Part in FindPart]: (sought: Sought, context: Context) => Promise<Found[Part]> } = {
  names: findNames,
  kinds: findKinds,
  statements: findFacts,
  figures: findFigures,
  words: findWords,
};

export const find: Handlers['find'] = async ({ q, in: parts, scope, limit, cursor }, context) => {
  const sought = { q: q.trim(), reports: reportsIn(scope, context.scopes), limit, at: Number(cursor ?? 0) };
  const found = await Promise.all(
    parts.map(async (part) => [part, await FINDERS[part](sought, context)] as const),
  );
  return Object.fromEntries(found);
};

async function findWords(
  { q, reports, limit, at }: Sought,
  { texts, wordIndex }: Context,
): Promise<Found['words']> {
  const { lines, isLeast } = await linesOf({ texts, words: wordIndex }, q, reports, FEW_PASSAGES);
  return { ...pageOf(lines, at, limit), total: lines.length, isLeast, isSearchable: wordIndex.isOn };
}
