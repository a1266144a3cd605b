import { Basis, FigureDirection } from '#contract/model.ts';
import { tenseName } from './edge-text.ts';
import { DIRECTION_NAMES } from './figures.ts';
import type { Language } from './language.ts';
import { unitName } from './units.ts';
import { comparisonName, kindName, MANNER_NAMES } from './vocabulary.ts';

type Reading = (word: string, language: Language) => string | undefined;

/** Columns whose values are words of the vocabulary or the model, and what readers call them. */
const READINGS: ReadonlyMap<string, Reading> = new Map<string, Reading>([
  ['kind', kindName],
  ['comparison', comparisonName],
  ['unit', unitName],
  ['direction', directionName],
  ['tense', tenseName],
  ['basis', basisName],
]);

/**
 * What readers call a value of a column, `written-instruction` in `kind` or `award.kind`: 批示, written instruction. A column
 * of another name, and a word that nobody has named, has none.
 */
export function readableWord(column: string, word: string, language: Language): string | undefined {
  const property = column.slice(column.lastIndexOf('.') + 1);
  const said = READINGS.get(property)?.(word, language);
  return said === word ? undefined : said;
}

function directionName(word: string, language: Language): string | undefined {
  const direction = FigureDirection.safeParse(word);
  return direction.success ? DIRECTION_NAMES[direction.data][language] || undefined : undefined;
}

function basisName(word: string, language: Language): string | undefined {
  const basis = Basis.safeParse(word);
  return basis.success ? MANNER_NAMES[basis.data][language] : undefined;
}
