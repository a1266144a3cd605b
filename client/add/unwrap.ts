import { betweenLines } from '#contract/lines.ts';

const SENTENCE_END = /[。！？!?…；;：:”’"」』）)》.]$/u;
const INDENT = /^(?:\u3000|\t| {2,})/;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

/** A line is full from this share of the text's width on: letters and digits are narrower than Chinese characters. */
const FULL = 0.86;
/** Where empty lines part the paragraphs, a line that is not short goes on. */
const NOT_SHORT = 0.6;
/** With this no line begins. */
const NO_BEGINNING = /^[，。、；：！？）》”’…]/u;
/** Fewer lines than this are nobody's column. */
const FEW = 4;

/** Columns that a line takes on a typewriter: a Chinese character has two. */
const widthOf = (line: string): number => [...line].reduce((sum, one) => sum + (WIDE.test(one) ? 2 : 1), 0);

const linesOf = (text: string): readonly string[] => text.split(/\r\n|\r|\n|\f/);

/** The width to which a text was set: that of its long lines. */
function columnOf(lines: readonly string[]): number {
  const widths = lines.map((line) => widthOf(line.trimEnd())).toSorted((one, other) => one - other);
  return widths[Math.floor(0.9 * (widths.length - 1))] ?? 0;
}

/** Whether lines end where the column did, and not where a paragraph does. */
export function isWrapped(text: string): boolean {
  const lines = linesOf(text).filter((line) => line.trim() !== '');
  const column = columnOf(lines);
  if (lines.length < FEW || column > 200) return false;
  const cut = lines.filter(
    (line) => widthOf(line.trimEnd()) >= FULL * column && !SENTENCE_END.test(line.trimEnd()),
  );
  const widest = Math.max(...lines.map((line) => widthOf(line.trimEnd())));
  return cut.length >= lines.length / 3 && widest <= 1.25 * column;
}

/** The paragraphs of a text: its lines, or what they are parts of where each was cut at the column. */
export function paragraphsOf(text: string, undoWraps: boolean): readonly string[] {
  const lines = linesOf(text);
  if (!undoWraps) return lines.map((line) => line.trim()).filter((line) => line !== '');
  const column = columnOf(lines.filter((line) => line.trim() !== ''));
  const hasGaps = lines.slice(0, -1).some((line) => line.trim() === '');
  const isSetApart = hasGaps || lines.some((line) => INDENT.test(line));
  const full = (hasGaps ? NOT_SHORT : FULL) * column;
  const paragraphs: string[] = [];
  let open = false;
  for (const line of lines) {
    const words = line.trim();
    if (words === '') {
      open = false;
      continue;
    }
    const last = paragraphs.at(-1);
    if (last !== undefined && (NO_BEGINNING.test(words) || (open && !INDENT.test(line))))
      paragraphs[paragraphs.length - 1] = last + betweenLines(last, words) + words;
    else paragraphs.push(words);
    open = widthOf(line.trimEnd()) >= full && (isSetApart || !SENTENCE_END.test(words));
  }
  return paragraphs;
}
