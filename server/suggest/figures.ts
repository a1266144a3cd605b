import { guessFigure, numberAt } from '#contract/figure-guess.ts';
import { clauseAt, type Stretch, sentenceAt } from '#contract/sentences.ts';
import type { Folder } from '../corpus/folder.ts';
import { linesOf } from '../foreign/clauses.ts';
import type { FoundThing } from '../foreign/found.ts';
import type { Piece } from '../import/locate.ts';
import type { Words } from '../vocabulary/words.ts';
import { type Suggested, suggested } from './suggestion.ts';

/** Numbers of a text with a unit that is known, which no figure quotes yet; what they count, where the words around say so. */
export function suggestFigures(folder: Folder, { vocabulary }: Words): readonly Suggested[] {
  const { kinds, quoted } = readTables(folder);
  return linesOf(folder).flatMap((line, passage) => {
    if (kinds.get(passage) === 'title' || kinds.get(passage) === 'byline') return [];
    return numbersIn(line).flatMap((place): Suggested[] => {
      const isQuoted = quoted.some(
        (each) =>
          each.passage === passage &&
          each.written !== '' &&
          line.slice(place.start, place.end).join('').startsWith(each.written),
      );
      const guess = guessFigure(line, place, vocabulary);
      if (isQuoted || guess.unit === '' || isDate(line, place)) return [];
      const sentence = sentenceAt(line, place);
      const indicator = indicatorAt(line, place, guess, vocabulary.indicators);
      const about = aboutFor(folder, passage, place, vocabulary);
      if (about === null) return [];
      return [figureOf({ folder, passage, sentence, guess, indicator, about })];
    });
  });
}

/** Numbers with what counts them, once each. */
function numbersIn(line: readonly string[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let at = 0; at < line.length; at += 1) {
    if (!/\d/.test(line[at] ?? '')) continue;
    const number = numberAt(line, at);
    if (number === null) continue;
    // Its unit belongs to it: 46名.
    found.push(number);
    at = number.end;
  }
  return found;
}

/** 2023年, 3月, 5·12: parts of dates and codes count nothing. */
const isDate = (line: readonly string[], { start, end }: Stretch): boolean =>
  /[年月日号时·・届]/u.test(line[end] ?? '') || /[·・第“"-]/u.test(line[start - 1] ?? '');

function readTables({ tables }: Folder) {
  const kinds = new Map(tables.passages.map(({ id = '', kind }) => [Number(id.split('#')[1]), kind]));
  const written = new Map(tables.observations.map(({ id, as_written = '' }) => [id, as_written]));
  const quoted = tables.evidence.flatMap(({ fact, passage = '' }) =>
    written.has(fact) ? [{ passage: Number(passage.split('#')[1]), written: written.get(fact) ?? '' }] : [],
  );
  return { kinds, quoted };
}

/** By the clause of the number, else with the one before it: 破案120起，同比上升5%. */
function indicatorAt(
  line: readonly string[],
  place: Stretch,
  { unit, direction }: ReturnType<typeof guessFigure>,
  all: readonly Indicator[],
): Indicator | null {
  const clause = clauseAt(line, place);
  const before =
    clause.start < 2 ? clause : clauseAt(line, { start: clause.start - 1, end: clause.start - 1 });
  const words = (from: number) => line.slice(from, clause.end).join('');
  const isChange = direction !== 'none';
  return (
    indicatorFor(words(clause.start), unit, isChange, all) ??
    indicatorFor(words(before.start), unit, isChange, all)
  );
}

type Indicator = Words['vocabulary']['indicators'][number];
const LEAST = 2; // characters that words and a name have in common

/** The indicator of this unit whose name has most in common with the clause; null where none has enough, or several. */
function indicatorFor(
  words: string,
  unit: string,
  isChange: boolean,
  all: readonly Indicator[],
): Indicator | null {
  const ranked = all
    .filter((each) => each.unit === unit && (each.measure === 'change') === isChange)
    .map((indicator) => ({ indicator, common: commonWith(indicator.label_zh, words) }))
    .filter(
      ({ common, indicator }) => common >= Math.max(LEAST, [...bareName(indicator.label_zh)].length / 2),
    )
    .toSorted((one, other) => other.common - one.common);
  const [best, next] = ranked;
  return best === undefined || next?.common === best.common ? null : best.indicator;
}

/** A report writes 上升 where an indicator is called 变化. */
const bareName = (name: string) => name.replace(/变化$/u, '');

/** How many characters of a name stand in words, two together at least. */
function commonWith(name: string, words: string): number {
  const points = [...bareName(name)];
  const shared = points
    .map((_, at) => at)
    .filter((at) => words.includes(points.slice(at, at + LEAST).join('')) && at + 1 < points.length);
  return new Set(shared.flatMap((at) => [at, at + 1])).size;
}

/** What a figure is of: the organisation that was named last before it, else what the report is about. */
function aboutFor(
  { tables, report }: Folder,
  passage: number,
  { start }: Stretch,
  vocabulary: Words['vocabulary'],
): FoundThing | null {
  const organisations = new Set(
    vocabulary.labels.filter((each) => each.class === 'organisation').map(({ name }) => name),
  );
  const byId = new Map(tables.entities.map((cells) => [cells.id, cells]));
  const before = tables.mentions
    .map((cells) => ({ cells, at: Number(cells.passage?.split('#')[1]), end: Number(cells.end) }))
    .filter(
      ({ cells, at, end }) =>
        organisations.has(byId.get(cells.entity)?.label ?? '') && at === passage && end <= start,
    )
    .toSorted((one, other) => other.end - one.end)[0];
  const cells = byId.get(before?.cells.entity ?? report.subject ?? '');
  if (cells === undefined) return null;
  const { id = '', label = '', name_zh, name_en } = cells;
  return { key: id, where: id, id, label, name_zh, name_en, places: [] };
}

interface Parts {
  readonly folder: Folder;
  readonly passage: number;
  readonly sentence: Stretch;
  readonly guess: ReturnType<typeof guessFigure>;
  readonly indicator: Indicator | null;
  readonly about: FoundThing;
}

function figureOf({ folder, passage, sentence, guess, indicator, about }: Parts): Suggested {
  const piece: Piece = { passage, ...sentence };
  const { unit, comparison, ...fields } = guess;
  const compared = comparison || (guess.direction === 'none' ? undefined : 'unstated');
  const says = (of: string | undefined, label: string | undefined) =>
    `${of ?? ''} · ${label ?? '?'}: ${guess.as_written}`;
  return suggested({
    ...{ source: 'rule:figures', kind: 'figure', piece, needs: indicator === null ? 'indicator' : null },
    says_zh: says(about.name_zh ?? about.name_en, indicator?.label_zh),
    says_en: says(about.name_en ?? about.name_zh, indicator?.label_en),
    found: {
      things: [about],
      figures: [
        {
          ...{ where: '1', indicator: indicator?.id ?? '', unit, about: [about.key] },
          fields: { ...fields, comparison: compared, period: folder.report.period },
          quotations: [{ role: 'words', place: { passage, start: sentence.start, end: sentence.end } }],
        },
      ],
    },
  });
}
