import type { AdmissionLimits } from './admission.ts';
import type { UnsentLimits } from './unsent.ts';

/** What one statement may take, and all together. Tests use smaller ones. */
export interface ConsoleLimits extends AdmissionLimits, UnsentLimits {
  /** The server's own limit on a transaction. */
  readonly runMs: number;
  readonly explainMs: number;
  /** Past a limit, how long the runner may still take before its process is ended. */
  readonly graceMs: number;
  readonly rows: number;
  readonly bytes: number;
  readonly requestBytes: number;
  readonly heapMegabytes: number;
  readonly residentBytes: number;
  readonly pingMs: number;
  /** A transaction that is still listed so long past `runMs` cannot be stopped: the database is started again. */
  readonly overdueMs: number;
  /** A database that answers nothing for so long is started again. Both are counted as the database has had the time. */
  readonly silentMs: number;
  /** For so long after a start its silence is not held against it. */
  readonly startGraceMs: number;
  /** At least so long lies between two restarts; each within an hour doubles it. */
  readonly restartPauseMs: number;
  /** While so many run that cannot be stopped, no further statement is taken. */
  readonly mostOverdue: number;
}

export const CONSOLE_LIMITS: ConsoleLimits = {
  runMs: 10_000,
  explainMs: 2_000,
  graceMs: 1_000,
  rows: 10_000,
  bytes: 16 * 1024 * 1024,
  requestBytes: 1024 * 1024,
  running: 4,
  waiting: 16,
  perClient: 10,
  runningPerClient: 3,
  unsentBytes: 96 * 1024 * 1024,
  unsentBytesPerClient: 48 * 1024 * 1024,
  heapMegabytes: 256,
  residentBytes: 768 * 1024 * 1024,
  pingMs: 1_000,
  overdueMs: 3_000,
  silentMs: 30_000,
  startGraceMs: 60_000,
  restartPauseMs: 60_000,
  mostOverdue: 2,
};
