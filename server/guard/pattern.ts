/** Why a regular expression could take for ever. The server does not look at the clock while it matches. */
export type PatternFault = 'too-long' | 'not-understood' | 'nested' | 'branching' | 'many';

const MOST_CHARACTERS = 200;
const MOST_WAYS = 1_024; // alternatives, options and short ranges multiply: each way may be tried at each place
const MOST_REPEATS = 4; // one after the other; each multiplies the time by the length of the text
const SHORT_RANGE = 10; // `\d{1,3}` is three ways rather than a repeat
const MOST_TIMES = 1_000;

/** What a part of a pattern can cost. */
interface Cost {
  /** In how many ways it can be walked through, repeats aside. */
  readonly ways: number;
  /** How many repeats without a narrow bound follow each other in it. */
  readonly repeats: number;
  /** Whether it may match no character at all. */
  readonly empty: boolean;
}

const CHARACTER: Cost = { ways: 1, repeats: 0, empty: false };
const NOTHING: Cost = { ways: 1, repeats: 0, empty: true };

/**
 * Takes patterns whose time grows slowly with the text: what is repeated without a narrow bound has one way through it and
 * no such repeat of its own, and the ways in all are few. Only the plain part of Java's syntax is understood, and what is
 * not understood is refused: flags but for `i s m u` at the beginning (spaces and comments may then hide a repeat),
 * back-references, classes in classes, a repeat right after a quotation.
 */
export function judgePattern(pattern: string): PatternFault | undefined {
  if (pattern.length > MOST_CHARACTERS) return 'too-long';
  const reader = new Reader(pattern.replace(/^\(\?[ismu]+\)/, ''));
  try {
    reader.alternatives();
    return reader.done ? undefined : 'not-understood';
  } catch (error) {
    if (error instanceof Refused) return error.fault;
    throw error;
  }
}

class Refused extends Error {
  readonly fault: PatternFault;
  constructor(fault: PatternFault) {
    super(fault);
    this.fault = fault;
  }
}

const GROUP = /\((?:\?(?:[:>]|<?[=!]|<[A-Za-z][A-Za-z0-9]*>))?/y;
const QUOTATION = /\\Q(?:(?!\\E)[\s\S])+(?:\\E|$)/y;
const ESCAPED =
  /\\(?:[dDsSwWhHvVXtnrfae]|[pP](?:[A-Z]|\{[\w=]+\})|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|[^A-Za-z0-9])/uy;
const CLASS = new RegExp(`\\[(?!\\^?\\])\\^?(?:${ESCAPED.source}|(?!&&)[^[\\]\\\\])+\\]`, 'uy');
/** `\r\n` is one of these or two. */
const LINE_END = /\\R/y;
const PLACE = /[$^]|\\[bBAzZG]/y;
const PLAIN = /[^\\()[{*+?|]/uy;
const REPEAT = /(?:([*+?])|\{(\d+)(,(\d*))?\})[?+]?/y;

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get done(): boolean {
    return this.#at === this.#text.length;
  }

  alternatives(): Cost {
    const branches = [this.#sequence()];
    while (this.#take(/\|/y) !== undefined) branches.push(this.#sequence());
    return checked({
      ways: branches.reduce((sum, branch) => sum + branch.ways, 0),
      repeats: Math.max(...branches.map((branch) => branch.repeats)),
      empty: branches.some((branch) => branch.empty),
    });
  }

  #sequence(): Cost {
    let all = NOTHING;
    while (!this.done && !/[|)]/y.test(this.#text[this.#at] ?? '')) {
      const next = this.#repeated();
      all = checked({
        ways: all.ways * next.ways,
        repeats: all.repeats + next.repeats,
        empty: all.empty && next.empty,
      });
    }
    return all;
  }

  #repeated(): Cost {
    if (this.#take(QUOTATION) !== undefined) {
      if (this.#take(REPEAT) !== undefined) throw new Refused('not-understood');
      return CHARACTER;
    }
    const body = this.#single();
    const repeat = this.#take(REPEAT);
    return repeat === undefined ? body : checked(repeatOf(body, repeat));
  }

  #single(): Cost {
    const group = this.#take(GROUP)?.[0];
    if (group === undefined) {
      if (this.#take(PLACE) !== undefined) return NOTHING;
      if (this.#take(LINE_END) !== undefined) return { ...CHARACTER, ways: 2 };
      if ((this.#take(CLASS) ?? this.#take(ESCAPED) ?? this.#take(PLAIN)) !== undefined) return CHARACTER;
      throw new Refused('not-understood');
    }
    const body = this.alternatives();
    if (this.#take(/\)/y) === undefined) throw new Refused('not-understood');
    return /[=!]/.test(group) ? { ...body, empty: true } : body;
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text) ?? undefined;
    this.#at += found?.[0].length ?? 0;
    return found;
  }
}

function repeatOf(body: Cost, [, sign, least = '', range, most = '']: RegExpExecArray): Cost {
  if (sign === '?') return { ...body, ways: body.ways + 1, empty: true };
  const from = sign === undefined ? Number(least) : sign === '+' ? 1 : 0;
  const to =
    sign === undefined && range === undefined ? from : most === '' ? Number.POSITIVE_INFINITY : Number(most);
  if (from > MOST_TIMES || (Number.isFinite(to) && to > MOST_TIMES)) throw new Refused('many');
  if (to < from) throw new Refused('not-understood');
  if (body.empty) throw new Refused('nested'); // the text does not say when to stop
  const empty = from === 0;
  // A few times over, its repeats follow each other that often.
  if (to - from < SHORT_RANGE)
    return { ways: waysOf(body.ways, from, to), repeats: body.repeats * to, empty };
  if (body.repeats > 0) throw new Refused('nested');
  if (body.ways > 1) throw new Refused('branching');
  return { ways: 1, repeats: 1, empty };
}

function waysOf(each: number, from: number, to: number): number {
  let sum = 0;
  for (let times = from; times <= to; times += 1) sum += each ** times;
  return sum;
}

function checked(cost: Cost): Cost {
  if (cost.ways > MOST_WAYS) throw new Refused('branching');
  if (cost.repeats > MOST_REPEATS) throw new Refused('many');
  return cost;
}
