import { anchorTerms } from '#contract/anchor-terms.ts';
import type { Basis, QuotationRole } from '#contract/model.ts';
import type { Fields } from '../corpus/edit-entities.ts';
import { type FactTable, type SaidFact, type SaidQuotation, withFact } from '../corpus/edit-facts.ts';
import type { Folder } from '../corpus/folder.ts';
import { wordsAt } from '../corpus/places.ts';
import type { Piece } from '../import/locate.ts';
import { clauseAround, sentenceAround } from './clauses.ts';
import { isPlaced, type placer } from './find-place.ts';
import { type FoundFigure, type FoundPlace, type FoundStatement, type Left, leave } from './found.ts';
import { endIn, type Taken } from './things.ts';
import type { Translator } from './words-of.ts';

export interface Tools {
  readonly place: ReturnType<typeof placer>;
  readonly words: Translator;
  readonly byKey: ReadonlyMap<string, Taken>;
  /** Whose work it is. */
  readonly signed: Fields;
}

interface Quoted {
  readonly role: QuotationRole;
  readonly pieces: readonly Piece[];
}

/** A statement of a file as one of the report, under an id of its own; or why not. */
export function takeStatement(
  folder: Folder,
  found: FoundStatement,
  id: string,
  tools: Tools,
): Folder | Left {
  const { where } = found;
  const [from, to] = [endIn(folder, tools.byKey, found.from), endIn(folder, tools.byKey, found.to)];
  const what = `${from?.name ?? found.from} · ${found.type} · ${to?.name ?? found.to}`;
  const type = tools.words.find('type', found.type);
  if (type === null) return tools.words.why('type', found.type, where, what);
  if (from === undefined || to === undefined) return NO_END(where, what);
  const quoted = quotationsOf(folder, found, { from, to }, tools);
  if ('code' in quoted) return { ...quoted, where, what };
  const rest = restOf(folder, found, quoted, from);
  const fields = { ...found.fields, type, from: from.id, to: to.id };
  const roles = Object.fromEntries(
    Object.entries(found.roles ?? {}).map(([role, value]) => [role, tools.byKey.get(value)?.id ?? value]),
  );
  const terms = [from.name, to.name];
  return written(
    folder,
    'relations',
    { fields: { ...tools.signed, ...fields, ...rest.fields }, roles },
    rest.quoted,
    terms,
    id,
  );
}

/** A figure likewise. */
export function takeFigure(folder: Folder, found: FoundFigure, id: string, tools: Tools): Folder | Left {
  const { where } = found;
  const as = String(found.fields.as_written ?? found.fields.value ?? '');
  const what = `${found.indicator} · ${as}`;
  const indicator = tools.words.find('indicator', found.indicator);
  if (indicator === null) return tools.words.why('indicator', found.indicator, where, what);
  const unit = tools.words.find('unit', found.unit);
  if (unit === null) return tools.words.why('unit', found.unit, where, what);
  const about = found.about.flatMap((key) => endIn(folder, tools.byKey, key) ?? []);
  const [first] = about;
  if (first === undefined || about.length < found.about.length) return NO_END(where, what);
  const quoted = quotationsOf(folder, found, { from: first, to: first }, tools);
  if ('code' in quoted) return { ...quoted, where, what };
  const rest = restOf(folder, found, quoted, first);
  const fields = { approx: false, ...found.fields, indicator, unit, about: about.map(({ id: own }) => own) };
  const said = { fields: { ...tools.signed, ...fields, ...rest.fields } };
  return written(folder, 'observations', said, rest.quoted, [as], id);
}

function written(
  folder: Folder,
  table: FactTable,
  said: SaidFact,
  quoted: readonly Quoted[],
  terms: readonly string[],
  id: string,
): Folder {
  const quotations = quoted.map(({ role, pieces }): SaidQuotation => {
    const [first] = pieces;
    const words = pieces.map((piece) => wordsAt(folder, piece));
    if (first === undefined || pieces.length > 1)
      return { role, passage: first?.passage ?? 0, quote: words.join('') };
    return { role, ...first, ...(role === 'words' ? { terms: anchorTerms(words[0] ?? '', terms) } : {}) };
  });
  return withFact(folder, table, { ...said, quotations }, 'codepoints', id);
}

