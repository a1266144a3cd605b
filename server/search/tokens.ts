import { createHmac } from 'node:crypto';
import { fold } from '../graph/fold.ts';

/** A passage as it is searched: its characters folded, and where each stands in the passage. */
export interface FoldedPassage {
  readonly text: string;
  /** For each UTF-16 unit of `text`, the code point of the passage that it comes from. */
  readonly origins: readonly number[];
}

const folded = new Map<string, string>();
/** Each character by itself: what is searched for is folded in the same way. */
function foldCharacter(character: string): string {
  let one = folded.get(character);
  if (one === undefined) {
    one = fold(character);
    folded.set(character, one);
  }
  return one;
}

export const foldWords = (text: string): string => [...text.normalize('NFC')].map(foldCharacter).join('');

export function foldPassage(characters: readonly string[]): FoldedPassage {
  const origins: number[] = [];
  const text = characters.map((character, at) => {
    const one = foldCharacter(character);
    for (let unit = 0; unit < one.length; unit += 1) origins.push(at);
    return one;
  });
  return { text: text.join(''), origins };
}

const IS_WORD = /^[\p{L}\p{M}\p{N}]$/u;

/** Characters and pairs of neighbouring characters of a folded text, each once; signs stand in none. */
export function gramsOf(text: string): string[] {
  const characters = [...text];
  const grams = new Set<string>();
  characters.forEach((character, at) => {
    if (!IS_WORD.test(character)) return;
    grams.add(character);
    const next = characters[at + 1];
    if (next !== undefined && IS_WORD.test(next)) grams.add(character + next);
  });
  return [...grams];
}

/** What has to stand in a passage for the words to stand there: pairs say more than their characters. */
export function gramsSought(text: string): string[] {
  const grams = gramsOf(text);
  const pairs = grams.filter((gram) => [...gram].length > 1);
  return pairs.length > 0 ? pairs : grams;
}

/** 26 bits tell a passage's few hundred pairs apart well enough: what is found is held against the text itself. */
const DROPPED_BITS = 6;

/**
 * Makes tokens of characters and pairs. Without the key a token says nothing, and their order is gone: the store holds no
 * words that could be read there.
 */
export function tokenMaker(key: Uint8Array): (gram: string) => string {
  const known = new Map<string, string>();
  return (gram) => {
    let token = known.get(gram);
    if (token === undefined) {
      const bits = createHmac('sha256', key).update(gram).digest().readUInt32BE() >>> DROPPED_BITS;
      token = bits.toString(36);
      known.set(gram, token);
    }
    return token;
  };
}
