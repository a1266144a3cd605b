import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import type { FileChooser, Page } from 'playwright-core';
import { untilDrawn } from '../helpers/canvas.ts';
import { openCypher, runIt } from '../helpers/cypher-page.ts';
import { drawnPicture, expandDrawn, untilNodesChange } from '../helpers/drawn.ts';
import { clickDrawn, openPage } from '../helpers/page.ts';
import {
  canvasOf,
  cardsOf,
  collectedButton,
  collectedIn,
  contextOf,
  countOf,
  doorTo,
  drawerOf,
  statusOf,
} from '../helpers/parts.ts';

const CASE = 'yongkang-psb-2021/case-7-12-organised-crime';

async function copiedLink(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: /^(复制链接|Copy link)$/ }).click();
  await page.getByText(/^(已复制：链接里有|Copied: the link holds)/).waitFor({ state: 'attached' });
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Loads collected things from a file, which the button asks for. */
const loadInto = (page: Page, file: Parameters<FileChooser['setFiles']>[0]): Promise<void> =>
  drawerOf(page).locator('input[type=file]').setInputFiles(file);

/** The link with another drawing, as if its makers had seen another graph. */
function altered(link: string, change: (code: { nodes: string[]; others?: string }) => void): string {
  const [before = '', packed = ''] = link.split('drawing=1.');
  const code = JSON.parse(inflateRawSync(Buffer.from(packed, 'base64url')).toString());
  change(code);
  return `${before}drawing=1.${deflateRawSync(JSON.stringify(code)).toString('base64url')}`;
}

