/** Time as the database has had it: seconds in which the machine gave it no processor are not held against it. */
export interface FairClock {
  /** Milliseconds; only differences mean something. */
  now(): number;
  /** To be called every `tickMs`. */
  tick(): void;
}

export interface FairClockOptions {
  readonly tickMs: number;
  /** Processor time that the database has used so far; null where that cannot be known. */
  cpuMs(): number | null;
  /** Tests have a clock of their own. */
  readonly wallMs?: () => number;
}

/** Below this share of a processor it is not held up: it does nothing. */
const IDLE = 0.05;
/** The least that it is taken to have had: a machine may be slow, but not for ever. */
const LEAST = 1 / 8;

/**
 * A tick that comes late says that we ourselves were not run, or the machine slept: it counts as one tick. And of a
 * database that wants the processor, only what it was given counts.
 */
export function fairClock({ tickMs, cpuMs, wallMs = Date.now }: FairClockOptions): FairClock {
  let fair = 0;
  let wall = wallMs();
  let cpu = cpuMs();
  return {
    now: () => fair,
    tick() {
      const [wallNow, cpuNow] = [wallMs(), cpuMs()];
      const passed = Math.min(Math.max(0, wallNow - wall), 1.5 * tickMs);
      const used =
        cpu === null || cpuNow === null ? null : (cpuNow - cpu) * (passed / Math.max(1, wallNow - wall));
      const isIdle = used === null || used < 0 || used < passed * IDLE;
      fair += isIdle ? passed : Math.max(passed * LEAST, Math.min(passed, used));
      [wall, cpu] = [wallNow, cpuNow];
    },
  };
}
