const WINDOW_MS = 15 * 60_000;
const MOST_KEYS = 10_000;

/** Counts what went wrong lately, by who or what it was: too often, and it is not even tried. */
export interface Attempts {
  /** Seconds until another try; 0 when it may be made now. */
  wait(key: string): number;
  failed(key: string): void;
  clear(key: string): void;
}

export function createAttempts(most: number, now: () => number = Date.now): Attempts {
  const failures = new Map<string, number[]>();
  const recent = (key: string) => (failures.get(key) ?? []).filter((time) => now() - time < WINDOW_MS);
  return {
    wait(key) {
      const times = recent(key);
      const first = times.at(-most);
      return first === undefined ? 0 : Math.ceil((first + WINDOW_MS - now()) / 1000);
    },
    failed(key) {
      const times = [...recent(key), now()];
      failures.delete(key); // to the end: the one that has been quiet longest goes first
      failures.set(key, times.slice(-most));
      for (const oldest of failures.keys()) {
        if (failures.size <= MOST_KEYS) break;
        failures.delete(oldest);
      }
    },
    clear(key) {
      failures.delete(key);
    },
  };
}
