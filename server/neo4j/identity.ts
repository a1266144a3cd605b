import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A process as written to disk. A pid alone is reused; with its start time it is one process and no other. */
export const ProcessMark = z.object({
  pid: z.int().positive(),
  /** When the system says it began: opaque, compared only for equality. */
  began: z.string().min(1),
  /** For people, ISO 8601. */
  since: z.string(),
});
export type ProcessMark = z.infer<typeof ProcessMark>;

/** The mark of a running process; null when there is none of that pid. */
export function markProcess(pid: number): ProcessMark | null {
  const began = beginning(pid);
  return began === null ? null : { pid, began, since: new Date().toISOString() };
}

/** Whether the very process that was marked still runs. */
export const stillRuns = (mark: ProcessMark): boolean => beginning(mark.pid) === mark.began;

/** The command line of a process, words separated by blanks; empty when there is none. */
export function commandLine(pid: number): string {
  if (process.platform !== 'linux') return ps(pid, 'args');
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

function beginning(pid: number): string | null {
  if (process.platform !== 'linux') return ps(pid, 'lstart') || null;
  try {
    // The name in brackets may hold blanks and brackets itself: count the fields after its end.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return null; // dead, only not yet collected by its parent
    // Ticks since the machine came up, so the same number may come again after it went down.
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${fields[19]}`;
  } catch {
    return null;
  }
}

function ps(pid: number, column: 'lstart' | 'args'): string {
  try {
    return execFileSync('ps', ['-ww', '-o', `${column}=`, '-p', String(pid)], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}
