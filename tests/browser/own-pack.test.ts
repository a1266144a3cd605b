import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { api } from '#contract/api.ts';
import { runCommand } from '../helpers/command.ts';
import { untilExplored } from '../helpers/explored.ts';
import { writeCourtReport, writeOwnPack } from '../helpers/own-pack.ts';
import { type Look, openPage } from '../helpers/page.ts';
import { cardsOf, editorOf, legendOf, openSheet, openView } from '../helpers/parts.ts';
import { type Product, startProduct, stopProduct } from '../helpers/start-product.ts';

// A label, a type, a kind, a unit and an indicator that the page has never heard of: lines in CSV files of the data folder.

let product: Product;
let edge = '';
beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'yinzheng-own-pack-'));
  const corpus = join(dataDir, 'corpus');
  await writeOwnPack(corpus);
  const report = await writeCourtReport(corpus);
  product = await startProduct([], { DATA_DIR: dataDir });
  expect(runCommand('seeds/load', [report], { DATA_DIR: dataDir })).toMatchObject({ code: 0 });
  const { hits } = api.search.output.parse(await ask(`/api/search?q=${encodeURIComponent('云栈区法院')}`));
  const court = encodeURIComponent(hits[0]?.id ?? '');
  const { edges } = api.neighbours.output.parse(await ask(`/api/nodes/${court}/neighbours`));
  edge = edges[0]?.id ?? '';
}, 240_000);
afterAll(async () => {
  await stopProduct(product);
  await rm(product.dataDir, { recursive: true, force: true });
}, 60_000);

const ask = async (path: string): Promise<unknown> => (await fetch(new URL(path, product.url))).json();
const open = (look: Look = {}) => openPage(look, `${product.url}#select=${edge}`);

/** The drawn picture as an SVG file. */
async function picture(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^(导出|Export)/ }).click();
  await page.getByRole('radio', { name: /SVG/ }).check();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: /^(下载|Download) SVG$/ }).click();
  return readFile(await (await coming).path(), 'utf8');
}

test.each([
  ['zh-CN', '法院', '法院', '判处'],
  ['en-GB', 'Court', 'Courts', 'sentenced'],
] as const)(
  'in %s a court is drawn, in the legend, cited and exported with its words',
  async (locale, name, many, verb) => {
    const { page, faults } = await open({ locale });
    const card = cardsOf(page).first();
    await card.getByText(`${verb} →`).waitFor();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await card.getByRole('button', { name: /^(引用|Cite)$/ }).click();
    await card.getByRole('button', { name: /^(文字|Text)$/ }).click();
    expect(await card.getByRole('textbox').inputValue()).toMatch(/何某三年徒刑|sentenced He to three years/);

    await openSheet(page, 'filters');
    const row = legendOf(page, 'labels').filter({ hasText: new RegExp(`^${many}1 / 1$`) });
    await row.waitFor();
    expect(await row.locator('path').first().getAttribute('fill')).toBe('#0f8b8d');
    const svg = await picture(page);
    // Twice: the node and its entry in the legend, by a shape of eight corners.
    expect(svg.match(/fill="#0f8b8d"/g)).toHaveLength(2);
    for (const said of [`>${name}<`, `>${verb}<`]) expect(svg).toContain(said);
    expect(faults).toEqual([]);
    await page.context().close();
  },
  90_000,
);

test('a court is left out by the filter, by its kind too, and what it did by its type', async () => {
  const { page } = await open();
  await openSheet(page, 'filters');
  await page.getByRole('button', { name: '隐藏法院' }).click();
  await untilExplored(page, ({ greyed }) => greyed.length > 0);
  await page.getByRole('button', { name: '重新显示法院' }).click();
  await untilExplored(page, ({ greyed }) => greyed.length === 0);
  await openSheet(page, 'filters');
  for (const [facet, value] of [
    ['种类', '法院 · 基层法院'],
    ['关系', '判处'],
  ] as const) {
    const group = page.getByRole('group', { name: facet, exact: true });
    await group.getByText(facet, { exact: true }).click();
    await group.getByRole('checkbox', { name: new RegExp(value) }).uncheck();
    await untilExplored(page, ({ greyed }) => greyed.includes(edge));
    await group.getByRole('checkbox', { name: new RegExp(value) }).check();
    await untilExplored(page, ({ greyed }) => greyed.length === 0);
  }
  await page.context().close();
}, 60_000);

test('completion offers them by their Chinese names, also to who types before they are here', async () => {
  const { page } = await open({
    prepare: async (fresh) => {
      await fresh.route('**/api/schema**', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 5_000));
        await route.continue();
      });
    },
  });
  await openView(page, 'cypher');
  await editorOf(page).click();
  await page.keyboard.type('MATCH (n:');
  await page.keyboard.insertText('法院');
  await page.getByRole('option', { name: /Court/ }).first().waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('MATCH (:Court)-[:');
  await page.keyboard.insertText('判处');
  await page
    .getByRole('option', { name: /SENTENCED/ })
    .first()
    .waitFor();
  await page.context().close();
}, 60_000);
