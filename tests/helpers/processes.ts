import { execFileSync } from 'node:child_process';

/** Pids of the running programs whose command line holds this text. */
export function processesWith(text: string): number[] {
  const lines = execFileSync('ps', ['-ww', '-Ao', 'pid=,stat=,args='], { encoding: 'utf8' }).split('\n');
  return lines
    .map((line) => /^\s*(\d+)\s+(\S+)\s+(.*)$/.exec(line))
    .filter((match) => match !== null && !match[2]?.startsWith('Z') && match[3]?.includes(text))
    .map((match) => Number(match?.[1]));
}

/** Waits until something holds; fails after `limitMs`. */
export async function until(condition: () => boolean | Promise<boolean>, limitMs: number): Promise<void> {
  for (const deadline = Date.now() + limitMs; !(await condition()); ) {
    if (Date.now() > deadline) throw new Error(`it did not come to pass within ${limitMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
