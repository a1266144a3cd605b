import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { PackData } from '#contract/pack.ts';
import { drawnEdges, openPage, theBrowser } from '../helpers/page.ts';
import { openView } from '../helpers/parts.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let folder: string;
let file: string;
let data: PackData;
/** What the pack asked of the network, which must be nothing. */
const requests: string[] = [];
const faults: string[] = [];

// Its parts, as a screen reader knows them.
const drawingOf = (page: Page) => page.getByRole('group', { name: /^(图：|Graph:)/ });
const edgesIn = (page: Page) => drawingOf(page).getByRole('button', { name: / → / });
const nodesIn = (page: Page) => drawingOf(page).getByRole('button', { name: /^[^→]+$/ });
const factsIn = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('rowheader') });
const pickedIn = (page: Page) => page.getByRole('complementary', { name: '选中的线或点' });
/** What a search leaves aside is drawn faint, which only a class says. */
const faintIn = (page: Page, of: '[data-edge]' | '') => page.locator(`${of}.dim`);

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
  await nodesIn(page).first().waitFor();
  return page;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yinzheng-pack-'));
  const { page } = await openPage();
  const edges = await drawnEdges(page);
  await openView(page, 'stories');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^证据包：图中的/ }).click(),
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
  expect(await nodesIn(page).count()).toBe(data.nodes.length);
  expect(await edgesIn(page).count()).toBe(data.edges.length);
  const facts = new Set(data.edges.flatMap((edge) => edge.statements)).size + data.figures.length;
  expect(await factsIn(page).count()).toBe(facts);
  const text = await page.locator('body').innerText();
  for (const report of data.reports) {
    expect(text).toContain(report.sha256);
    expect(await page.title()).toBe(`《${report.title_zh}》中的 ${facts} 条事实 · 引证 Yinzheng`);
  }
  // Whoever is sent the file cannot open the address of the computer that made it.
  expect(await page.getByText(/^引用：/).innerText()).not.toContain('http');
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
  const drawing = drawingOf(page);
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
  const nameOf = (id = '') => data.nodes.find((node) => node.id === id)?.name_zh ?? '';
  await edgesIn(page)
    .and(page.getByRole('button', { name: `${nameOf(edge?.from)} — 获 → ${nameOf(edge?.to)}`, exact: true }))
    .click({ force: true });
  await pickedIn(page).getByRole('article').first().waitFor();
  expect(await pickedIn(page).innerText()).toContain(edge?.evidence[0]?.gloss_zh);
  // The same from the keyboard.
  await page.keyboard.press('Escape');
  const [giverless = ''] = data.giverless;
  expect(await drawingOf(page).getByText('报道未说明由谁作出').allTextContents()).toEqual(
    data.giverless.map(() => '报道未说明由谁作出'),
  );
  await nodesIn(page)
    .filter({ has: page.locator('title', { hasText: nameOf(giverless) }) })
    .focus();
  await page.keyboard.press('Enter');
  await pickedIn(page)
    .getByText(/由谁作出/)
    .waitFor();
  await page.getByRole('button', { name: '领导: 袁家军' }).focus();
  await page.keyboard.press('Enter');
  await pickedIn(page).filter({ hasText: '袁家军' }).waitFor();
  await page.context().close();
}, 60_000);

test('its search narrows table and graph, its table sorts, its language switches, its tables can be kept', async () => {
  const page = await openPack();
  const all = await factsIn(page).count();
  await page.getByRole('searchbox').fill('袁家军');
  const found = await factsIn(page).count();
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(all);
  for (const text of await factsIn(page).allInnerTexts()) expect(text).toContain('袁家军');
  const faint = await faintIn(page, '[data-edge]').count();
  expect([faint > 0, faint < data.edges.length]).toEqual([true, true]);
  await page.getByRole('searchbox').fill('');
  expect(await faintIn(page, '').count()).toBe(0);

  await page.getByRole('button', { name: '依据类型' }).click();
  const bases = await factsIn(page)
    .all()
    .then((rows) => Promise.all(rows.map((row) => row.getByRole('cell').first().innerText())));
  const runs = bases.filter((basis, index) => basis !== bases[index - 1]);
  expect(runs).toEqual([...new Set(bases)]);

  await page.getByRole('button', { name: 'English' }).click();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await page.getByRole('heading', { name: 'Method' }).waitFor();
  expect(await page.getByRole('table').innerText()).toContain(data.edges[0]?.evidence[0]?.gloss_en);

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
