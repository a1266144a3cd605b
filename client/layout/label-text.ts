import { LANG_TAG, type Language } from '../words/language.ts';

/** Ems a line: 8 Chinese characters, or 20 Latin letters at about half an em (18 would cut "written instruction"). */
const LINE = { zh: 8, en: 10 } as const;
/** Lines of a label. */
export const MOST_LINES = 3;

const isWide = (unit: number) =>
  (unit >= 0x2e80 && unit <= 0x9fff) ||
  (unit >= 0xf900 && unit <= 0xfaff) ||
  (unit >= 0xff00 && unit <= 0xff60);

/** Width in ems, roughly. Both halves of a rare character count as half, so that it is wide too. */
export function widthOf(text: string): number {
  let width = 0;
  // By code units, which is quick: a name is measured wherever it may break.
  for (let at = 0; at < text.length; at += 1) width += isWide(text.charCodeAt(at)) ? 1 : 0.5;
  return width;
}

const KNOWN = new Map<string, string>();
/** Names beyond this many are forgotten, all at once. */
const MOST_KNOWN = 20_000;

/**
 * A name in as few lines as it needs, broken between words where it can be; what is too long for the most lines is cut with
 * an ellipsis. Lines are of like length, so that no single character is left alone.
 */
export function wrapLabel(name: string, language: Language, mostLines: number = MOST_LINES): string {
  const key = `${language}${mostLines} ${name}`;
  const wrapped = KNOWN.get(key) ?? wrap(name.trim(), language, mostLines);
  if (KNOWN.size > MOST_KNOWN) KNOWN.clear();
  KNOWN.set(key, wrapped);
  return wrapped;
}

function wrap(name: string, language: Language, mostLines: number): string {
  const most = LINE[language];
  if (widthOf(name) <= most) return name;
  const breaks = wordBreaks(name, language);
  for (let count = 2; count <= mostLines; count += 1) {
    const even = evenly(name, breaks, count, most);
    if (even !== undefined) return even.join('\n');
  }
  return cut(name, breaks, { language, mostLines });
}

/** The text in so many lines, the longest of them as short as can be; undefined where one would be too long. */
function evenly(
  text: string,
  breaks: readonly number[],
  count: number,
  most: number,
): readonly string[] | undefined {
  if (count === 1) return widthOf(text) <= most ? [text] : undefined;
  let best: { readonly lines: readonly string[]; readonly longest: number } | undefined;
  for (const at of breaks) {
    const first = text.slice(0, at).trimEnd();
    if (widthOf(first) > most) break;
    const rest = text.slice(at);
    const later = breaks.filter((other) => other > at).map((other) => other - at);
    const lines = evenly(rest.trimStart(), shifted(later, rest), count - 1, most);
    if (lines === undefined) continue;
    const longest = Math.max(widthOf(first), ...lines.map(widthOf));
    if (best === undefined || longest < best.longest) best = { lines: [first, ...lines], longest };
  }
  return best?.lines;
}

/** Places in a text as places in the same without the blanks at its beginning. */
const shifted = (places: readonly number[], text: string) => {
  const by = text.length - text.trimStart().length;
  return places.map((at) => at - by);
};

interface Cut {
  readonly language: Language;
  readonly mostLines: number;
}

function cut(text: string, breaks: readonly number[], { language, mostLines }: Cut): string {
  const most = LINE[language];
  if (mostLines === 1) return ellipsed(text, most);
  const at = breaks.findLast((each) => widthOf(text.slice(0, each).trimEnd()) <= most);
  const isShort = at === undefined || (language === 'zh' && widthOf(text.slice(0, at)) < most / 2);
  const first = isShort ? clip(text, most) : text.slice(0, at).trimEnd();
  const rest = text.slice(isShort ? first.length : at).trimStart();
  return `${first}\n${wrapRest(rest, language, mostLines - 1)}`;
}

/** What is left may fit now that a line is full. */
function wrapRest(rest: string, language: Language, mostLines: number): string {
  const breaks = wordBreaks(rest, language);
  return cut(rest, breaks, { language, mostLines });
}

const ellipsed = (text: string, most: number) =>
  widthOf(text) <= most ? text : `${clip(text, most - 1).trimEnd()}…`;

/** The beginning of a text, no wider than `most`. */
function clip(text: string, most: number): string {
  let kept = '';
  let width = 0;
  for (const character of text) {
    width += widthOf(character);
    if (width > most) break;
    kept += character;
  }
  return kept;
}

const SEGMENTER = new Intl.Segmenter(LANG_TAG.zh, { granularity: 'word' });

/** Where a line may break: after a space or hyphen in English; in Chinese between words, marks staying with theirs. */
function wordBreaks(text: string, language: Language): number[] {
  if (language === 'en') return [...text.matchAll(/[\s-]+/g)].map((gap) => gap.index + gap[0].length);
  const words = [...SEGMENTER.segment(text)];
  return words
    .map(({ index }) => index)
    .filter((index) => index > 0)
    .filter((index) => !/^[，。、；：！？）》”’·\s%-]/u.test(text.slice(index)))
    .filter((index) => !/[（《“‘·-]$/u.test(text.slice(0, index)));
}
