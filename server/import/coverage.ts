import type { Draft } from '../dataset/dataset.ts';
import { passageNumber } from '../dataset/lookups.ts';

/** Something in the text that the facts may have passed over. */
export interface Uncovered {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly what: 'number' | 'name';
  /** `quoted`: inside a quotation, but neither an anchor term nor a mention. `nowhere`: in no quotation at all. */
  readonly how: 'quoted' | 'nowhere';
}

// Digits with their decimals, grouping, ranges and units of ten thousand; and numbers written in characters.
const NUMBERS = [
  /[0-9０-９]+(?:[.．·,，][0-9０-９]+)*(?:[%％‰]|[十百千万亿]+)?/gu,
  /[零〇一二三四五六七八九十百千万亿两双]{1,}(?:分之[零〇一二三四五六七八九十百千万亿两]+)?/gu,
];

// Words that end names of organisations, posts and places; what stands before is taken as far as Chinese runs on.
const NAMES = [
  /《[^》]+》|“[^”]{2,20}”|「[^」]+」/gu,
  /[\p{Script=Han}]{2,10}?(?:公安局|派出所|大队|中队|支队|总队|分局|中心|政府|法院|检察院|委员会|办公室|厅|局|公司|学校|大学|医院|协会|指挥部|专班|工作站|警务室)/gu,
  /[\p{Script=Han}]{2,6}?(?:省|市|县|区|镇|乡|街道|村|社区)/gu,
  /[\p{Script=Han}]{1,6}?(?:书记|省长|市长|县长|局长|厅长|部长|主任|队长|所长)/gu,
];

// Everyday words that look like a number or end like a name.
const IDIOMS = /第一时间|一线|大局|中心工作/gu;

type Spans = readonly boolean[][];

/** Numbers and likely names of the text, captions included, that no fact holds. Needs the text. */
export function uncovered(draft: Draft): Uncovered[] {
  const { text } = draft;
  if (text === null) return [];
  const quoted = blank(draft);
  const anchored = blank(draft);
  markEvidence(draft, quoted, anchored);
  for (const { value } of draft.tables.mentions.rows)
    fill(anchored, passageNumber(value.passage), value.start, value.end);
  return text.passages.flatMap((characters, passage) => {
    const found = [...matches(characters, NUMBERS, 'number'), ...matches(characters, NAMES, 'name')];
    const idioms = matches(characters, [IDIOMS], 'name');
    return found.flatMap((one) => {
      // The pattern of a name takes in words before it, so what counts is whether the name's end is held.
      const start = one.what === 'name' ? one.end - 1 : one.start;
      if (isFilled(anchored, passage, start, one.end)) return [];
      if (idioms.some((idiom) => idiom.start < one.end && start < idiom.end)) return [];
      const how = isFilled(quoted, passage, one.start, one.end) ? ('quoted' as const) : ('nowhere' as const);
      return [{ passage, ...one, how }];
    });
  });
}

const blank = ({ text }: Draft): boolean[][] =>
  (text?.passages ?? []).map((passage) => passage.map(() => false));

function markEvidence(draft: Draft, quoted: boolean[][], anchored: boolean[][]): void {
  for (const { value } of draft.tables.evidence.rows) {
    const passage = passageNumber(value.passage);
    fill(quoted, passage, value.start, value.end);
    const characters = draft.text?.passages[passage] ?? [];
    let at = value.start;
    for (const term of value.terms) {
      const found = indexOf(characters, [...term], at, value.end);
      if (found === null) continue;
      at = found + [...term].length;
      fill(anchored, passage, found, at);
    }
  }
}

function indexOf(
  characters: readonly string[],
  term: readonly string[],
  from: number,
  to: number,
): number | null {
  for (let at = from; at + term.length <= to; at += 1)
    if (term.every((character, offset) => characters[at + offset] === character)) return at;
  return null;
}

function fill(spans: boolean[][], passage: number, start: number, end: number): void {
  spans[passage]?.fill(true, start, end);
}

const isFilled = (spans: Spans, passage: number, start: number, end: number): boolean =>
  (spans[passage] ?? []).slice(start, end).every(Boolean);

function matches(characters: readonly string[], patterns: readonly RegExp[], what: 'number' | 'name') {
  const text = characters.join('');
  const found = patterns.flatMap((pattern) => [...text.matchAll(pattern)]);
  return found
    .map((match) => {
      const start = [...text.slice(0, match.index)].length;
      return { start, end: start + [...match[0]].length, words: match[0], what };
    })
    .sort((left, right) => left.start - right.start);
}
