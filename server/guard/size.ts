import { placeOf, type Refusal } from './verdict.ts';

/** What a text may be before anybody parses it. */
export const SIZE_LIMITS = {
  /** UTF-8 bytes of the text as it was sent. */
  bytes: 64 * 1024,
  /** Brackets in brackets. A recursive parser overflows from about 300; the server answers nothing at 600. */
  brackets: 100,
  /** `.a.b.c`, `[0][0]`, `:A:B` in a row: the server's stack overflows at 300, and it then never answers. */
  chain: 100,
  /** `NOT NOT NOT`, likewise. */
  unary: 100,
  /** In one expression: XOR is rewritten to a form that doubles with each. 20 take seconds to plan, 30 never end. */
  xor: 12,
  /** The words in the whole text. */
  words: { CASE: 100, AND: 1000, OR: 500, UNION: 100, WITH: 500 } as Readonly<Record<string, number>>,
} as const;

/** The text as it was sent: not longer than {@link SIZE_LIMITS}. */
export function judgeLength(sent: string): Refusal | undefined {
  const bytes = Buffer.byteLength(sent);
  if (bytes <= SIZE_LIMITS.bytes) return undefined;
  return {
    layer: 'size',
    code: 'too-long',
    message: `The statement is ${bytes} bytes long; at most ${SIZE_LIMITS.bytes} are taken. Pass data as parameters.`,
    message_zh: `语句长 ${bytes} 字节，上限为 ${SIZE_LIMITS.bytes} 字节。请把数据作为参数传入。`,
  };
}

const TOKEN =
  /\s+|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/|'[^'\\]*(?:\\[\s\S][^'\\]*)*'|"[^"\\]*(?:\\[\s\S][^"\\]*)*"|`[^`]*`|[\p{L}_][\p{L}\p{N}_]*|\d[\p{L}\p{N}_]*|[\s\S]/uy;
// Once a quotation mark or comment stays open, what follows is counted as if there were none: still in one pass.
const BARE_TOKEN = /\s+|[\p{L}_][\p{L}\p{N}_]*|\d[\p{L}\p{N}_]*|[\s\S]/uy;

/** The decoded text: nothing in it nested or chained so deep that a parser could overflow, ours or the server's. */
export function judgeDepth(text: string): Refusal | undefined {
  const words = new Map<string, number>();
  const around: { chain: number; xor: number }[] = []; // of the brackets around
  let chain = 0;
  let xor = 0;
  let linked = false; // the token before was one of . : &
  let unary = 0;
  let pattern = TOKEN;
  for (let at = 0; at < text.length; ) {
    pattern.lastIndex = at;
    const token = pattern.exec(text)?.[0] ?? text[at] ?? '';
    if (pattern === TOKEN && isOpen(text, at, token)) pattern = BARE_TOKEN;
    const start = at;
    at += token.length;
    if (/^(?:\s|\/\/|\/\*)/.test(token)) continue;

    if (/^[.:&[]$/.test(token)) chain += 1;
    else if (!/^[)\]}({]$/.test(token) && !(linked && /^[\p{L}\p{N}_`]/u.test(token))) chain = 0;
    linked = /^[.:&]$/.test(token);
    if (/^(?:not|[-+!])$/i.test(token)) unary += 1;
    else unary = 0;
    if (/^[([{]$/.test(token)) {
      around.push({ chain, xor });
      chain = 0;
      xor = 0;
    } else if (/^[)\]}]$/.test(token)) {
      const outer = around.pop() ?? { chain: 0, xor: 0 };
      chain = outer.chain;
      xor += outer.xor;
    } else if (token === ',') xor = 0;
    else if (/^xor$/i.test(token)) xor += 1;

    if (around.length > SIZE_LIMITS.brackets) return tooDeep(text, start, token, SIZE_LIMITS.brackets);
    if (chain > SIZE_LIMITS.chain) return tooDeep(text, start, token, SIZE_LIMITS.chain);
    if (xor > SIZE_LIMITS.xor) return tooDeep(text, start, token, SIZE_LIMITS.xor);
    if (unary > SIZE_LIMITS.unary) return tooDeep(text, start, token, SIZE_LIMITS.unary);
    const word = token.toUpperCase();
    const most = SIZE_LIMITS.words[word];
    if (most === undefined) continue;
    words.set(word, (words.get(word) ?? 0) + 1);
    if ((words.get(word) ?? 0) > most) return tooDeep(text, start, token, most);
  }
  return undefined;
}

const isOpen = (text: string, at: number, token: string): boolean =>
  token === "'" || token === '"' || token === '`' || (token === '/' && text[at + 1] === '*');

const tooDeep = (text: string, at: number, what: string, most: number): Refusal => ({
  layer: 'size',
  code: 'too-deep',
  message: `More than ${most} "${what}" nested or in a row. Take the statement apart with WITH, or pass a list.`,
  message_zh: `“${what}”嵌套或连用超过 ${most} 次。请用 WITH 拆开语句，或改用列表参数。`,
  clause: what,
  ...placeOf(text, at),
});
