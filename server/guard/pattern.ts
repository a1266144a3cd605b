/** Why a regular expression could take for ever. The server does not look at the clock while it matches. */
export type PatternFault = 'too-long' | 'nested' | 'branching' | 'reference' | 'many';

const MOST_CHARACTERS = 200;
const MOST_REPEATS = 4; // each multiplies the time by the length of the text
const MOST_OPTIONS = 10; // `a?a?a?…aaa` doubles the time with each

interface Group {
  repeats: boolean;
  branches: boolean;
}

/**
 * Takes patterns whose time grows slowly with the text: no repeat within a repeat, no alternatives within a repeat, no
 * back-reference, few repeats in all. Some that are harmless are refused too.
 */
export function judgePattern(pattern: string): PatternFault | undefined {
  if (pattern.length > MOST_CHARACTERS) return 'too-long';
  const groups: Group[] = [];
  let current: Group = { repeats: false, branches: false };
  let closed: Group | undefined; // the group that ends right before
  let repeats = 0;
  let options = 0;
  for (let at = 0; at < pattern.length; ) {
    const token = tokenAt(pattern, at);
    at += token.length;
    const before = closed;
    closed = undefined;
    if (/^\\(?:[1-9]|k)/.test(token)) return 'reference';
    if (/^\(\?[a-z]*x/.test(token)) return 'nested'; // spaces may then stand between a group and its repeat
    if (token.startsWith('(') && !/^\(\?[a-z]*\)$/.test(token)) {
      groups.push(current);
      current = { repeats: false, branches: false };
    } else if (token === ')') {
      closed = current;
      const outer = groups.pop() ?? { repeats: false, branches: false };
      outer.repeats ||= closed.repeats;
      outer.branches ||= closed.branches;
      current = outer;
    } else if (token === '|') current.branches = true;
    else if (token === '?') {
      current.repeats = true;
      options += 1;
      if (options > MOST_OPTIONS) return 'many';
    } else if (isRepeat(token)) {
      if (before?.repeats) return 'nested';
      if (before?.branches) return 'branching';
      current.repeats = true;
      repeats += 1;
      if (repeats > MOST_REPEATS) return 'many';
    }
  }
  return undefined;
}

const isRepeat = (token: string): boolean => /^(?:[*+]|\{\d)/.test(token);

/** An escaped character, a character class, a group's beginning, a repeat with its `?` or `+`, or one character. */
function tokenAt(pattern: string, at: number): string {
  const rest = pattern.slice(at);
  if (rest.startsWith('\\Q')) return /^\\Q[\s\S]*?(?:\\E|$)/.exec(rest)?.[0] ?? rest;
  const token =
    /^(?:\\[\s\S]|\(\?(?:[:=!>]|<[=!]|<\w+>|[A-Za-z-]*[:)])|\[\^?\]?(?:\\[\s\S]|[^\]\\])*\]|(?:[*+]|\{\d+(?:,\d*)?\})[?+]?|[\s\S])/.exec(
      rest,
    )?.[0];
  return token ?? rest.charAt(0);
}
