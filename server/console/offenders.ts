/** Remembers which statements forced a restart of the database, so that running one again does not force the next. */
export interface Offenders {
  /** It was at work, or had just failed, until its end is noted. Returns what notes the end. */
  begin(hash: string): (outcome: 'good' | 'bad') => void;
  /** These were caught in the act. */
  convict(hashes: readonly string[]): void;
  /** The database fell silent, or ended, at about this time: whoever was at work then may have done it. */
  suspect(at: number): void;
  /** Seconds for which it is refused; null when it is not. */
  refusedFor(hash: string): number | null;
}

const REFUSED_MS = 60 * 60_000;
const AROUND_MS = 15_000; // a statement is given ten seconds
const MOST_KEPT = 500; // the oldest go first

interface Seen {
  readonly hash: string;
  until: number;
}

export function rememberOffenders(now: () => number = Date.now): Offenders {
  const refused = new Map<string, number>();
  const strikes = new Map<string, number>();
  const seen = new Set<Seen>();
  const forget = <T>(kept: { readonly size: number; delete(key: T): boolean; keys(): Iterable<T> }) => {
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) break;
      kept.delete(oldest);
    }
  };
  const convict = (hashes: readonly string[]) => {
    for (const hash of hashes) refused.set(hash, now() + REFUSED_MS);
    forget(refused);
  };
  return {
    convict,
    begin(hash) {
      const entry: Seen = { hash, until: Number.POSITIVE_INFINITY };
      seen.add(entry);
      return (outcome) => {
        entry.until = now();
        if (outcome === 'good') seen.delete(entry);
        forget(seen);
      };
    },
    suspect(at) {
      const suspects = new Set(
        [...seen].filter(({ until }) => until >= at - AROUND_MS).map(({ hash }) => hash),
      );
      for (const hash of suspects) strikes.set(hash, (strikes.get(hash) ?? 0) + 1);
      // The only one there did it; of several, the one that was there twice.
      convict([...suspects].filter((hash) => suspects.size === 1 || (strikes.get(hash) ?? 0) > 1));
      forget(strikes);
    },
    refusedFor(hash) {
      const until = refused.get(hash) ?? 0;
      if (until > now()) return Math.ceil((until - now()) / 1000);
      refused.delete(hash);
      return null;
    },
  };
}
