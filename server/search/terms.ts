import { fold } from '../graph/fold.ts';

/** Most hits of a group that are counted and can be paged through. */
export const MOST_COUNTED = 1_000;

/** What is looked for, and which page of it is wanted. */
export interface Sought {
  readonly q: string;
  readonly reports: readonly string[] | null;
  readonly limit: number;
  /** How many hits of the group come before the page. */
  readonly at: number;
}

/** A run of Chinese characters, or of other letters and digits with the signs that join them: `3.2`, `7·12`. */
const TERM =
  /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:[.·•・‧∙'’-](?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+)*/gu;
const IS_HAN = /^\p{Script=Han}/u;
const IS_ONE_WORD = /^[\p{L}\p{M}\p{N}]+$/u;

/**
 * A query for a full-text index with the `cjk` analyser, which cuts Chinese into pairs of characters: every term somewhere,
 * Chinese as it stands, other words from their beginning. Null for what holds no letter and no digit. Nothing that was
 * typed is left that the query language would read as a sign of its own.
 */
export function fullTextOf(text: string, reports: readonly string[] | null): string | null {
  const terms = text.normalize('NFKC').toLowerCase().match(TERM) ?? [];
  if (terms.length === 0) return null;
  const parts = [...new Set(terms)].map(partOf);
  if (reports !== null) parts.push(`report:(${reports.map((id) => `"${id}"`).join(' OR ')})`);
  return parts.map((part) => `+${part}`).join(' ');
}

function partOf(term: string): string {
  if (IS_HAN.test(term)) {
    const simplified = fold(term);
    // A pair of characters is indexed for each two; one character is the first or the second of a pair, or stands alone.
    return [...simplified].length === 1 ? `(${simplified}* OR *${simplified})` : `"${simplified}"`;
  }
  return IS_ONE_WORD.test(term) ? `${term}*` : `"${term}"`;
}

/** Any of the pairs of Chinese characters, and any of the other words with one letter changed: what may be a name spelt nearly so. */
export function nearlyOf(text: string): string | null {
  const terms = text.normalize('NFKC').toLowerCase().match(TERM) ?? [];
  const parts = terms.flatMap((term) => {
    if (!IS_HAN.test(term)) return IS_ONE_WORD.test(term) && term.length > 3 ? [`${term}~1`] : [];
    const characters = [...fold(term)];
    return characters.slice(1).map((character, at) => `"${characters[at]}${character}"`);
  });
  return parts.length === 0 ? null : parts.join(' OR ');
}

/** How much two texts have in common, from 0 to 1: pairs of characters (Dice). */
export function likeness(one: string, other: string): number {
  const [left, right] = [pairsOf(one), pairsOf(other)];
  const rest = [...right];
  const shared = left.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return left.length + right.length === 0 ? 0 : (2 * shared) / (left.length + right.length);
}

const pairsOf = (text: string): string[] => {
  const characters = [...fold(text)];
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
};

/** A page of a list that is held whole. */
export function pageOf<T>(all: readonly T[], at: number, limit: number) {
  const hits = all.slice(at, at + limit);
  return { hits, next: at + limit < all.length ? String(at + limit) : null };
}
