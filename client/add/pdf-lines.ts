import { betweenLines } from '#contract/lines.ts';
import { readable } from './radicals.ts';
import type { ReadLine } from './what-was-read.ts';

/** A run of text where the page has it; y goes upwards. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface PdfPage {
  readonly number: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
}

interface Line {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly isFurniture: boolean;
}

/** Heads and feet stand within this share of the page's height from its edge. */
const EDGE = 0.09;
const PAGE_NUMBER = /^[-—–·\s]*(?:第\s*)?[\divxlcIVXLC]{1,6}(?:\s*页)?(?:\s*[/／共]\s*\d+\s*页?)?[-—–·\s]*$/u;

/** The paragraphs of all pages: lines that go on are joined, heads, feet and page numbers told apart. */
export function paragraphsOfPages(pages: readonly PdfPage[]): readonly ReadLine[] {
  const lines = withFurniture(pages.map(linesOf), pages);
  const body = lines.filter(({ isFurniture }) => !isFurniture);
  const usual = median(body.map(({ size }) => size));
  const left = median(body.map((line) => line.left));
  const right = Math.max(0, ...body.map((line) => line.right));
  const gap = median(body.flatMap((line, index) => gapTo(line, body[index + 1])));
  const paragraphs: ReadLine[] = [];
  let last: Line | null = null;
  let at = -1;
  for (const line of lines) {
    const text = readable(line.text);
    if (line.isFurniture) {
      paragraphs.push({ text, kind: null, page: line.page, isFurniture: true });
      continue;
    }
    const open = paragraphs[at];
    if (last !== null && open !== undefined && goesOn(last, line, { left, right, gap }))
      paragraphs[at] = { ...open, text: open.text + betweenLines(open.text, text) + text };
    else {
      const isLarge = line.size > 1.15 * usual;
      at =
        paragraphs.push({
          text,
          kind: isLarge && at >= 0 ? 'heading' : null,
          page: line.page,
          isFurniture: false,
        }) - 1;
    }
    last = line;
  }
  return paragraphs;
}

/** How the lines of the report are set: from where, up to where, and how far apart. */
interface Column {
  readonly left: number;
  readonly right: number;
  readonly gap: number;
}

const gapTo = (line: Line, next: Line | undefined): number[] =>
  next?.page === line.page && line.y > next.y ? [line.y - next.y] : [];

/** A line goes on in the next where it reaches the margin, and the next is neither set in nor of another size. */
function goesOn(before: Line, line: Line, column: Column): boolean {
  if (Math.abs(before.size - line.size) > 0.1 * before.size) return false;
  if (line.left - column.left > 1.2 * line.size) return false;
  if (before.page === line.page && before.y - line.y > 1.25 * column.gap) return false;
  return column.right - before.right < 2.1 * before.size;
}

function linesOf({ number, pieces }: PdfPage): Line[] {
  const rows: Piece[][] = [];
  for (const piece of pieces) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - piece.y) < 0.5 * Math.max(first.size, piece.size)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.flatMap((row) => {
    const inOrder = row.toSorted((one, other) => one.x - other.x);
    const [first] = inOrder;
    const text = inOrder.map((piece, index) => spaceBefore(inOrder[index - 1], piece) + piece.text).join('');
    const words = inOrder.filter((piece) => piece.text.trim() !== '');
    const right = Math.max(...words.map(({ x, width }) => x + width));
    if (first === undefined || text.trim() === '') return [];
    const size = Math.max(...words.map((piece) => piece.size));
    return [
      {
        text: text.trim(),
        page: number,
        left: words[0]?.x ?? 0,
        right,
        y: first.y,
        size,
        isFurniture: false,
      },
    ];
  });
}

/** Words set apart without a space between them. */
function spaceBefore(before: Piece | undefined, piece: Piece): string {
  if (before === undefined || /\s$/.test(before.text) || /^\s/.test(piece.text)) return '';
  const gap = piece.x - before.x - before.width;
  return gap > 0.25 * piece.size ? betweenLines(before.text, piece.text) : '';
}

function withFurniture(byPage: readonly (readonly Line[])[], pages: readonly PdfPage[]): readonly Line[] {
  const plain = (text: string) => text.replace(/[\d\s]+/g, '');
  const isAtEdge = ({ y }: Line, { height }: PdfPage) => y < EDGE * height || y > (1 - EDGE) * height;
  const seen = new Map<string, number>();
  for (const [index, lines] of byPage.entries())
    for (const text of new Set(
      lines.filter((line) => isAtEdge(line, pages[index] ?? NO_PAGE)).map((line) => plain(line.text)),
    ))
      seen.set(text, (seen.get(text) ?? 0) + 1);
  return byPage.flatMap((lines, index) =>
    lines.map((line) => {
      const again = (seen.get(plain(line.text)) ?? 0) > 1;
      const isFurniture = isAtEdge(line, pages[index] ?? NO_PAGE) && (again || PAGE_NUMBER.test(line.text));
      return { ...line, isFurniture };
    }),
  );
}

const NO_PAGE: PdfPage = { number: 0, height: 0, pieces: [] };

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
