const LONGEST = 24; // code points

/**
 * Names that stand in a quotation, in its order, none within another: what may be shown where its text may not. Of two that
 * overlap the first is kept, and of two at one place the longer.
 */
export function anchorTerms(words: string, names: readonly string[]): string[] {
  const places = [...new Set(names)]
    .filter((name) => name !== '' && [...name].length <= LONGEST && words.includes(name))
    .toSorted((one, other) => words.indexOf(one) - words.indexOf(other) || other.length - one.length);
  let at = 0;
  return places.filter((name) => {
    const found = words.indexOf(name, at);
    if (found < 0) return false;
    at = found + name.length;
    return true;
  });
}
