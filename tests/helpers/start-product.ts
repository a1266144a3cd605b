import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, launchChromium } from './chromium.ts';
import { dropSettings } from './own-settings.ts';
import { program, ROOT } from './program.ts';
import { compileQuickly } from './quick-jvm.ts';

const READY = /is ready: (https?:\S+)/;

export interface Product {
  readonly url: string;
  readonly process: ChildProcess;
  readonly dataDir: string;
  /** All that it printed so far. */
  output(): string;
}

/** The product as a person starts it, on a free port and an empty data folder. */
export async function startProduct(
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
  uid?: number,
): Promise<Product> {
  const dataDir = environment.DATA_DIR ?? (await mkdtemp(join(tmpdir(), 'yinzheng-product-')));
  const child = spawn(process.execPath, [...program('server/main'), ...args], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      output += chunk.toString('utf8');
      const ready = READY.exec(output)?.[1];
      if (ready !== undefined) resolve(ready);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`the product ended with code ${code}:\n${output}`)));
  });
  return { url, process: child, dataDir, output: () => output };
}

/** Stops it as Ctrl+C does. Resolves with its exit code when all of it is gone. */
export function stopProduct(product: Product): Promise<number | null> {
  const { process: child } = product;
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGINT');
  });
}

/** Jest's globalSetup of the browser tests: one product, the real report loaded, and one browser for all of them. */
export default async function startForBrowserTests(): Promise<void> {
  dropSettings();
  compileQuickly();
  process.env.CHROMIUM_PATH = findChromium();
  const [product, browser] = await Promise.all([startProduct(), launchChromium()]);
  process.env.YINZHENG_TEST_URL = product.url;
  Object.assign(globalThis, { yinzhengProduct: product, yinzhengBrowser: browser });
}
