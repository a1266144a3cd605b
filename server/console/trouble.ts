import type { RunningTransaction } from './database-monitor.ts';
import type { FairClock } from './fair-clock.ts';
import type { ConsoleLimits } from './limits.ts';

/** Why a database should be ended: it answers nothing, or cannot stop a statement. */
export type Trouble = 'silent' | 'overdue';

/** Judges from what is seen of a database whether it is time to end it. */
export interface TroubleJudge {
  /** It answered, and holds these transactions of the console. */
  answered(rows: readonly RunningTransaction[]): void;
  /** It was started: what was seen before no longer counts. */
  started(): void;
  /** It is about to be ended by us: the next time must wait. */
  ending(): void;
  trouble(): Trouble | null;
  /** Statements past our limit, whatever their callers asked for. */
  overdue(): readonly RunningTransaction[];
  /** When it last answered, as `Date.now()`. */
  lastAnswer(): number;
}

const HOUR_MS = 60 * 60_000;
const MOST_DOUBLINGS = 4;

export function judgeTrouble(clock: FairClock, limits: ConsoleLimits): TroubleJudge {
  const { runMs, overdueMs, silentMs, startGraceMs, restartPauseMs } = limits;
  let began = clock.now();
  let answeredAt = { fair: clock.now(), wall: Date.now() };
  let since = new Map<string, number>();
  let overdue: readonly RunningTransaction[] = [];
  let endings: readonly number[] = []; // within the last hour, as `Date.now()`

  const lately = () => endings.filter((at) => at > Date.now() - HOUR_MS);
  /** Between two restarts; each within an hour doubles it. */
  const pause = () => {
    const { length } = lately();
    return length === 0 ? 0 : restartPauseMs * 2 ** Math.min(length - 1, MOST_DOUBLINGS);
  };
  const answered = (rows: readonly RunningTransaction[]) => {
    const now = clock.now();
    answeredAt = { fair: now, wall: Date.now() };
    const late = rows.filter(({ elapsed }) => elapsed > runMs);
    since = new Map(late.map(({ transaction }) => [transaction, since.get(transaction) ?? now]));
    overdue = late.filter(({ transaction }) => now - (since.get(transaction) ?? now) >= overdueMs);
  };
  return {
    answered,
    started() {
      answered([]);
      began = clock.now();
    },
    ending() {
      endings = [...lately(), Date.now()];
    },
    trouble() {
      const running = clock.now() - began;
      if (overdue.length > 0 && running >= pause()) return 'overdue';
      const isSilent = clock.now() - answeredAt.fair >= silentMs;
      return isSilent && running >= Math.max(startGraceMs, pause()) ? 'silent' : null;
    },
    overdue: () => overdue,
    lastAnswer: () => answeredAt.wall,
  };
}
