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
  /** A transaction that is still listed so long past its deadline cannot be stopped: the database is restarted. */
  readonly overdueMs: number;
  readonly pingMs: number;
  readonly missedPings: number;
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
  overdueMs: 2_000,
  pingMs: 1_000,
  missedPings: 3,
};
