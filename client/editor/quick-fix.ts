import { type Candidate, nearestNames } from './did-you-mean.ts';
import type { TextRange } from './text-range.ts';

/** The names that a statement may use, by what they name. */
export interface KnownNames {
  readonly labels: readonly Candidate[];
  readonly types: readonly Candidate[];
  readonly properties: readonly Candidate[];
  readonly functions: readonly Candidate[];
  readonly procedures: readonly Candidate[];
}

export const NO_VOCABULARY: KnownNames = {
  labels: [],
  types: [],
  properties: [],
  functions: [],
  procedures: [],
};

/** "Did you mean": each of `words` may take the place of what stands at `range`. */
export interface QuickFix {
  readonly range: TextRange;
  readonly words: readonly string[];
}

type Pick = (vocabulary: KnownNames, text: string, found: RegExpExecArray) => readonly Candidate[];

const plain = (name: string): Candidate => ({ name, label_zh: '', label_en: '' });

/** Which names a message is about; the pattern's first group is the word in question. */
const ABOUT: readonly (readonly [RegExp, Pick])[] = [
  [
    /^Variable `(.+?)` not defined/,
    (_, text, [, wrong]) => variablesOf(text).filter((each) => each.name !== wrong),
  ],
  [/^Invalid input '(.+?)': expected (.*)/s, (_, __, found) => quoted(found[2] ?? '')],
  [/^(?:Unknown function '|Function )([\w.]+)/, ({ functions }) => functions],
  [/^(?:There is no procedure with the name `|Procedure )([\w.]+)/, ({ procedures }) => procedures],
  [/^Label (\S+) is not present|missing label name is: (.+)\)/, ({ labels }) => labels],
  [/^Relationship type (\S+) is not|missing relationship type is: (.+)\)/, ({ types }) => types],
  [/^(\S+) is not present|missing property name is: (.+)\)/, ({ properties }) => properties],
];

/** What a message of Neo4j's about the word at `range` suggests instead; null when nothing is near. */
export function quickFixFor(
  message: string,
  at: { readonly text: string; readonly range: TextRange | null; readonly vocabulary: KnownNames },
): QuickFix | null {
  const { text, range, vocabulary } = at;
  if (range === null) return null;
  for (const [pattern, pick] of ABOUT) {
    const found = pattern.exec(message);
    if (found === null) continue;
    const word = (found[1] ?? found[2] ?? '').replace(/^`|`$/g, '');
    const inText = text.slice(range.from, range.to).replace(/^`|`$/g, '');
    if (word !== inText && !word.startsWith(inText)) return null;
    const words = nearestNames(word, pick(vocabulary, text, found));
    return words.length === 0 ? null : { range: { from: range.from, to: range.from + inText.length }, words };
  }
  return null;
}

/** The names that patterns, UNWIND, WITH and RETURN give in a statement. */
function variablesOf(text: string): readonly Candidate[] {
  const names = [...text.matchAll(/(?:[([]\s*|\bAS\s+)([\p{L}_][\p{L}\p{N}_]*)/giu)];
  return names.map((found) => plain(found[1] ?? ''));
}

const quoted = (list: string): readonly Candidate[] =>
  [...list.matchAll(/'([A-Z ]{2,})'/g)].map((found) => plain(found[1] ?? ''));
