/** Keeps the store at what the files say, also after it was away. */
export interface StoreFollower {
  /** From now on the store does not hold what the files say of this report. */
  behind(report: string): void;
  /** Lets the store catch up as far as it can just now; what it cannot comes with the next change, and by itself after a pause. */
  follow(): Promise<void>;
}

export interface Following {
  /** Puts into the store what the files say of a report. */
  readonly store: (report: string) => Promise<void>;
  /** Runs work while nothing else changes. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>;
  readonly log: (line: string) => void;
}

/** Between two attempts to let a store follow that is away; twice as long after each. */
const SHORTEST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 60_000;

export function storeFollower({ store, inTurn, log }: Following): StoreFollower {
  const behind = new Set<string>();
  let pause = SHORTEST_PAUSE_MS;
  let waiting: NodeJS.Timeout | undefined;
  async function follow(): Promise<void> {
    for (const report of [...behind])
      try {
        await store(report);
        behind.delete(report);
      } catch (error) {
        log(`${report}: kept in files, the store follows later: ${String(error)}`);
      }
    clearTimeout(waiting);
    pause = behind.size === 0 ? SHORTEST_PAUSE_MS : Math.min(2 * pause, LONGEST_PAUSE_MS);
    if (behind.size > 0) waiting = setTimeout(() => void inTurn(follow), pause).unref();
  }
  return { behind: (report) => void behind.add(report), follow };
}
