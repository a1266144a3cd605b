import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/** First Chromium without windows: the same engine, without the browser around each page that no test looks at. */
const KNOWN_PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Without these the browser asks the network for things that no test needs. */
export const CHROMIUM_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The optimising compiler's work is for pages that live longer than a test's: a fifth of the renderers' time goes to it. */
const COMPILE_QUICKLY = '--js-flags=--no-opt';

export async function launchChromium(): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_FLAGS, COMPILE_QUICKLY] });
}

/**
 * Where Chromium is; installed with apt where that is possible.
 * @throws Error that says how to get it.
 */
export function findChromium(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') return named;
  const found = KNOWN_PLACES.find((path) => existsSync(path)) ?? installed();
  if (found !== undefined) return found;
  throw new Error(
    'The browser tests need Chromium: install it (Debian: "apt-get install chromium-headless-shell fonts-noto-cjk") or set CHROMIUM_PATH to a Chrome or Chromium.',
  );
}

/** Debian and its kin, as root. Chinese fonts come with it: screenshots without them show boxes. */
function installed(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const options = { stdio: 'ignore' as const, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const apt = (...words: string[]) => {
    try {
      execFileSync('apt-get', [...words, '-qq'], options);
      return true;
    } catch {
      return false;
    }
  };
  const install = (browser: string) =>
    apt('install', '-y', '--no-install-recommends', browser, 'fonts-noto-cjk');
  apt('update');
  // Some of Debian's kin have no Chromium without windows.
  if (!install('chromium-headless-shell')) install('chromium');
  return KNOWN_PLACES.find((path) => existsSync(path));
}
