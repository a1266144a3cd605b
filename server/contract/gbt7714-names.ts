import type { Name } from './bibliography.ts';

export type Edition = 2025 | 2015;

/** Of more authors than this the first ones are named, and 等 (GB/T 7714—2025, 7.1.2). */
const MOST_AUTHORS = 3;

/** The authors as GB/T 7714 writes them: the family's name first, given names by their initials, without stops. */
export function authorsIn(
  authors: readonly Name[],
  edition: Edition,
  isChinese: boolean,
  comma: string,
): string {
  const named = authors.slice(0, MOST_AUTHORS).map((author) => nameIn(author, edition, comma));
  const others = authors.length > MOST_AUTHORS ? [isChinese ? '等' : 'et al'] : [];
  return [...named, ...others].join(comma);
}

function nameIn(name: Name, edition: Edition, comma: string): string {
  if (name.type === 'whole') return name.name;
  // In 2015 in capitals (8.1.1); since 2025 with a capital letter (7.1.1).
  const family = edition === 2015 ? name.family.toUpperCase() : name.family;
  const short = [family, initials(name.given)].filter(Boolean).join(' ');
  return name.suffix === '' ? short : short + comma + name.suffix;
}

/** `Peyton Z.` as `P Z`, `Jean-Luc` as `J-L`. */
const initials = (given: string) =>
  given
    .split(/[\s.]+/)
    .filter((part) => part !== '')
    .map((part) =>
      part
        .split('-')
        .map(([first = '']) => first.toUpperCase())
        .join('-'),
    )
    .join(' ');
