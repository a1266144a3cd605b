import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { PackData } from '#contract/pack.ts';
import { drawnEdges, openPage, theBrowser } from '../helpers/page.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let folder: string;
let file: string;
let data: PackData;
/** What the pack asked of the network, which must be nothing. */
const requests: string[] = [];
const faults: string[] = [];

/** The pack as a reader has it who has been sent the file: no network, nothing else of the product. */
async function openPack(): Promise<Page> {
  const context = await (await theBrowser()).newContext({
    viewport: { width: 1280, height: 900 },
    acceptDownloads: true,
  });
  await context.setOffline(true);
  await context.route(/^(?!file:)/, (route) => route.abort());
  const page = await context.newPage();
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(pathToFileURL(file).href);
  await page.locator('[data-node]').first().waitFor();
  return page;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yinzheng-pack-'));
  const { page } = await openPage();
  const edges = await drawnEdges(page);
  await page.getByRole('tab', { name: '故事' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^证据包：画布上的/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^引证证据包-.*\.html$/);
  file = join(folder, 'pack.html');
  await download.saveAs(file);
  const [, json = ''] = /id="data">(.*)<\/script>/.exec(await readFile(file, 'utf8')) ?? [];
  data = PackData.parse(JSON.parse(json));
  expect(data.edges.map(({ id }) => id).sort()).toEqual(edges.map(({ id }) => id).sort());
  await page.context().close();
}, 90_000);

afterAll(async () => {
  await rm(folder, { recursive: true });
  expect(faults).toEqual([]);
  expect(requests.filter((url) => !url.startsWith('file:') && !url.startsWith('blob:'))).toEqual([]);
});

test('a pack opens from its file with the network off: graph, every fact, its words, method and hashes', async () => {
  const page = await openPack();
  expect(await page.locator('[data-node]').count()).toBe(data.nodes.length);
  expect(await page.locator('[data-edge]').count()).toBe(data.edges.length);
  const facts = new Set(data.edges.flatMap((edge) => edge.statements)).size + data.figures.length;
  expect(await page.locator('tbody tr').count()).toBe(facts);
  const text = await page.locator('body').innerText();
  for (const report of data.reports) {
    expect(text).toContain(report.sha256);
    expect(await page.title()).toBe(`《${report.title_zh}》中的 ${facts} 条事实 · 引证 Yinzheng`);
  }
  // Whoever is sent the file cannot open the address of the computer that made it.
  expect(await page.locator('.cite-as').innerText()).not.toContain('http');
  for (const { evidence } of data.edges) {
    for (const statement of evidence) {
      expect(text).toContain(statement.gloss_zh);
      for (const { text: quoted, terms } of statement.quotations)
        expect(text).toContain(quoted ?? `${terms[0]}`);
    }
  }
  if (data.reports.some(({ attached }) => !attached)) expect(text).toContain('原文关键词');
  await page.context().close();
}, 60_000);

test('its graph pans, zooms, and shows the facts of a line that is clicked', async () => {
  const page = await openPack();
  const drawing = page.locator('svg.drawing');
  const view = async () => (await drawing.getAttribute('viewBox'))?.split(' ').map(Number) ?? [];
  const [x = 0, , width = 0] = await view();
  const box = await drawing.boundingBox();
  if (box === null) throw new Error('no drawing');
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 140, box.y + 60, { steps: 4 });
  await page.mouse.up();
  expect((await view())[0]).toBeLessThan(x);
  await page.getByRole('button', { name: '放大' }).click();
  expect((await view())[2]).toBeCloseTo(width / 1.3, 3);
  await page.getByRole('button', { name: '显示全图' }).click();
  expect(await view()).toEqual(expect.arrayContaining([x, width]));

  const edge = data.edges.find(({ type }) => type === 'LED_TO');
  await page.locator(`[data-edge="${edge?.id}"] .line`).click({ force: true });
  await page.locator('aside .card').first().waitFor();
  expect(await page.locator('aside').innerText()).toContain(edge?.evidence[0]?.gloss_zh);
  const [giverless = ''] = data.giverless;
  expect(await page.locator('text.remark').allTextContents()).toEqual(
    data.giverless.map(() => '报道未说明作出者'),
  );
  await page.locator(`[data-node="${giverless}"]`).focus();
  await page.keyboard.press('Enter');
  await page.locator('aside .doubt', { hasText: '由谁作出' }).waitFor();
  await page.locator('[data-node="official-yuan-jiajun"]').focus();
  await page.keyboard.press('Enter');
  await page.locator('aside', { hasText: '袁家军' }).waitFor();
  await page.context().close();
}, 60_000);

test('its search narrows table and graph, its table sorts, its language switches, its tables can be kept', async () => {
  const page = await openPack();
  const all = await page.locator('tbody tr').count();
  await page.getByRole('searchbox').fill('袁家军');
  const found = await page.locator('tbody tr').count();
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(all);
  for (const text of await page.locator('tbody tr').allInnerTexts()) expect(text).toContain('袁家军');
  expect(await page.locator('[data-edge]:not(.dim)').count()).toBeLessThan(data.edges.length);
  await page.getByRole('searchbox').fill('');
  expect(await page.locator('.dim').count()).toBe(0);

  await page.getByRole('button', { name: '依据类型' }).click();
  const bases = await page.locator('tbody .basis').allInnerTexts();
  const runs = bases.filter((basis, index) => basis !== bases[index - 1]);
  expect(runs).toEqual([...new Set(bases)]);

  await page.getByRole('button', { name: 'English' }).click();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await page.getByRole('heading', { name: 'Method' }).waitFor();
  expect(await page.locator('tbody').innerText()).toContain(data.edges[0]?.evidence[0]?.gloss_en);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Facts (CSV)' }).click(),
  ]);
  const csv = await readFile(await download.path(), 'utf8');
  expect(csv).toBe(data.csv.facts);
  await page.context().close();
}, 60_000);

test('it is free of accessibility faults', async () => {
  const page = await openPack();
  await page.evaluate(await readFile(AXE, 'utf8')); // the file's own policy keeps other scripts out
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
  });
  expect(violations).toEqual([]);
  await page.context().close();
}, 60_000);
