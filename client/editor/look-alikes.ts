import type { TextRange } from './text-range.ts';

// What an input method or a web page puts in the place of Cypher's own signs. Within strings, names and comments they are text.
const FULL_WIDTH: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '｛': '{',
  '｝': '}',
  '，': ',',
  '、': ',',
  '；': ';',
  '：': ':',
  '。': '.',
  '．': '.',
  '＝': '=',
  '＜': '<',
  '＞': '>',
  '《': '<',
  '》': '>',
  '＋': '+',
  '－': '-',
  '＊': '*',
  '／': '/',
  '％': '%',
  '｜': '|',
  '＄': '$',
  '＇': "'",
  '＂': '"',
  '｀': '`',
  '！': '!',
  '＆': '&',
  '\u3000': ' ',
};

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/u;

/** A sign that Cypher does not read, and what it stands for. */
export interface LookAlike {
  readonly range: TextRange;
  readonly sign: string;
  /** Empty for what is not seen and means nothing. */
  readonly right: string;
}

/** What is passed over: strings, names in backticks, comments; a string in curly quotes is found as one. */
const TOKEN =
  /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/|(?<curly>[“”][^“”\n]*[“”]|[‘’][^‘’\n]*[‘’])|./gsu;

/** Full-width signs, curly quotation marks and characters that cannot be seen, where they cannot be meant. */
export function lookAlikesIn(text: string): readonly LookAlike[] {
  const found: LookAlike[] = [];
  const add = (from: number, sign: string, right: string) =>
    found.push({ range: { from, to: from + sign.length }, sign, right });
  for (const match of text.matchAll(TOKEN)) {
    const [token] = match;
    const curly = match.groups?.curly;
    if (curly !== undefined) {
      const quote = curly.includes("'") ? '"' : "'";
      add(match.index, curly.slice(0, 1), quote);
      add(match.index + curly.length - 1, curly.slice(-1), quote);
    } else if (FULL_WIDTH[token] !== undefined) add(match.index, token, FULL_WIDTH[token]);
    else if (INVISIBLE.test(token) && token.length === 1) add(match.index, token, '');
    else if (/^[“”‘’]$/.test(token)) add(match.index, token, "'");
  }
  return found;
}

/** The text with Cypher's own signs. */
export function withOwnSigns(text: string): string {
  let mended = text;
  for (const { range, right } of lookAlikesIn(text).toReversed())
    mended = mended.slice(0, range.from) + right + mended.slice(range.to);
  return mended;
}

/** What a mark says of such a sign; `explainMessage` knows it. */
export const lookAlikeMessage = ({ sign, right }: LookAlike): string =>
  right === ''
    ? `Unseen character U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    : `Full-width ${sign === '\u3000' ? 'space' : sign} for ${right === ' ' ? 'space' : right}`;

export const isLookAlike = (message: string): boolean => /^(Full-width|Unseen character) /.test(message);
