import { placeOf, type Refusal } from './verdict.ts';

/** A text with its unicode escapes replaced, as Neo4j replaces them before it looks at anything else. */
export interface Decoded {
  readonly text: string;
  /** The offset in the text as it was sent of an offset in the decoded text. */
  originOf(offset: number): number;
}

const ESCAPE_LENGTH = 6; // a backslash, u, four digits

/**
 * Replaces `\uXXXX` as the server does: once, from left to right, anywhere (also in comments, names and keywords),
 * unless the backslash is itself escaped. The decoded text is only judged; the server gets the text as it was sent.
 *
 * The server reads the digits more kindly than it should (a sign, full-width digits): those are refused here. A
 * backslash that an escape spelt does not count when the next escape is looked at, there as here.
 */
export function decodeEscapes(sent: string): Decoded | Refusal {
  if (!sent.includes('\\u')) return { text: sent, originOf: (offset) => offset };
  const parts: string[] = [];
  const starts: { readonly decoded: number; readonly origin: number }[] = [{ decoded: 0, origin: 0 }];
  let length = 0;
  let from = 0;
  const take = (until: number) => {
    parts.push(sent.slice(from, until));
    length += until - from;
  };
  for (let at = sent.indexOf('\\'); at !== -1; at = sent.indexOf('\\', at)) {
    if (sent[at + 1] !== 'u') {
      at += 2; // an escaped character, also an escaped backslash
      continue;
    }
    const digits = sent.slice(at + 2, at + ESCAPE_LENGTH);
    if (!/^[0-9a-fA-F]{4}$/.test(digits)) return badEscape(sent, at);
    const character = String.fromCharCode(Number.parseInt(digits, 16));
    take(at);
    parts.push(character);
    length += 1;
    at += ESCAPE_LENGTH;
    from = at;
    starts.push({ decoded: length, origin: at });
  }
  take(sent.length);
  return { text: parts.join(''), originOf: originIn(starts) };
}

function originIn(starts: readonly { readonly decoded: number; readonly origin: number }[]) {
  return (offset: number): number => {
    const next = starts.findIndex((start) => start.decoded > offset);
    const start = starts.at(next === -1 ? -1 : next - 1);
    return start === undefined ? offset : start.origin + (offset - start.decoded);
  };
}

const badEscape = (sent: string, at: number): Refusal => ({
  layer: 'unicode',
  code: 'bad-escape',
  message: 'A unicode escape needs exactly four hexadecimal digits: \\u4e2d. Write the character itself.',
  message_zh: '\\u 转义必须恰好是四位十六进制数字，例如 \\u4e2d。请直接写出该字符。',
  clause: sent.slice(at, at + ESCAPE_LENGTH),
  ...placeOf(sent, at),
});
