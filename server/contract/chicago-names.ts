import { isChinese, type Name, readName } from './bibliography.ts';
import type { SourceDescription } from './source.ts';

/** With more authors than this a note names the first alone, a bibliography the first three (13.23). */
const MOST_NOTED = 2;
const MOST_LISTED = 6;
const FIRST_LISTED = 3;

/** The authors in Latin letters, of Chinese reports with the characters behind (11.90). */
export const chicagoAuthors = (source: SourceDescription): readonly Name[] =>
  source.authors.map(({ name_zh, name_en }) => {
    if (name_en === '' || name_zh === '' || !isChinese(source)) return readName(name_en || name_zh);
    return { type: 'whole', name: `${name_en} ${name_zh}` };
  });

/** In a note: `A`, `A and B`, `A et al.` */
export function noted(authors: readonly Name[]): string {
  const [first] = authors;
  if (first === undefined) return '';
  return authors.length > MOST_NOTED ? `${inOrder(first)} et al.` : authors.map(inOrder).join(' and ');
}

/** In a bibliography: the first with the family name first, but for names that have it there anyway (13.75). */
export function listed(authors: readonly Name[]): string {
  const [first, ...others] = authors.length > MOST_LISTED ? authors.slice(0, FIRST_LISTED) : authors;
  if (first === undefined) return '';
  const names = [inverted(first), ...others.map(inOrder)];
  if (authors.length > MOST_LISTED) return `${names.join(', ')}, et al.`;
  const last = names.at(-1) ?? '';
  if (names.length === 1) return last;
  const before = names.slice(0, -1).join(', ');
  // `A, B, and C`; a comma also where the first one has one within.
  return `${before}${names.length > 2 || first.type === 'person' ? ',' : ''} and ${last}`;
}

const inOrder = (name: Name): string =>
  name.type === 'whole' ? name.name : [name.given, name.family, name.suffix].filter(Boolean).join(' ');

const inverted = (name: Name): string =>
  name.type === 'whole' ? name.name : [name.family, name.given, name.suffix].filter(Boolean).join(', ');
