import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { runCommand } from '../helpers/command.ts';
import { clickDrawn, drawnEdges, openPage, settled } from '../helpers/page.ts';
import {
  cardsOf,
  contextOf,
  ledgerRows,
  openSheet,
  openView,
  reportPage,
  reportWords,
  storiesIn,
  viewsOf,
} from '../helpers/parts.ts';
import { type StaticServer, serveFolder } from '../helpers/static-server.ts';

const CASE = 'yongkang-psb-2021/case-7-12-organised-crime';
const AWARD = 'yongkang-psb-2021/award-7-12-written-instruction';
const GIVER = 'yongkang-psb-2021/official-yuan-jiajun';

let folder: string;
let host: StaticServer;
/** Where the site is opened from. */
const places: Record<'a folder' | 'a web host', string> = { 'a folder': '', 'a web host': '' };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yinzheng-site-'));
  const site = join(folder, 'site');
  const { code, said } = runCommand('commands/publish', ['--samples', '--out', site], {
    DATA_DIR: join(folder, 'data'),
    ...(process.env.YINZHENG_TEST_TEXTS ? { REPORT_TEXTS: process.env.YINZHENG_TEST_TEXTS } : {}),
  });
  if (code !== 0) throw new Error(said);
  places['a folder'] = pathToFileURL(join(site, 'index.html')).href;
  host = await serveFolder(site);
  places['a web host'] = host.url;
}, 400_000);

afterAll(async () => {
  await host.stop();
  await rm(folder, { recursive: true });
});

/** The site as a reader has it, with all that it asked for: nothing but its own files. */
async function openSite(place: keyof typeof places, hash = '', locale: 'zh-CN' | 'en-GB' = 'zh-CN') {
  const asked: string[] = [];
  const opened = await openPage(
    { locale, prepare: async (page) => void page.on('request', (request) => asked.push(request.url())) },
    places[place] + hash,
  );
  const own = new URL('.', places[place]).href;
  return {
    ...opened,
    foreign: () => asked.filter((url) => !url.startsWith(own) && !url.startsWith('blob:')),
  };
}

const lineBetween = async (page: Page, from: string, to: string) =>
  (await drawnEdges(page)).find((edge) => edge.from === from && edge.to === to)?.id ?? '';

test.each([
  ['a folder', 'zh-CN'],
  ['a web host', 'en-GB'],
] as const)(
  'from %s: the case, its commendation, who gave it; a citation; search; figures (%s)',
  async (place, locale) => {
    const { page, faults, foreign } = await openSite(place, '', locale);
    const isChinese = locale === 'zh-CN';
    await clickDrawn(page, await lineBetween(page, CASE, AWARD));
    const card = cardsOf(page).filter({ hasText: '批示肯定' }).first();
    await card.waitFor();
    await card.getByRole('button', { name: isChinese ? '引用' : 'Cite', exact: true }).click();
    await card.getByRole('button', { name: 'GB/T 7714—2025' }).click();
    const citation = await card.getByRole('textbox').inputValue();
    expect(citation).toMatch(/s-[0-9a-f]{12}/);
    expect(citation).not.toContain('file:');

    await clickDrawn(page, await lineBetween(page, GIVER, AWARD));
    await cardsOf(page).first().filter({ hasText: '袁家军' }).waitFor();
    expect(page.url()).toContain('select=edge-');

    await page.keyboard.press('/');
    await page.keyboard.type('yjj');
    await page.getByRole('option', { name: isChinese ? /袁家军/ : /Yuan Jiajun/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await contextOf(page)
      .getByRole('heading', { level: 2, name: /袁家军|Yuan Jiajun/ })
      .waitFor();

    await openView(page, 'figures');
    await ledgerRows(page).first().waitFor();
    expect(await ledgerRows(page).count()).toBeGreaterThan(30);
    expect(faults).toEqual([]);
    expect(foreign()).toEqual([]);
    await page.context().close();
  },
  120_000,
);

test('one switch turns the site English; stories, questions and answers are in it, and Query says why it is not', async () => {
  const { page, faults } = await openSite('a folder');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('navigation', { name: 'Views' }).waitFor();
  expect(await viewsOf(page).innerText()).not.toMatch(/\p{Script=Han}/u);
  const questions = await openSheet(page, 'questions');
  await questions.getByRole('button', { name: /^Which cases led to a commendation/ }).click();
  await page.getByText(/^\d+ cases led to \d+ commendations/).waitFor();
  await page.getByRole('main').getByText('Wang Shuangquan').first().waitFor();
  await openView(page, 'stories');
  await storiesIn(page).first().waitFor();
  await openView(page, 'cypher');
  await page.getByRole('note').filter({ hasText: 'Cypher needs Neo4j' }).waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
}, 120_000);

test('a node is expanded, and a link from elsewhere opens what it names, by a former id too', async () => {
  const { page, faults } = await openSite('a folder', '#select=case-7-12-organised-crime');
  await contextOf(page).getByRole('heading', { level: 2, name: /7·12/ }).waitFor();
  const before = (await drawnEdges(page)).length;
  await page.getByRole('button', { name: /^展开/ }).first().click();
  await settled(page);
  expect((await drawnEdges(page)).length).toBeGreaterThan(before);
  expect(faults).toEqual([]);
  await page.context().close();
}, 120_000);

test('the words of a report are in the site only where its rights allow it', async () => {
  const { page, faults } = await openSite('a folder', '#report=sample-2023&view=read');
  await reportWords(page).waitFor();
  await page.context().close();
  const closed = await openSite('a folder', '#view=read');
  await reportPage(closed.page).getByText('站点不含原文').waitFor();
  expect(faults).toEqual([]);
  expect(closed.faults).toEqual([]);
  await closed.page.context().close();
  const report = await readFile(join(folder, 'site', 'data', 'report-0.js'), 'utf8');
  expect(report).toContain('yongkang-psb-2021');
  expect(report).not.toContain('"text":');
}, 120_000);

test('nothing in the site knows where a service would be', async () => {
  const files = await readdir(join(folder, 'site'), { recursive: true, withFileTypes: true });
  const scripts = files.filter((file) => file.isFile() && file.name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(5);
  for (const { parentPath, name } of scripts) {
    const script = await readFile(join(parentPath, name), 'utf8');
    expect(script).not.toMatch(/\/api\/|127\.0\.0\.1|localhost:|:4460/);
  }
});
