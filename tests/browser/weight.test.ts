import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { settled, theBrowser } from '../helpers/page.ts';
import { askFor, countTravelled, sumOf, type Travelled } from '../helpers/travelled.ts';

const KB = 1024;
/** All that travels: scripts, styles and answers as they are sent, and headers. */
const LIMITS = {
  'before the first paint': 200 * KB,
  'the page as it opens': 350 * KB,
  'all of the page without the Cypher view': 450 * KB,
} as const;
/** From here on there is a warning: one wants to know before nothing is left. */
const AIR = 0.15;

/** What every reader may load. Anything else is for the Cypher view, charts, Word documents, and those who write. */
const READERS = /^(index|canvas|soon|later|paper|arrange-worker)-/;
/** Loaded when something is first laid out, when the first door but the picture's is opened, and once somebody is there who may print. */
const LATER = /^(arrange-worker|later|paper)-/;
const ASSETS = fileURLToPath(new URL('../../client/dist/assets', import.meta.url));

function weigh(what: keyof typeof LIMITS, travelled: readonly Travelled[]): void {
  const [sum, limit] = [sumOf(travelled), LIMITS[what]];
  const heaviest = [...travelled].sort((a, b) => b.bytes - a.bytes);
  const list = heaviest.map(({ path, bytes }) => `${(bytes / KB).toFixed(1).padStart(7)} KB  ${path}`);
  const said = `${what}: ${(sum / KB).toFixed(1)} KB of ${limit / KB}`;
  if (sum > limit) throw new Error([said, ...list].join('\n'));
  if (sum > limit * (1 - AIR)) process.stderr.write(`Warning: ${[said, ...list].join('\n')}\n`);
}

test('the page stays light: what the first paint needs, what it opens with, and all but the Cypher view', async () => {
  const context = await (await theBrowser()).newContext({ locale: 'zh-CN', reducedMotion: 'reduce' });
  const page = await context.newPage();
  const travelled = await countTravelled(page);
  const address = process.env.YINZHENG_TEST_URL ?? '';
  const document = await (await fetch(address)).text();
  // What index.html does not name waits until something is painted: it is not needed for that.
  let paint = () => {};
  const painted = new Promise<void>((resolve) => {
    paint = resolve;
  });
  await page.route('**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname !== '/' && !document.includes(pathname)) await painted;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  await page.getByRole('application').waitFor();
  const first = travelled();
  expect(first.some(({ path }) => path.includes('/canvas-'))).toBe(false);
  weigh('before the first paint', first);

  paint();
  await settled(page);
  await page.waitForLoadState('networkidle');
  const wanted = readdirSync(ASSETS).filter((name) => /\.(js|css)$/.test(name) && READERS.test(name));
  const later = wanted.filter((name) => LATER.test(name));
  const isThere = (name: string) => travelled().some(({ path }) => path.endsWith(name));
  expect(wanted.filter((name) => !isThere(name)).sort()).toEqual(later.sort());
  const assets = travelled().flatMap(({ path }) => path.match(/^\/assets\/(.*)$/)?.[1] ?? []);
  expect(assets.filter((name) => !READERS.test(name))).toEqual([]);
  weigh('the page as it opens', travelled());
  const asked = await Promise.all(later.map((name) => askFor(address, `/assets/${name}`)));
  weigh('all of the page without the Cypher view', [...travelled(), ...asked]);
  await context.close();
}, 60_000);