test('a link to a tab that is not there opens the first', async () => {
  const { page, faults } = await openPage({}, '#panel=nowhere');
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);

test('a copied link opens the same picture in a fresh profile, in its language', async () => {
  const { page, faults } = await openPage();
  await expandDrawn(page, CASE);
  const link = await copiedLink(page);
  expect(link.length).toBeLessThan(2000);
  const drawn = await drawnPicture(page);
  const fresh = await openPage({ locale: 'en-GB' }, link);
  const opened = await drawnPicture(fresh.page);
  expect(Object.keys(opened.nodes)).toEqual(Object.keys(drawn.nodes));
  for (const [id, { x, y }] of Object.entries(drawn.nodes)) {
    expect(Math.abs((opened.nodes[id]?.x ?? Number.NaN) - x)).toBeLessThanOrEqual(1);
    expect(Math.abs((opened.nodes[id]?.y ?? Number.NaN) - y)).toBeLessThanOrEqual(1);
  }
  expect([opened.edges, opened.picked]).toEqual([drawn.edges, [CASE]]);
  expect(await fresh.page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
  await contextOf(fresh.page).getByRole('heading', { name: '7·12涉黑专案' }).waitFor();
  expect(await statusOf(fresh.page).getByRole('group').count()).toBe(0);
  expect([...faults, ...fresh.faults]).toEqual([]);
  await page.context().close();
  await fresh.page.context().close();
}, 60_000);

test('the address is short for the first view, carries the picture once it is another, and is short again after undoing', async () => {
  const { page } = await openPage();
  expect(new URL(page.url()).hash).toBe('');
  await clickDrawn(page, CASE);
  await page.waitForFunction((id) => location.hash === `#lang=zh&select=${id}`, CASE);
  await expandDrawn(page, CASE);
  await page.waitForFunction(() => location.hash.includes('&drawing=1.'));
  const drawn = await drawnPicture(page);
  await page.reload();
  await untilDrawn(page, ({ nodes }) => nodes.length === Object.keys(drawn.nodes).length);
  expect(await drawnPicture(page)).toEqual(drawn);
  await page.getByRole('button', { name: '回到开始' }).click();
  await page.waitForFunction(() => !location.hash.includes('drawing='));
  await page.context().close();
}, 60_000);

test('a link says which of its nodes are gone and which edges are new, and adds these when asked', async () => {
  const { page } = await openPage();
  await expandDrawn(page, CASE);
  const link = altered(await copiedLink(page), (code) => {
    code.nodes[code.nodes.indexOf('yongkang-psb-2021/official-yuan-jiajun')] = 'official-nobody';
    code.others = '';
  });
  // The edges that this link leaves out, as the first view does, are new to its maker.
  const { page: fresh, faults } = await openPage({ locale: 'en-GB' }, link.replace('lang=zh', 'lang=en'));
  await fresh.getByText('The graph has changed since this link was made').click();
  const changes = statusOf(fresh).getByRole('group');
  await changes.getByText('1 item of this link is no longer in the graph').waitFor();
  await changes.getByText('official-nobody').waitFor();
  expect((await drawnPicture(fresh)).nodes['yongkang-psb-2021/official-yuan-jiajun']).toBeUndefined();
  expect(faults).toEqual([]);
  await page.context().close();
  await fresh.context().close();
}, 60_000);

test.each([
  ['damaged', (link: string) => link.slice(0, -20), '链接里的图读不出来'],
  ['newer', (link: string) => link.replace('drawing=1.', 'drawing=7.'), '这个链接来自更新的版本'],
  [
    'empty',
    (link: string) => altered(link, (code) => (code.nodes = ['case-nobody'])),
    '链接里的点在图谱中都已经没有了',
  ],
])(
  'a %s link says so and shows the first view',
  async (_, damage, said) => {
    const { page } = await openPage();
    const link = damage(await copiedLink(page));
    const { page: fresh, faults } = await openPage({}, link);
    await statusOf(fresh).getByText(said).waitFor();
    expect((await drawnPicture(fresh)).nodes[CASE]).toBeDefined();
    await fresh.waitForFunction(() => !location.hash.includes('drawing='));
    expect(faults).toEqual([]);
    await page.context().close();
    await fresh.context().close();
  },
  60_000,
);

test('old links still open an edge with its statement, and a view', async () => {
  const { page } = await openPage();
  const edge = (await drawnPicture(page)).edges[0] ?? '';
  await page.context().close();
  const old = await openPage({}, `#lang=en&select=${edge}&statement=none`);
  await cardsOf(old.page).first().waitFor();
  expect((await drawnPicture(old.page)).picked).toEqual([edge]);
  await old.page.context().close();
  const stories = await openPage({}, '#lang=en&view=stories');
  await doorTo(stories.page, 'stories').and(stories.page.locator('[aria-current]')).waitFor();
  expect(stories.page.url()).toContain('view=stories');
  await stories.page.context().close();
}, 60_000);

test('a picture is collected, opened, saved to a file, loaded into another browser, renamed, removed and brought back', async () => {
  const { page, faults } = await openPage();
  await expandDrawn(page, CASE);
  const drawn = await drawnPicture(page);
  await collectedButton(page).click();
  await page.getByRole('button', { name: '收集当前的图' }).click();
  await page.getByRole('textbox', { name: '图的名称' }).fill('扫黑一图');
  await page.keyboard.press('Enter');
  await collectedIn(page).getByText('扫黑一图', { exact: true }).waitFor();
  await page.getByRole('button', { name: '回到开始' }).click();
  await untilNodesChange(page, Object.keys(drawn.nodes).length);
  await page.getByRole('button', { name: '打开“扫黑一图”' }).click();
  await untilNodesChange(page, Object.keys(drawn.nodes).length - 1);
  expect(await drawnPicture(page)).toEqual(drawn);

  const downloading = page.waitForEvent('download');
  await drawerOf(page).getByRole('button', { name: '存成文件' }).click();
  const file = await (await downloading).path();
  const other = (await openPage({ locale: 'en-GB' })).page;
  await collectedButton(other).click();
  await loadInto(other, {
    name: 'collected.json',
    mimeType: 'application/json',
    buffer: await readFile(file),
  });
  await other.getByText('1 item loaded.').waitFor();
  await other.getByRole('button', { name: 'Rename “扫黑一图”' }).click();
  await other.getByRole('textbox', { name: 'Name of the picture' }).fill('The case');
  await other.keyboard.press('Enter');
  await other.getByRole('button', { name: 'Open “The case”' }).click();
  await untilNodesChange(other, Object.keys(drawn.nodes).length - 1);
  expect((await drawnPicture(other)).nodes).toEqual(drawn.nodes);
  expect(await other.evaluate(() => document.documentElement.lang)).toBe('en');
  await other.getByRole('button', { name: 'Remove “The case”' }).click();
  await drawerOf(other).getByText('Removed.').waitFor();
  expect(await collectedIn(other).count()).toBe(0);
  await drawerOf(other).getByRole('button', { name: 'Undo' }).click();
  await collectedIn(other).getByText('The case', { exact: true }).waitFor();
  const wrong = join(tmpdir(), 'not-collected.json');
  await writeFile(wrong, '{"nodes":[]}');
  await loadInto(other, wrong);
  await other.getByText('This is not a file of collected things saved by Yinzheng.').waitFor();
  await writeFile(wrong, (await readFile(file, 'utf8')).slice(0, -30));
  await loadInto(other, wrong);
  await other.getByText('The file cannot be read; it may be cut off').waitFor();
  expect(await collectedIn(other).count()).toBe(1);
  expect(faults).toEqual([]);
  await page.context().close();
  await other.context().close();
}, 60_000);

test('the first visit is told three things, once', async () => {
  const { page } = await openPage({ width: 390, height: 780 });
  const welcome = page.getByRole('complementary', { name: '三件事' });
  expect(await welcome.getByRole('listitem').count()).toBe(3);
  // Below the picture, so that they cover none of it.
  const [hints, canvas] = [await welcome.boundingBox(), await canvasOf(page).boundingBox()];
  expect(hints?.y ?? 0).toBeGreaterThanOrEqual((canvas?.y ?? Infinity) + (canvas?.height ?? 0) - 1);
  await page.getByRole('button', { name: '知道了' }).click();
  expect(await welcome.count()).toBe(0);
  await page.reload();
  await countOf(page).waitFor();
  expect(await welcome.count()).toBe(0);
  await page.context().close();
}, 60_000);

test('values of a node are copied by button and by keyboard, and its mentions lead to the passage', async () => {
  const { page } = await openPage();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await clickDrawn(page, CASE);
  const panel = contextOf(page);
  await panel.getByText('更多：名称、编号、引用').click();
  await panel.getByRole('button', { name: '复制：英文名' }).focus();
  await page.keyboard.press('Enter');
  await panel.getByText('已复制', { exact: true }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('7·12 organised-crime case');
  await panel.getByRole('button', { name: '在报道中查看第 17 段' }).first().click();
  await page.waitForFunction(() => location.hash.includes('passage='));
  await page.goBack();
  await page.waitForFunction(() => !location.hash.includes('passage='));
  await panel.getByRole('heading', { name: '7·12涉黑专案' }).waitFor();
  await page.context().close();
}, 60_000);

test('a link that other programs may cut says so, and a short one is offered', async () => {
  const page = await openCypher('MATCH (n:Entity) RETURN n');
  await runIt(page);
  await page.getByRole('button', { name: /^Show in the picture/ }).click();
  await untilDrawn(page, ({ nodes }) => nodes.length > 200);
  const link = await copiedLink(page);
  expect(link.length).toBeGreaterThan(2000);
  await page.getByText(/^The link has [\d,]+ characters/).waitFor();
  await page.getByRole('button', { name: 'Copy the short link instead' }).click();
  await page.waitForFunction(async () => (await navigator.clipboard.readText()).length < 2000);
  expect(await page.evaluate(() => navigator.clipboard.readText())).not.toContain('drawing=');
  await page.context().close();
}, 120_000);