type Why = Pick<Left, 'code' | 'message' | 'message_zh'>;

function quotationsOf(
  folder: Folder,
  found: FoundStatement | FoundFigure,
  { from, to }: { readonly from: Taken; readonly to: Taken },
  { place }: Tools,
): readonly Quoted[] | Why {
  const quoted: Quoted[] = [];
  for (const { role, place: said } of found.quotations) {
    const pieces = place(said);
    if (!isPlaced(pieces)) return { code: pieces.code, message: pieces.en, message_zh: pieces.zh };
    quoted.push({ role, pieces });
  }
  if (quoted.some(({ role }) => role === 'words')) return quoted;
  const at = 'at' in found ? found.at : undefined;
  const pieceOf = (said: FoundPlace | undefined, taken: Taken) => {
    const placed = said === undefined ? null : place(said);
    return placed !== null && isPlaced(placed) ? [placed[0]] : taken.pieces;
  };
  const [one, other] = nearestOf(pieceOf(at?.from, from), pieceOf(at?.to, to));
  if (other === undefined) return NO_WORDS;
  const words = sentenceAround(folder, other);
  const first = one === undefined ? words : sentenceAround(folder, one);
  const isOne = first.passage === words.passage && first.start === words.start;
  const end = isOne ? Math.max(first.end, words.end) : words.end;
  return [...quoted, { role: 'words', pieces: [{ ...words, end }] }];
}

/** The two places that stand nearest to each other. */
function nearestOf(some: readonly Piece[], others: readonly Piece[]): [Piece | undefined, Piece | undefined] {
  const far = (one: Piece, other: Piece) =>
    Math.abs(one.passage - other.passage) * 1_000_000 + Math.abs(one.start - other.start);
  const pairs = others.flatMap((other) => some.map((one) => ({ one, other, far: far(one, other) })));
  const [best] = pairs.toSorted((a, b) => a.far - b.far);
  return best === undefined ? [some[0], others[0] ?? some[0]] : [best.one, best.other];
}

/** What a fact rests on: as the file says, else as its places show. Where its subject stands elsewhere, it is a conclusion. */
function restOf(
  folder: Folder,
  { basis, why }: { readonly basis?: Basis | undefined; readonly why?: string | undefined },
  quoted: readonly Quoted[],
  subject: Taken,
): { readonly fields: Fields; readonly quoted: readonly Quoted[] } {
  const words = quoted.filter(({ role }) => role === 'words').flatMap(({ pieces }) => pieces);
  const isIn =
    words.some((piece) => wordsAt(folder, piece).includes(subject.name)) ||
    subject.pieces.some((one) => words.some((piece) => holds(piece, one)));
  const said = basis ?? (isIn ? 'explicit' : 'inferred');
  const [near] = nearestOf(subject.pieces, words);
  const has = (role: QuotationRole) => quoted.some((each) => each.role === role);
  if (said === 'explicit')
    return { fields: { basis: said }, quoted: quoted.filter(({ role }) => role === 'words') };
  if (said === 'ellipsis') {
    const clause =
      near === undefined || has('subject')
        ? []
        : [{ role: 'subject' as const, pieces: [clauseAround(folder, near)] }];
    return {
      fields: { basis: said },
      quoted: [...quoted.filter(({ role }) => role !== 'premise'), ...clause],
    };
  }
  const premise =
    near === undefined || isIn || why || has('premise')
      ? []
      : [{ role: 'premise' as const, pieces: [sentenceAround(folder, near)] }];
  return {
    fields: { basis: said, why: why || UNSAID },
    quoted: [...quoted, ...premise],
  };
}

const UNSAID = '导入的文件没有说明依据 / The file that was imported does not say from what';

const holds = (outer: Piece, inner: Piece) =>
  outer.passage === inner.passage && outer.start <= inner.start && outer.end >= inner.end;

const NO_END = (where: string, what: string): Left =>
  leave(where, what, 'end-left-out', 'One of its ends was not taken.', '它的一端没有导入。');
const NO_WORDS: Why = {
  code: 'no-quotation',
  message: 'It quotes nothing, and its ends have no place in the report.',
  message_zh: '它没有引文，两端在报道中也没有位置。',
};
