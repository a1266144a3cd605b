import type { Cells, Folder } from '../corpus/folder.ts';
import { isPointing } from '../dataset/comparable-names.ts';
import { linesOf } from '../foreign/clauses.ts';
import type { FoundThing } from '../foreign/found.ts';
import type { Piece } from '../import/locate.ts';
import { type Suggested, suggested } from './suggestion.ts';

/** Something that is known by a name, here or in another report. */
export interface Known {
  /** Its own id where it is of this report; null for another's, which nothing here is one with by its name. */
  readonly own: string | null;
  readonly label: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly names: readonly string[];
}

const listOf = (cell: string | undefined) => (cell ?? '').split('|').filter(Boolean);

/** What a report's own tables know. */
export const knownIn = ({ tables }: Folder): readonly Known[] =>
  tables.entities
    .filter(({ named }) => named !== 'false')
    .map(({ id = '', label = '', name = '', name_zh = '', name_en = '', code = '', ...rest }: Cells) => ({
      ...{ own: id, label, name_zh: name_zh || name, name_en },
      names: [name, name_zh, name_en, code, ...listOf(rest.aliases_zh), ...listOf(rest.aliases_en)].filter(
        Boolean,
      ),
    }));

interface Sought {
  readonly words: string;
  readonly known: Known;
  readonly source: 'rule:names' | 'rule:pointing';
}

const HAN = /\p{Script=Han}/u;

/** Names that may be looked for in a text: full ones, short forms of this report's own, and words that point at them. */
function soughtOf(folder: Folder, known: readonly Known[]): readonly Sought[] {
  const { deixis } = folder.report;
  const own = known.filter((each) => each.own !== null);
  const full = known.flatMap((each) =>
    each.names
      .filter((words) => isLong(words) && (each.own !== null || !isPointing(words, folder.report)))
      .map((words): Sought => ({ words, known: each, source: 'rule:names' })),
  );
  const short = own.flatMap((each) =>
    shortForms(each, own).map(
      (words): Sought => ({
        ...{ words, known: each },
        source: isPointing(words, folder.report) ? 'rule:pointing' : 'rule:names',
      }),
    ),
  );
  const pointed = Object.entries(deixis).flatMap(([words, id]): Sought[] => {
    const target = own.find((each) => each.own === id);
    return target === undefined ? [] : [{ words, known: target, source: 'rule:pointing' }];
  });
  // What two things may be called is no suggestion for either.
  const byWords = new Map<string, Sought | null>();
  for (const each of [...pointed, ...full, ...short]) {
    const before = byWords.get(each.words);
    if (before === undefined) byWords.set(each.words, each);
    else if (before !== null && before.known !== each.known)
      byWords.set(each.words, isBetter(before, each) ? before : isBetter(each, before) ? each : null);
  }
  return [...byWords.values()]
    .filter((each) => each !== null)
    .toSorted((one, other) => other.words.length - one.words.length);
}

/** This report's own goes before another's. */
const isBetter = (one: Sought, other: Sought) => one.known.own !== null && other.known.own === null;

const isLong = (words: string) => [...words].length >= (HAN.test(words) ? 2 : 4) && [...words].length <= 40;

const PLACE = /^(.{1,6}?[省市县区州])(.{2,})$/u;

/** 云岭市公安局 is 市公安局 too, and its 云岭市公安局青石派出所 is 青石派出所. */
function shortForms({ name_zh, names }: Known, all: readonly Known[]): readonly string[] {
  const [, place = '', rest = ''] = PLACE.exec(name_zh) ?? [];
  const within = all.find(
    (each) => each.name_zh !== name_zh && each.name_zh.length > 2 && name_zh.startsWith(each.name_zh),
  );
  const forms = [
    ...(/[局厅委院部办处]$/u.test(rest) ? [`${place.at(-1) ?? ''}${rest}`] : []),
    ...(within === undefined ? [] : [name_zh.slice(within.name_zh.length)]),
  ];
  return forms.filter((words) => [...words].length >= 3 && !names.includes(words));
}

/** Where a text names what is known and no mention says so yet. */
export function suggestNames(folder: Folder, known: readonly Known[]): readonly Suggested[] {
  const sought = soughtOf(folder, known);
  const taken = mentionsByPassage(folder);
  return linesOf(folder).flatMap((points, passage) => {
    const line = points.join('');
    const free = points.map(
      (_, at) => !(taken.get(passage) ?? []).some(({ start, end }) => start <= at && at < end),
    );
    return sought.flatMap(({ words, known: of, source }) =>
      placesOf(line, words).flatMap((start): Suggested[] => {
        const piece = { passage, start, end: start + [...words].length };
        for (let at = piece.start; at < piece.end; at += 1) if (!free[at]) return [];
        free.fill(false, piece.start, piece.end);
        return [mentionOf(of, words, piece, source)];
      }),
    );
  });
}

export function mentionsByPassage({ tables }: Folder): ReadonlyMap<number, readonly Piece[]> {
  const found = new Map<number, Piece[]>();
  for (const { passage = '', start, end } of tables.mentions) {
    const number = Number(passage.split('#')[1]);
    found.set(number, [
      ...(found.get(number) ?? []),
      { passage: number, start: Number(start), end: Number(end) },
    ]);
  }
  return found;
}

/** Places of words in a line, in code points; Latin words only as whole words. */
function placesOf(line: string, words: string): number[] {
  const found: number[] = [];
  for (let at = line.indexOf(words); at >= 0; at = line.indexOf(words, at + words.length)) {
    const around = [line[at - 1] ?? '', line[at + words.length] ?? ''];
    if (HAN.test(words) || around.every((each) => !/[\p{L}\p{N}]/u.test(each) || HAN.test(each)))
      found.push([...line.slice(0, at)].length);
  }
  return found;
}

function mentionOf(known: Known, words: string, piece: Piece, source: Sought['source']): Suggested {
  const thing: FoundThing = {
    ...{
      key: known.own ?? `${known.label} ${known.name_zh || known.name_en}`,
      where: words,
      label: known.label,
    },
    ...(known.own === null ? {} : { id: known.own }),
    ...(known.own === null
      ? { name_zh: known.name_zh || undefined, name_en: known.name_en || undefined }
      : {}),
    places: [{ passage: piece.passage, words, start: piece.start, end: piece.end }],
  };
  const [zh, en] = [known.name_zh || known.name_en, known.name_en || known.name_zh];
  return suggested({
    ...{ source, kind: 'mention', needs: null, piece, found: { things: [thing] } },
    says_zh: `“${words}”指${zh}`,
    says_en: `“${words}” is ${en}`,
  });
}
