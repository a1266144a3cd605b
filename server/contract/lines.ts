// Scripts that set no spaces between words, and their signs.
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff00-\uffef]/u;

/** What stands between two lines of one sentence: a space where the script has spaces. */
export const betweenLines = (before: string, after: string): string =>
  before === '' ||
  after === '' ||
  UNSPACED.test([...before].at(-1) ?? '') ||
  UNSPACED.test([...after][0] ?? '')
    ? ''
    : ' ';
