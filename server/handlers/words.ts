import { reportsIn } from '../graph/scope.ts';
import { linesOf, sortLines } from '../search/concordance.ts';
import { pageOf } from '../search/terms.ts';
import type { Handlers } from './context.ts';

/** Passages of one concordance: what must be sorted must be held. */
const MOST_PASSAGES = 2_000;

export const words: Handlers['words'] = async (
  { q, scope, sort, limit, cursor },
  { texts, wordIndex, scopes },
) => {
  const { lines, isLeast } = await linesOf(
    { texts, words: wordIndex },
    q,
    reportsIn(scope, scopes),
    MOST_PASSAGES,
  );
  const { hits, next } = pageOf(sortLines(lines, sort), Number(cursor ?? 0), limit);
  return { lines: hits, total: lines.length, isLeast, isSearchable: wordIndex.isOn, next };
};
