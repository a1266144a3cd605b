import type { ExportSource } from './source.ts';
import { beginnings, type Span, type Standoff, standoffs } from './standoff.ts';
import { zipped } from './zip.ts';

const SPAN = 'webanno.custom.Entity';
const RELATION = 'webanno.custom.Statement';
const HEAD = `#FORMAT=WebAnno TSV 3.3
#T_SP=${SPAN}|entity|label
#T_RL=${RELATION}|basis|statement|type|BT_${SPAN}
`;

interface Token {
  /** `2-5`: the fifth of the second line. */
  readonly address: string;
  readonly start: number;
  readonly end: number;
}

/** WebAnno TSV 3.3 for INCEpTION: a file a report, a line a token, spans and relations in layers of these names. */
export const webanno = (source: ExportSource): AsyncGenerator<Uint8Array> =>
  zipped(
    (async function* () {
      for await (const each of standoffs(source)) yield { path: `${each.report}.tsv`, pieces: [tsvOf(each)] };
    })(),
  );

function tsvOf(standoff: Standoff): string {
  const { lines, spans } = standoff;
  const begins = beginnings(lines);
  const cuts = new Set(spans.flatMap(({ start, end }) => [start, end]));
  const tokens = lines.map((line, index) => tokensOf(line, begins[index] ?? 0, index + 1, cuts));
  const [all, text] = [tokens.flat(), lines.join('\n')];
  const cellsOf = cells(standoff, all);
  const points = [...text];
  const units = unitsOf(points);
  const rows = lines.map((line, index) => {
    const own = (tokens[index] ?? []).map((token) => {
      const words = escaped(points.slice(token.start, token.end).join(''));
      return [token.address, `${units[token.start]}-${units[token.end]}`, words, ...cellsOf(token), ''].join(
        '\t',
      );
    });
    return `\n\n#Text=${escaped(line)}\n${own.join('\n')}`;
  });
  return `${HEAD}${rows.join('')}\n`;
}

/** WebAnno counts as Java does, in UTF-16. */
function unitsOf(points: readonly string[]): number[] {
  let at = 0;
  return [
    ...points.map((point) => {
      const own = at;
      at += point.length;
      return own;
    }),
    at,
  ];
}

const WORD = /[\p{L}\p{N}]/u;
const ALONE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Words; where a script has none, characters. A span begins and ends with a token. */
function tokensOf(line: string, begin: number, number: number, cuts: ReadonlySet<number>): Token[] {
  const points = [...line];
  const tokens: { start: number; end: number }[] = [];
  for (const [index, point] of points.entries()) {
    if (/\s/.test(point)) continue;
    const at = begin + index;
    const before = points[index - 1] ?? '';
    const goesOn = WORD.test(point) && WORD.test(before) && !ALONE.test(point) && !ALONE.test(before);
    const last = tokens.at(-1);
    if (goesOn && last !== undefined && last.end === at && !cuts.has(at)) last.end = at + 1;
    else tokens.push({ start: at, end: at + 1 });
  }
  return tokens.map((token, index) => ({ ...token, address: `${number}-${index + 1}` }));
}

/** What stands behind a token: its spans, and the relations that end at a span which begins here. */
function cells(
  { spans, relations }: Standoff,
  tokens: readonly Token[],
): (token: Token) => readonly string[] {
  const byToken = new Map<string, number[]>();
  const first = spans.map((span, index) => {
    const own = tokens.filter((token) => isWithin(token, span));
    for (const { address } of own) byToken.set(address, [...(byToken.get(address) ?? []), index]);
    return own[0]?.address ?? '';
  });
  const ending = new Map<string, typeof relations>();
  for (const relation of relations) {
    const at = first[relation.to] ?? '';
    ending.set(at, [...(ending.get(at) ?? []), relation]);
  }
  const list = (values: readonly string[]) => (values.length === 0 ? '_' : values.join('|'));
  return ({ address }) => {
    const own = (byToken.get(address) ?? []).map((index) => [index + 1, spans[index]] as const);
    const here = ending.get(address) ?? [];
    return [
      list(own.map(([number, span]) => `${escaped(span?.entity ?? '')}[${number}]`)),
      list(own.map(([number, span]) => `${escaped(span?.label ?? '')}[${number}]`)),
      list(here.map(({ basis }) => basis)),
      list(here.map(({ statement }) => statement)),
      list(here.map(({ type }) => escaped(type))),
      list(here.map(({ from, to }) => `${first[from]}[${from + 1}_${to + 1}]`)),
    ];
  };
}

const isWithin = (token: Token, span: Span) => token.start >= span.start && token.end <= span.end;

/** These signs mean something in the format. */
const escaped = (text: string) => text.replace(/[\\[\]|_;*]|->/g, (sign) => `\\${sign}`);
