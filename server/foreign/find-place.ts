import type { Folder } from '../corpus/folder.ts';
import { joinsOf, type Unit } from '../corpus/places.ts';
import { locate, type Piece } from '../import/locate.ts';
import { parseText } from '../texts/report-text.ts';
import type { Found, FoundPlace } from './found.ts';

/** Why words have no place. */
export interface Nowhere {
  readonly code: 'no-place' | 'words-not-found' | 'several-places';
  readonly en: string;
  readonly zh: string;
}
export type Placed = readonly [Piece, ...Piece[]] | Nowhere;

export const isPlaced = (placed: Placed): placed is readonly [Piece, ...Piece[]] => Array.isArray(placed);

type Lines = readonly (readonly string[])[];

/** A place as offsets say it. */
interface Hint {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  /** Whether the line there is the report's own. */
  readonly isOwn: boolean;
}

/** Finds places of a file's own in the report's text: by the words, and by the offsets where words stand more than once. */
export function placer(folder: Folder, { text, unit }: Pick<Found, 'text' | 'unit'>) {
  const report = parseText(Buffer.from(folder.text));
  const lines = report.passages;
  const strings = lines.map((line) => line.join(''));
  const hintOf = hints(text, unit, lines);
  const joins = joinsOf(folder);
  const occurrences = (words: string): readonly Piece[][] => {
    const plain = strings.flatMap((line, passage) =>
      indicesOf(line, words).map((at): Piece[] => {
        const start = [...line.slice(0, at)].length;
        return [{ passage, start, end: start + [...words].length }];
      }),
    );
    // A line break may cut them.
    return plain.length > 0 ? plain : locate(report, words, joins).map(({ pieces }) => [...pieces]);
  };
  const find = (place: FoundPlace): Placed => {
    const words = place.words?.trim() ?? '';
    const hint = hintOf(place);
    if (words === '') return byOffsets(hint, lines);
    if (hint !== null && strings[hint.passage] !== undefined) {
      const exact = { passage: hint.passage, start: hint.start, end: hint.start + [...words].length };
      if (lines[exact.passage]?.slice(exact.start, exact.end).join('') === words) return [exact];
    }
    const all = occurrences(words).filter(
      ([first]) => place.passage === undefined || first?.passage === place.passage,
    );
    return choose(all, { words, place, hint, strings });
  };
  const inside = (words: string, within: FoundPlace): Placed => {
    const outer = find(within);
    if (!isPlaced(outer)) return outer;
    const [{ passage, start, end }] = outer;
    const line = (lines[passage] ?? []).slice(start, end).join('');
    const at = line.indexOf(words);
    if (at < 0) return notThere(words);
    const from = start + [...line.slice(0, at)].length;
    return [{ passage, start: from, end: from + [...words].length }];
  };
  return (place: FoundPlace): Placed =>
    place.within === undefined ? find(place) : inside(place.words?.trim() ?? '', place.within);
}

interface Choice {
  readonly words: string;
  readonly place: FoundPlace;
  readonly hint: Hint | null;
  readonly strings: readonly string[];
}

function choose(all: readonly Piece[][], { words, place, hint, strings }: Choice): Placed {
  if (all.length === 0) return notThere(words);
  const around =
    all.length === 1 ? all : all.filter(([piece]) => piece !== undefined && fits(piece, place, strings));
  const near =
    hint === null || around.length < 2
      ? around
      : around
          .filter(([piece]) => piece?.passage === hint.passage)
          .toSorted((one, other) => distance(one, hint) - distance(other, hint))
          .slice(0, 1);
  const [only] = near;
  const [piece, ...more] = only ?? [];
  return piece === undefined || near.length > 1 ? several(words, all.length) : [piece, ...more];
}

const distance = ([piece]: readonly Piece[], { start }: Hint) => Math.abs((piece?.start ?? 0) - start);

/** Whether what stands around a place is what the file says stands around it. */
function fits(piece: Piece, { before, after }: FoundPlace, strings: readonly string[]): boolean {
  const line = [...(strings[piece.passage] ?? '')];
  const [left, right] = [line.slice(0, piece.start).join('').trim(), line.slice(piece.end).join('').trim()];
  // What goes beyond a line names the whole rest of it.
  const ahead = (before ?? '').split(/[\r\n]+/);
  const behind = (after ?? '').split(/[\r\n]+/);
  const near = (ahead.at(-1) ?? '').trim();
  const next = (behind[0] ?? '').trim();
  return (
    (ahead.length > 1 ? left === near : left.endsWith(near)) &&
    (behind.length > 1 ? right === next : right.startsWith(next))
  );
}

