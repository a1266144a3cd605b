import type { Connection } from '../graph/database.ts';
import { type DatabaseMonitor, monitorDatabase, noneIfRefused, stopQuery } from './database-monitor.ts';
import { fairClock } from './fair-clock.ts';
import type { ConsoleLimits } from './limits.ts';
import type { Offenders } from './offenders.ts';
import { judgeTrouble, type Trouble, type TroubleJudge } from './trouble.ts';

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
  | { readonly type: 'restarting'; readonly why: Trouble; readonly hashes: readonly string[] }
  | { readonly type: 'restarted'; readonly ms: number }
  | { readonly type: 'restart-failed'; readonly message: string }
  /** The database is not ours: what cannot be stopped there can only be reported. */
  | { readonly type: 'cannot-stop'; readonly why: Trouble; readonly hashes: readonly string[] };

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

const ASK_MS = 2_000;

/** Starts watching at once. */
export function startWatchdog(options: WatchdogOptions): Watchdog {
  const { database, limits, offenders } = options;
  const monitor = monitorDatabase(database.connection);
  const clock = fairClock({ tickMs: limits.pingMs, cpuMs: () => database.cpuMs() });
  const judge = judgeTrouble(clock, limits);
  const act = actOn(options, monitor, judge);
  const looking = once(() => monitor.running(limits.silentMs).catch(noneIfRefused).then(judge.answered));
  const acting = once(act);
  const changes = followProcess(database);

  const timer = setInterval(() => {
    clock.tick();
    const { hasCrashed, hasStarted } = changes();
    if (hasCrashed) offenders.suspect(Date.now());
    if (hasStarted) begin(monitor, judge);
    if (database.state() !== 'ready' || acting.isBusy()) return;
    looking.start();
    if (judge.trouble() !== null) acting.start();
  }, limits.pingMs);
  timer.unref();

  return {
    stop: (queryId) => stopQuery(monitor, queryId),
    overdue: () => judge.overdue().length,
    away: () => (acting.isBusy() && database.own) || database.state() !== 'ready',
    async close() {
      clearInterval(timer);
      await monitor.close();
    },
  };
}

/** Runs one at a time; what fails is as if it had not been asked. */
function once(work: () => Promise<void>) {
  let isBusy = false;
  return {
    isBusy: () => isBusy,
    start() {
      if (isBusy) return;
      isBusy = true;
      void work()
        .catch(() => undefined)
        .finally(() => {
          isBusy = false;
        });
    },
  };
}

/** Tells, each time it is asked, what has become of the process since. */
function followProcess(database: WatchedDatabase) {
  let crashes = database.crashes();
  let wasReady = true;
  return () => {
    const isReady = database.state() === 'ready';
    const change = { hasCrashed: database.crashes() > crashes, hasStarted: isReady && !wasReady };
    [crashes, wasReady] = [database.crashes(), isReady];
    return change;
  };
}

function begin(monitor: DatabaseMonitor, judge: TroubleJudge): void {
  monitor.reopen();
  judge.started();
}

/** Ends our own database and starts it again; of somebody else's, reports once what it cannot stop. */
function actOn(options: WatchdogOptions, monitor: DatabaseMonitor, judge: TroubleJudge) {
  const { database, offenders, onEvent } = options;
  let reported: Trouble | null = null;
  return async () => {
    const why = judge.trouble();
    if (why === null) return;
    const overdue = why === 'overdue' ? judge.overdue() : [];
    const hashes = overdue.flatMap(({ hash }) => hash ?? []);
    offenders.convict(hashes);
    if (!database.own) {
      await monitor.terminate(overdue, ASK_MS);
      if (reported !== why) onEvent({ type: 'cannot-stop', why, hashes });
      reported = why;
      return;
    }
    if (why === 'silent') offenders.suspect(judge.lastAnswer());
    judge.ending();
    onEvent({ type: 'restarting', why, hashes });
    onEvent(await restart(options));
    begin(monitor, judge);
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
