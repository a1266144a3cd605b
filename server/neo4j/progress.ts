import type { Release } from './release.ts';

const EVERY_MS = 3_000; // often enough to see that it moves, seldom enough to be read

const UNITS: Readonly<Record<string, number>> = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9 };

/** Bytes of a file that Maven says it has downloaded; 0 for any other line. */
export function bytesOf(line: string): number {
  const match = /Downloaded from .*\((\d+(?:\.\d+)?) (B|kB|MB|GB) at /.exec(line);
  return match === null ? 0 : Number(match[1]) * (UNITS[match[2] ?? 'B'] ?? 1);
}

/** Turns Maven's many lines into a line of ours now and then. */
export function progress(release: Release, log: (line: string) => void): (line: string) => void {
  let bytes = 0;
  let said = Date.now();
  return (line) => {
    bytes += bytesOf(line);
    if (bytes === 0 || Date.now() - said < EVERY_MS) return;
    said = Date.now();
    log(`  ${Math.round(bytes / 1e6)} MB / ~${release.megabytes} MB`);
  };
}