function byOffsets(hint: Hint | null, lines: Lines): Placed {
  const length = hint === null ? 0 : (lines[hint.passage]?.length ?? 0);
  if (hint === null || !hint.isOwn || hint.start >= hint.end || hint.end > length)
    return {
      code: 'no-place',
      en: 'The file gives neither its words nor a place in this text.',
      zh: '文件既没有给出文字，也没有给出在这篇原文中的位置。',
    };
  return [{ passage: hint.passage, start: hint.start, end: hint.end }];
}

/** What offsets of a file mean in the report. */
function hints(text: string | null, unit: Unit, lines: Lines): (place: FoundPlace) => Hint | null {
  const units: readonly Unit[] = unit === 'utf16' ? ['utf16', 'codepoints'] : ['codepoints', 'utf16'];
  if (text === null)
    return ({ passage, start, end }) =>
      passage === undefined || start === undefined || end === undefined
        ? null
        : { passage, ...inLine(lines[passage] ?? [], start, end, unit), isOwn: true };
  const rows = rowsOf(text);
  const points = [...text];
  const strings = lines.map((line) => line.join(''));
  /** A part of the report is placed by its lines. */
  const passageOf = (row: number): number => {
    if (rows.length === lines.length) return row;
    const words = rows[row]?.words ?? '';
    return strings.indexOf(words) === strings.lastIndexOf(words) ? strings.indexOf(words) : -1;
  };
  return ({ start, end, words }) => {
    if (start === undefined || end === undefined) return null;
    // Some tools count otherwise than they say: the words tell.
    const counted = units.map((each) =>
      each === 'codepoints'
        ? { start, end }
        : { start: [...text.slice(0, start)].length, end: [...text.slice(0, end)].length },
    );
    const right = counted.find(
      (each) => points.slice(each.start, each.end).join('').trim() === words?.trim(),
    );
    const { start: from, end: to } = right ?? counted[0] ?? { start, end };
    const number = rows.findIndex((each) => from >= each.start && from < each.start + each.length);
    const passage = passageOf(number);
    const row = rows[number];
    if (row === undefined || passage < 0) return null;
    const isOwn = row.words === strings[passage];
    return { passage, start: from - row.start, end: Math.min(to - row.start, row.length), isOwn };
  };
}

const inLine = (line: readonly string[], start: number, end: number, unit: Unit) =>
  unit === 'codepoints'
    ? { start, end }
    : {
        start: [...line.join('').slice(0, start)].length,
        end: [...line.join('').slice(0, end)].length,
      };

/** The lines of a text that are not empty, trimmed, with where each begins in code points. */
function rowsOf(text: string): readonly { start: number; length: number; words: string }[] {
  let at = 0;
  return text.split(/(\r\n|\r|\n)/).flatMap((piece, index) => {
    const start = at;
    at += [...piece].length;
    const words = piece.trim();
    if (index % 2 === 1 || words === '') return [];
    const indent = [...piece.slice(0, piece.indexOf(words))].length;
    return [{ start: start + indent, length: [...words].length, words }];
  });
}

function indicesOf(line: string, words: string): number[] {
  const found: number[] = [];
  for (let at = line.indexOf(words); at >= 0; at = line.indexOf(words, at + 1)) found.push(at);
  return found;
}

const shortened = (words: string) =>
  [...words].length > 40 ? `${[...words].slice(0, 39).join('')}…` : words;
const notThere = (words: string): Nowhere => ({
  code: 'words-not-found',
  en: `"${shortened(words)}" does not stand in the report.`,
  zh: `报道中没有“${shortened(words)}”。`,
});
const several = (words: string, count: number): Nowhere => ({
  code: 'several-places',
  en: `"${shortened(words)}" stands ${count} times in the report, and the file does not say which is meant.`,
  zh: `“${shortened(words)}”在报道中出现 ${count} 次，文件没有说明是哪一处。`,
});
