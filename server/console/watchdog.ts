import { Neo4jError } from 'neo4j-driver';
import type { Connection } from '../graph/database.ts';
import { type DatabaseMonitor, monitorDatabase, type RunningTransaction } from './database-monitor.ts';
import { type FairClock, fairClock } from './fair-clock.ts';
import type { ConsoleLimits } from './limits.ts';
import type { Offenders } from './offenders.ts';

/** Watches that the database answers and that no transaction of the console outlives its time. */
export interface Watchdog {
  /** Ends the transactions of a statement. Resolves to whether the database holds none any more. */
  stop(queryId: string): Promise<boolean>;
  /** Statements past their time that still run, as far as is known. */
  overdue(): number;
  /** Whether the database is down, or being started again. */
  away(): boolean;
  close(): Promise<void>;
}

export type WatchdogEvent =
  | { readonly type: 'restarting'; readonly why: 'silent' | 'overdue'; readonly hashes: readonly string[] }
  | { readonly type: 'restarted'; readonly ms: number }
  | { readonly type: 'restart-failed'; readonly message: string }
  /** The database is not ours: what cannot be stopped there can only be reported. */
  | { readonly type: 'cannot-stop'; readonly why: 'silent' | 'overdue'; readonly hashes: readonly string[] };

/** The database as the console sees it. */
export interface WatchedDatabase {
  readonly connection: () => Connection;
  /** Whether it is our own to restart. */
  readonly own: boolean;
  /** Ends it, whatever it is doing, starts it again and resolves when it answers. */
  restart(): Promise<void>;
  /** `restarting` while it is brought back, by us or by whoever sees that its process ended. */
  state(): 'ready' | 'restarting' | 'stopped';
  /** How often it has ended without being asked to. */
  crashes(): number;
  /** Processor time that it has used; null where that cannot be known. */
  cpuMs(): number | null;
}

export interface WatchdogOptions {
  readonly database: WatchedDatabase;
  readonly limits: ConsoleLimits;
  readonly offenders: Offenders;
  /** Just before the database is ended. */
  onRestart(): void;
  onEvent(event: WatchdogEvent): void;
}

const STOP_CHECKS = 8; // a quarter of a second apart
const ASK_MS = 2_000;
const HOUR_MS = 60 * 60_000;
const MOST_DOUBLINGS = 4;

/** Starts watching at once. */
export function startWatchdog(options: WatchdogOptions): Watchdog {
  const { database, limits, offenders } = options;
  const monitor = monitorDatabase(database.connection);
  const clock = fairClock({ tickMs: limits.pingMs, cpuMs: () => database.cpuMs() });
  const pauses = growingPauses(limits.restartPauseMs);
  const past = followOverdue(clock, limits);
  let answered = { fair: 0, wall: Date.now() };
  let began = 0; // fair time of the last start
  let isAsking = false;
  let isActing = false;
  let wasReady = true;
  let crashes = database.crashes();
  let told: 'silent' | 'overdue' | null = null;

  async function ask(): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    try {
      past.see(await listed(monitor, limits.silentMs));
      answered = { fair: clock.now(), wall: Date.now() };
      if (past.overdue().length === 0) told = null;
    } catch {
      // Not answered; how long for is looked at below.
    } finally {
      isAsking = false;
    }
  }

  /** Why the database should be ended now, if it should. */
  function trouble(): 'silent' | 'overdue' | null {
    const quiet = clock.now() - answered.fair;
    const pause = pauses.now();
    if (past.overdue().length > 0 && clock.now() - began >= pause) return 'overdue';
    return quiet >= limits.silentMs && clock.now() - began >= Math.max(limits.startGraceMs, pause)
      ? 'silent'
      : null;
  }

  async function act(why: 'silent' | 'overdue'): Promise<void> {
    const overdue = why === 'overdue' ? past.overdue() : [];
    const hashes = overdue.flatMap(({ hash }) => hash ?? []);
    offenders.convict(hashes);
    if (!database.own) {
      await monitor.terminate(overdue, ASK_MS);
      if (told !== why) options.onEvent({ type: 'cannot-stop', why, hashes });
      told = why;
      return;
    }
    if (why === 'silent') offenders.suspect(answered.wall);
    pauses.add();
    options.onEvent({ type: 'restarting', why, hashes });
    options.onEvent(await restart(options));
    begin();
  }

  const begin = () => {
    past.see([]);
    monitor.reopen();
    began = clock.now();
    answered = { fair: clock.now(), wall: Date.now() };
  };

  async function look(): Promise<void> {
    clock.tick();
    const isReady = database.state() === 'ready';
    if (database.crashes() > crashes) offenders.suspect(Date.now());
    crashes = database.crashes();
    if (!wasReady && isReady) begin();
    wasReady = isReady;
    if (!isReady || isActing) return;
    void ask();
    const why = trouble();
    if (why === null) return;
    isActing = true;
    await act(why).finally(() => {
      isActing = false;
    });
  }

  const timer = setInterval(() => void look(), limits.pingMs);
  timer.unref();

  return {
    stop: (queryId) => stopQuery(monitor, queryId),
    overdue: () => past.overdue().length,
    away: () => (isActing && database.own) || database.state() !== 'ready',
    async close() {
      clearInterval(timer);
      await monitor.close();
    },
  };
}

async function restart({ database, onRestart }: WatchdogOptions): Promise<WatchdogEvent> {
  const from = Date.now();
  onRestart();
  try {
    await database.restart();
    return { type: 'restarted', ms: Date.now() - from };
  } catch (error) {
    return { type: 'restart-failed', message: error instanceof Error ? error.message : String(error) };
  }
}

/** A server that refuses to tell is one that answers. */
const listed = (monitor: DatabaseMonitor, ms: number): Promise<RunningTransaction[]> =>
  monitor.running(ms).catch((error: unknown) => {
    if (error instanceof Neo4jError && error.code.startsWith('Neo.ClientError.')) return [];
    throw error;
  });

/** How long to wait after the last restart before the next: each within an hour doubles it. */
function growingPauses(firstMs: number) {
  let restarts: readonly number[] = [];
  const lately = () => restarts.filter((at) => at > Date.now() - HOUR_MS);
  return {
    add() {
      restarts = [...lately(), Date.now()];
    },
    now() {
      const { length } = lately();
      return length === 0 ? 0 : firstMs * 2 ** Math.min(length - 1, MOST_DOUBLINGS);
    },
  };
}

/** Follows the transactions that run past our limit, whatever their callers asked for. */
function followOverdue(clock: FairClock, { runMs, overdueMs }: ConsoleLimits) {
  let since = new Map<string, number>();
  let overdue: readonly RunningTransaction[] = [];
  return {
    see(rows: readonly RunningTransaction[]) {
      const now = clock.now();
      const late = rows.filter(({ elapsed }) => elapsed > runMs);
      since = new Map(late.map(({ transaction }) => [transaction, since.get(transaction) ?? now]));
      overdue = late.filter(({ transaction }) => now - (since.get(transaction) ?? now) >= overdueMs);
    },
    overdue: () => overdue,
  };
}

async function stopQuery(monitor: DatabaseMonitor, queryId: string): Promise<boolean> {
  for (let check = 0; check < STOP_CHECKS; check += 1) {
    const rows = await monitor.running(ASK_MS).catch(() => undefined);
    if (rows === undefined) return false;
    const left = rows.filter((row) => row.query === queryId);
    if (left.length === 0) return true;
    await monitor.terminate(left, ASK_MS);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return false;
}
