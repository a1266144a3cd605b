import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { program, ROOT } from './program.ts';

const LONGEST_MS = 90_000;

/** How a start that is meant to fail ended. */
export interface FailedStart {
  readonly code: number | null;
  readonly output: string;
  /** The longest time without a line. */
  readonly silentMs: number;
  /** From the signal to the end, where one was sent. */
  readonly stopMs: number | null;
}

/** Breaks what is about to be started. */
export type Prepare = (dataDir: string) => Promise<void> | void;

/** Runs the product of a folder until it ends by itself; `stop` sends it a signal when its output says so. */
export async function failedStart(
  environment: Readonly<Record<string, string>>,
  stop: { readonly when: RegExp; readonly signal: NodeJS.Signals } | null = null,
  prepare: Prepare = () => {},
  uid?: number,
  folder: string = ROOT,
): Promise<FailedStart> {
  const own = await mkdtemp(join(tmpdir(), 'yinzheng-failed-'));
  try {
    await prepare(own);
    return await run({ PORT: '0', DATA_DIR: own, ...environment }, stop, { uid, folder });
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

function run(
  environment: Readonly<Record<string, string>>,
  stop: { readonly when: RegExp; readonly signal: NodeJS.Signals } | null,
  { uid, folder }: { readonly uid: number | undefined; readonly folder: string },
): Promise<FailedStart> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, program('server/main'), {
      cwd: folder,
      // Another user may not write where this one counts what is executed.
      env: { ...process.env, ...(uid === undefined ? {} : { NODE_V8_COVERAGE: '' }), ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    const late = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS);
    let output = '';
    let last = Date.now();
    let silentMs = 0;
    let sent: number | null = null;
    const hear = (chunk: Buffer | string) => {
      silentMs = Math.max(silentMs, Date.now() - last);
      last = Date.now();
      output += chunk.toString();
      if (stop === null || sent !== null || !stop.when.test(output)) return;
      sent = Date.now();
      child.kill(stop.signal);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('close', (code) => {
      clearTimeout(late);
      hear('');
      resolve({ code, output, silentMs, stopMs: sent && Date.now() - sent });
    });
  });
}

/** It ended by itself, soon, in words of both languages, without a stack. */
export function expectWords({ code, output, silentMs }: FailedStart, words: RegExp): void {
  expect(output).toMatch(words);
  expect(output.trim().split('\n').at(-1)).toMatch(/\p{Script=Han}/u);
  expect(output).not.toMatch(/^\s+at |node:internal|Node\.js v\d/m);
  expect(code).toBe(1);
  expect(silentMs).toBeLessThan(30_000);
}
