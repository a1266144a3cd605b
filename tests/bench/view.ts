import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, preview } from 'vite';
import { z } from 'zod';
import { CHROMIUM_FLAGS, findChromium } from '../helpers/chromium.ts';
import { type Measured, row } from './measure.ts';

/** How often each size is drawn, and over how many steps it is dragged: at the largest a frame takes half a second. */
const SIZES = [
  { count: 200, rounds: 3, steps: 40 },
  { count: 1000, rounds: 3, steps: 40 },
  { count: 5000, rounds: 2, steps: 8 },
] as const;
type BenchSize = (typeof SIZES)[number];
/** The same graph, drawn by our canvas, by Cytoscape alone and by sigma (WebGL, here without a graphics card). */
const CONTESTANTS = ['ours', 'cytoscape', 'sigma'] as const;
/** What ours is measured by: a ratio above 1 is slower. */
const REFERENCE = 'cytoscape';

const MEASURES = ['first paint', 'expand by 100', 'pan, a frame', 'hover, a frame', 'longest task'] as const;
type Times = Readonly<Record<(typeof MEASURES)[number], number>>;
/** Frames come no faster than the screen's, and plain Cytoscape has nothing to do while one points. */
const COMPARED = ['first paint', 'expand by 100', 'pan, a frame', 'longest task'] as const;

/** Drawing at three sizes beside two peers. */
export async function view(): Promise<readonly Measured[]> {
  const site = await serveBench();
  const rows: Measured[] = [];
  try {
    for (const size of SIZES) rows.push(...(await compare(site.url, size)));
  } finally {
    await site.stop();
  }
  return rows;
}

async function compare(url: string, size: BenchSize): Promise<readonly Measured[]> {
  const times = new Map<string, Times[]>(CONTESTANTS.map((name) => [name, []]));
  for (let round = 0; round < size.rounds; round += 1) {
    for (const name of CONTESTANTS) times.get(name)?.push(await measure(url, name, size));
  }
  const of = (name: string, key: keyof Times) => times.get(name)?.map((each) => each[key]) ?? [];
  return [
    ...MEASURES.flatMap((key) =>
      CONTESTANTS.map((name) => row(`${size.count} nodes, ${key}: ${name}`, 'ms', of(name, key))),
    ),
    ...COMPARED.map((key) => {
      const reference = of(REFERENCE, key);
      const ratios = of('ours', key).map((value, round) => value / (reference[round] ?? Number.NaN));
      return row(`${size.count} nodes, ${key}: ours / ${REFERENCE}`, '×', ratios);
    }),
  ];
}

async function measure(url: string, contestant: string, { count, steps }: BenchSize): Promise<Times> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    // As on a computer without a graphics card: the page is drawn by the processor, and so is what sigma asks of WebGL.
    args: [...CHROMIUM_FLAGS, '--enable-unsafe-swiftshader'],
  });
  try {
    return await runIn(browser, `${url}?contestant=${contestant}&count=${count}`, steps);
  } finally {
    await browser.close();
  }
}

async function runIn(browser: Browser, url: string, steps: number): Promise<Times> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  await page.goto(url);
  await page.waitForFunction(() => 'bench' in globalThis);
  const firstPaint = await watched(page, 'paintWhole');
  const expand = await watched(page, 'paintExpanded');
  await page.waitForTimeout(500); // caches of what was drawn are filled in idle time
  const pan = await moving(page, async () => {
    await page.mouse.move(4, 4);
    await page.mouse.down();
    for (let step = 1; step <= steps; step += 1) await page.mouse.move(4 + step * 6, 4 + step * 4);
    await page.mouse.up();
  });
  const hover = await moving(page, async () => {
    for (let step = 0; step <= 40; step += 1)
      await page.mouse.move(200 + step * 20, 150 + ((step * 97) % 500));
  });
  return {
    'first paint': firstPaint.value,
    'expand by 100': expand.value,
    'pan, a frame': pan.meanFrame,
    'hover, a frame': hover.meanFrame,
    'longest task': Math.max(firstPaint.longestTask, expand.longestTask, pan.longestTask, hover.longestTask),
  };
}

const Watched = z.object({ meanFrame: z.number(), longestTask: z.number() });

/** Runs one of the page's own measures (see view/page.ts) and tells how long it took and the longest task meanwhile. */
async function watched(page: Page, call: 'paintWhole' | 'paintExpanded') {
  await page.evaluate('bench.watch.start()');
  const value = z.number().parse(await page.evaluate(`bench.${call}()`));
  return { value, ...Watched.parse(await page.evaluate('bench.watch.stop()')) };
}

async function moving(page: Page, move: () => Promise<void>) {
  await page.evaluate('bench.watch.start()');
  await move();
  return Watched.parse(await page.evaluate('bench.watch.stop()'));
}

/** The page of the benchmark, built as the product is, on a free port. */
async function serveBench() {
  const outDir = await mkdtemp(join(tmpdir(), 'yinzheng-bench-'));
  const common = {
    root: fileURLToPath(new URL('view', import.meta.url)),
    configFile: false,
    logLevel: 'silent',
    build: { outDir, emptyOutDir: true, target: 'es2023' },
  } as const;
  await build(common);
  const server = await preview({ ...common, preview: { port: 0, host: '127.0.0.1' } });
  const [url = ''] = server.resolvedUrls?.local ?? [];
  const stop = async () => {
    await server.close();
    await rm(outDir, { recursive: true, force: true });
  };
  return { url, stop };
}
