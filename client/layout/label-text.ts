import { LANG_TAG, type Language } from '../words/language.ts';

/** Ems a line: 8 Chinese characters, or 20 Latin letters at about half an em (18 would cut "written instruction"). */
const LINE = { zh: 8, en: 10 } as const;

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

/** Whether a name is too long for its label, so that the rest must be shown elsewhere. */
export const isCut = (name: string, language: Language) => wrapLabel(name, language).endsWith('…');

const KNOWN = { zh: new Map<string, string>(), en: new Map<string, string>() };
/** Names beyond this many are forgotten, all at once. */
const MOST_KNOWN = 20_000;

/**
 * A name as at most two lines of a label, broken between words where it can be, the longer names cut with an ellipsis.
 * Lines are of like length, so that no single character is left alone.
 */
export function wrapLabel(name: string, language: Language): string {
  const known = KNOWN[language];
  const wrapped = known.get(name) ?? wrap(name, language);
  if (known.size > MOST_KNOWN) known.clear();
  known.set(name, wrapped);
  return wrapped;
}

function wrap(name: string, language: Language): string {
  const most = LINE[language];
  const whole = name.trim();
  if (widthOf(whole) <= most) return whole;
  const breaks = wordBreaks(whole, language).map((at) => ({
    first: whole.slice(0, at).trimEnd(),
    second: whole.slice(at).trimStart(),
  }));
  const fitting = breaks.filter(({ first, second }) => widthOf(first) <= most && widthOf(second) <= most);
  const unevenness = ({ first, second }: { first: string; second: string }) =>
    Math.abs(widthOf(first) - widthOf(second));
  const even = fitting.sort((a, b) => unevenness(a) - unevenness(b))[0];
  if (even !== undefined) return `${even.first}\n${even.second}`;
  const longest = breaks.filter(({ first }) => widthOf(first) <= most).at(-1);
  if (longest === undefined || (language === 'zh' && widthOf(longest.first) < most / 2)) {
    const first = clip(whole, most);
    return `${first}\n${ellipsed(whole.slice(first.length), most)}`;
  }
  return `${longest.first}\n${ellipsed(longest.second, most)}`;
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
