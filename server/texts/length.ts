import { UNSPACED } from '#contract/lines.ts';

/** How much a word counts where words stand apart: about as much is said with three characters of Chinese. */
export const WORD = 3;

// Scripts that set no spaces between words: there each character counts.
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}\p{N}'’-])+|[^\s]/gu;
const APART = /^[\p{L}\p{M}\p{N}'’-]+$/u;
/** A word, a character of a script without spaces, or a sign, with what it counts. */
export interface Token {
  readonly text: string;
  readonly weight: number;
}

export const tokensOf = (text: string): Token[] =>
  (text.normalize('NFC').match(TOKEN) ?? []).map((token) => ({
    text: token,
    weight: APART.test(token) && !UNSPACED.test(token) ? Math.min(WORD, [...token].length) : 1,
  }));

/** The length of a text in characters of Chinese; a word of a script with spaces counts as {@link WORD} at most. */
export const lengthOf = (text: string): number => tokensOf(text).reduce((sum, { weight }) => sum + weight, 0);
