import type { Citable, Citing, Locus } from './citable.ts';
import { LOCATOR_WORDS, type LocatorWords } from './locator-words.ts';
import { isAtHome } from './titles.ts';

/**
 * Where in the source it stands and how it is found again: passages, statements, the hash of the text, and what it says
 * in words that are marked as ours. This program is named only by an address that others can open.
 */
export function locatorNote(cited: Citable, { language, day, version }: Citing): string {
  const words = LOCATOR_WORDS[language];
  const { statements, source, link } = cited;
  return words.locator({
    place: placeIn(cited.places, words),
    statements:
      statements.length === 0 ? '' : words.statements(statements.join(words.listMark), statements.length),
    hash: words.hash(source.sha256),
    version: version === undefined ? '' : words.version(version, day),
    gloss: words.gloss(cited.said[language]),
    opened: isAtHome(link) ? '' : words.opened(link, day),
  });
}

/** The same without our words, for a field of an entry: `passage 16; statement s-…; SHA-256 of the text …`. */
export function locatorField(cited: Citable, { language, day, version }: Citing): string {
  const words = LOCATOR_WORDS[language];
  const { places, statements, source } = cited;
  const parts = [
    placeIn(places, words),
    statements.length === 0 ? '' : words.statements(statements.join(words.listMark), statements.length),
    words.hash(source.sha256),
    version === undefined ? '' : words.version(version, day),
  ];
  return parts.filter((part) => part !== '').join(words.fieldMark);
}

/** `passage 16, characters 41–50`, or several passages by their numbers. */
export function placeIn(places: readonly Locus[], words: LocatorWords): string {
  const [only, ...others] = places;
  if (only === undefined) return '';
  const numbers = [...new Set(places.map(({ passage }) => passage))];
  if (others.length === 0 && only.characters !== undefined)
    return words.place(only.passage, ...only.characters);
  return words.passages(numbers.join(words.listMark), numbers.length);
}
