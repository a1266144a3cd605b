import { readFileSync } from 'node:fs';

/** One line of a benchmark: what was measured, in which unit, over how many runs. */
export interface Measured {
  readonly what: string;
  readonly unit: string;
  readonly runs: number;
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** Summarises runs. Quote the median; a wide span from min to max says that the machine was noisy. */
export function row(what: string, unit: string, values: readonly number[]): Measured {
  const sorted = [...values].sort((left, right) => left - right);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  return { what, unit, runs: sorted.length, min: at(0), median: at(0.5), max: at(1) };
}

const number = (value: number) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2)).padStart(9);

/** The table that a person reads. */
export function table(rows: readonly Measured[]): string {
  const width = Math.max(...rows.map((each) => each.what.length));
  const head = `${''.padEnd(width)}  ${['min', 'median', 'max'].map((word) => word.padStart(9)).join(' ')}  unit  runs`;
  const lines = rows.map(
    ({ what, unit, runs, min, median, max }) =>
      `${what.padEnd(width)}  ${[min, median, max].map(number).join(' ')}  ${unit.padEnd(4)}  ${runs}`,
  );
  return [head, ...lines].join('\n');
}

/** What a process holds in memory; not a number where there is no Linux to ask. */
export const residentMegabytes = (pid: number): number =>
  process.platform === 'linux'
    ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
    : Number.NaN;
