import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, type Plugin, preview } from 'vite';
import { z } from 'zod';
import { CHROMIUM_FLAGS, findChromium } from '../helpers/chromium.ts';
import { LABELS, NODE_LABELS, TYPES, WORDS } from '../helpers/vocabulary.ts';
import { longestTask } from './longest-task.ts';
import { type Measured, row } from './measure.ts';

/** How often each size is drawn, and over how many steps it is dragged: at the largest a frame takes long. */
const SIZES = [
  { count: 200, rounds: 3, steps: 40 },
  { count: 1000, rounds: 3, steps: 40 },
  { count: 5000, rounds: 2, steps: 8 },
] as const;
type BenchSize = (typeof SIZES)[number];
/** The same graph, drawn by our canvas, by Cytoscape alone and by two versions of sigma (WebGL, here without a graphics card). */
const CONTESTANTS = ['ours', 'cytoscape', 'sigma', 'sigma4'] as const;
/** What ours is measured by: a ratio above 1 is slower. */
const REFERENCE = 'cytoscape';

/** Tasks are measured by the processor's time, which other programs do not lengthen; all else by the clock. */
const MEASURES = [
  'first paint',
  'first paint, longest task',
  'expand by 100',
  'expand by 100, longest task',
  'all elsewhere',
  'all elsewhere, longest task',
  'pan, a frame',
  'pan, longest task',
  'hover, a frame',
  'hover, longest task',
  'click, longest task',
] as const;
type Times = Readonly<Record<(typeof MEASURES)[number], number>>;
/** Frames come no faster than the screen's, and plain Cytoscape has nothing to do while one points. */
const COMPARED = ['first paint', 'expand by 100', 'all elsewhere', 'pan, a frame'] as const;

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
  const call = (name: string) =>
    longestTask(browser, async () => z.number().parse(await page.evaluate(`bench.${name}()`)));
  const firstPaint = await call('paintWhole');
  const expand = await call('paintExpanded');
  await page.waitForTimeout(500); // caches of what was drawn are filled in idle time
  const moving = (move: () => Promise<void>) => longestTask(browser, () => meanFrame(page, move));
  const pan = await moving(async () => {
    await page.mouse.move(4, 4);
    await page.mouse.down();
    for (let step = 1; step <= steps; step += 1) await page.mouse.move(4 + step * 6, 4 + step * 4);
    await page.mouse.up();
  });
  const hover = await moving(async () => {
    for (let step = 0; step <= 40; step += 1)
      await page.mouse.move(200 + step * 20, 150 + ((step * 97) % 500));
  });
  const click = await moving(async () => {
    for (let time = 0; time < 5; time += 1) {
      await page.mouse.click(300 + time * 110, 200 + time * 77);
      await page.waitForTimeout(300);
    }
  });
  const elsewhere = await call('paintMoved');
  return {
    'first paint': firstPaint.value,
    'first paint, longest task': firstPaint.task,
    'expand by 100': expand.value,
    'expand by 100, longest task': expand.task,
    'all elsewhere': elsewhere.value,
    'all elsewhere, longest task': elsewhere.task,
    'pan, a frame': pan.value,
    'pan, longest task': pan.task,
    'hover, a frame': hover.value,
    'hover, longest task': hover.task,
    'click, longest task': click.task,
  };
}

/** Milliseconds from frame to frame while something moves. */
async function meanFrame(page: Page, move: () => Promise<void>): Promise<number> {
  await page.evaluate('bench.watch.start()');
  await move();
  return z.number().parse(await page.evaluate('bench.watch.stop()'));
}

/** The packs' words as data: the module that reads them reads files, which a browser cannot. */
const vocabulary: Plugin = {
  name: 'vocabulary-as-data',
  load: (id) => {
    if (!id.endsWith('/tests/helpers/vocabulary.ts')) return null;
    const values = { WORDS: { vocabulary: WORDS.vocabulary }, LABELS, NODE_LABELS, TYPES };
    return Object.entries(values)
      .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
      .join('\n');
  },
};

/** The page of the benchmark, built as the product is, on a free port. */
async function serveBench() {
  const outDir = await mkdtemp(join(tmpdir(), 'yinzheng-bench-'));
  const common = {
    root: fileURLToPath(new URL('view', import.meta.url)),
    configFile: false,
    logLevel: 'silent',
    plugins: [vocabulary] as Plugin[],
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
