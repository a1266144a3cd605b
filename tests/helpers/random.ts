/** Numbers that look random and are the same for the same seed (mulberry32). */
export interface Random {
  /** From 0 up to, not including, `below`; whole. */
  whole(below: number): number;
  /** One of these, each as likely. */
  one<T>(of: readonly T[]): T;
  /** One of these, the first far likelier than the last: the n-th with weight 1/n. */
  powerLaw<T>(of: readonly T[]): T;
}

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const at = <T>(of: readonly T[], index: number): T => {
    const found = of[index];
    if (found === undefined) throw new RangeError('nothing to choose from');
    return found;
  };
  return {
    whole: (below) => Math.floor(next() * below),
    one: (of) => at(of, Math.floor(next() * of.length)),
    // The inverse of the harmonic sum, nearly: exact weights would need a table for every length.
    powerLaw: (of) => at(of, Math.min(of.length - 1, Math.floor((of.length + 1) ** next() - 1))),
  };
}
