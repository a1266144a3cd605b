import { badInput } from '../errors/app-error.ts';
import { locate, type Piece } from '../import/locate.ts';
import { parseText, type ReportText } from '../texts/report-text.ts';
import type { Folder } from './folder.ts';
import { wrongPlace } from './refusals.ts';

export type Unit = 'codepoints' | 'utf16';

/** Where words stand, as whoever writes says it: the words, or two offsets. */
export interface Said {
  /** A passage's id or number. */
  readonly passage: string | number;
  readonly quote?: string | undefined;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

/** The pieces of what is said, in code points: two where a line break cuts it. @throws AppError 400, 422 */
export function piecesOf(folder: Folder, said: Said, unit: Unit): readonly Piece[] {
  const passage = numberOf(folder, said.passage);
  const text = parsedText(folder.text);
  const line = text.passages[passage] ?? [];
  const { start, end, quote } = said;
  if (start !== undefined && end !== undefined)
    return [{ passage, start: fromUnit(line, start, unit), end: fromUnit(line, end, unit) }];
  if (quote === undefined || quote.trim() === '')
    throw badInput(
      'quotation: give its words as quote, or start and end.',
      '引文：请以 quote 给出文字，或给出 start 和 end。',
    );
  const found = locate(text, quote, joinsOf(folder)).filter(({ pieces }) => pieces[0]?.passage === passage);
  const [only, ...others] = found;
  if (only === undefined) throw wrongPlace('words-not-found', quote, []);
  if (others.length === 0) return only.pieces;
  const places = found.map(({ pieces: [piece], context }) => ({
    passage: `${folder.report.id}#${passage}`,
    start: toUnit(line, piece?.start ?? 0, unit),
    end: toUnit(line, piece?.end ?? 0, unit),
    context,
  }));
  throw wrongPlace('several-places', quote, places);
}

/** The words of a place. */
export const wordsAt = (folder: Folder, { passage, start, end }: Piece): string =>
  (parsedText(folder.text).passages[passage] ?? []).slice(start, end).join('');

let last: { readonly of: string; readonly parsed: ReportText } | undefined;
/** The text that was asked for last is worked out once: of one report come many places. */
function parsedText(of: string): ReportText {
  if (last?.of !== of) last = { of, parsed: parseText(Buffer.from(of)) };
  return last.parsed;
}

function numberOf({ report, tables }: Folder, passage: string | number): number {
  const [, id, own] = /^(?:(.+)#)?(\d+)$/.exec(String(passage)) ?? [];
  const number = Number(own);
  if ((id === undefined || id === report.id) && number < tables.passages.length) return number;
  throw badInput(
    `passage: ${report.id} has no passage "${passage}"; they are numbered from 0 to ${tables.passages.length - 1}.`,
    `passage：${report.id} 没有段落“${passage}”；段落编号从 0 到 ${tables.passages.length - 1}。`,
  );
}

/** From each passage whose last sentence is cut to the next body passage. */
export function joinsOf({ tables }: Pick<Folder, 'tables'>): ReadonlyMap<number, number> {
  const passages = tables.passages
    .map(({ id = '', kind, joins_next }) => ({ number: Number(id.split('#')[1]), kind, joins_next }))
    .toSorted((one, other) => one.number - other.number);
  return new Map(
    passages.flatMap(({ number, joins_next }): [number, number][] => {
      const next = passages.find((each) => each.number > number && each.kind === 'body');
      return joins_next === 'true' && next !== undefined ? [[number, next.number]] : [];
    }),
  );
}

/** An offset in code points, of one that counts as the client does. */
function fromUnit(line: readonly string[], offset: number, unit: Unit): number {
  if (unit === 'codepoints') return offset;
  let units = 0;
  for (const [index, character] of line.entries()) {
    if (units >= offset) return index;
    units += character.length;
  }
  return units >= offset ? line.length : line.length + 1; // behind the end: the checks say so
}

/** An offset as the client counts. */
export const toUnit = (line: readonly string[], offset: number, unit: Unit): number =>
  unit === 'codepoints' ? offset : line.slice(0, offset).join('').length;
