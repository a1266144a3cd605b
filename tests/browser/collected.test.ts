import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { api } from '#contract/api.ts';
import { openPage } from '../helpers/page.ts';
import { cardsOf, collectedButton, collectedIn, contextOf, drawerOf } from '../helpers/parts.ts';
import { parseXml } from '../helpers/xml.ts';

const REPORT = 'yongkang-psb-2021';

async function saved(page: Page, name: string | RegExp): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await drawerOf(page)
    .getByRole('button', { name, exact: typeof name === 'string' })
    .click();
  return readFileSync(await (await coming).path());
}

const go = (page: Page, hash: string) => page.evaluate((to) => location.replace(to), hash);
const collect = (within: Page | Locator, name: RegExp) =>
  within.getByRole('button', { name }).first().click();

/** A statement, a figure, a paragraph, a story and the picture, collected where each is shown. */
async function collectFive(page: Page): Promise<void> {
  const answered: unknown = await (
    await fetch(new URL('/api/figures', process.env.YINZHENG_TEST_URL))
  ).json();
  const [figure] = api.figures.output.parse(answered).figures;
  const count = (n: number) => page.getByRole('button', { name: `收集夹（${n}）` }).waitFor();
  await go(page, '#lang=zh&select=edge-591b3cff1db7');
  await collect(cardsOf(page).first(), /^收集：/);
  await count(1);
  await go(page, `#lang=zh&statement=${figure?.id}`);
  await contextOf(page)
    .getByText(figure?.as_written ?? '', { exact: true })
    .first()
    .waitFor();
  await collect(cardsOf(page).first(), /^收集：/);
  await count(2);
  await go(page, `#lang=zh&view=read&passage=${REPORT}%2316`);
  await collect(page, /^收集：第 17 段/);
  await count(3);
  await go(page, '#lang=zh&view=stories');
  await collect(page.getByRole('main'), /^收集：.*7·12/);
  await count(4);
  await collectedButton(page).click();
  await drawerOf(page).getByRole('button', { name: '收集当前的图' }).click();
  await drawerOf(page).getByRole('textbox', { name: '图的名称' }).press('Enter');
  await count(5);
}

test('out of five collected things come an account with footnotes, a RIS file, a captioned figure, a pack and slides', async () => {
  const { page, faults } = await openPage();
  await collectFive(page);
  const drawer = drawerOf(page);
  await drawer.getByRole('textbox', { name: /^对“图 1”的批注$/ }).fill('图 1　获表彰的五起案件');
  await drawer.getByRole('textbox', { name: /批注$/ }).first().fill('先看这一条');
  // By a button and by keys; dragging is a third way.
  await drawer.getByRole('button', { name: /^下移/ }).first().click();
  await drawer.getByRole('article', { name: /^1\. 数据/ }).waitFor();
  await page.keyboard.press('Alt+ArrowUp');
  await drawer.getByRole('article', { name: /^1\. 陈述/ }).waitFor();
  const order = () =>
    collectedIn(page).evaluateAll((cards) =>
      cards.map((card) => card.ariaLabel?.replace(/^\d+\. (.+?): .*$/, '$1')),
    );
  expect(await order()).toEqual(['陈述', '数据', '段落', '故事', '图']);
  await page.reload();
  await collectedButton(page).click();
  await collectedIn(page).nth(4).waitFor();
  expect(await order()).toEqual(['陈述', '数据', '段落', '故事', '图']);

  await drawer.getByRole('button', { name: '成文（带脚注）' }).click();
  const account = await drawer.getByRole('textbox', { name: '成文（带脚注）' }).inputValue();
  expect(account).toMatch(/^1\. .+\[1\].*\n {3}按：先看这一条\n/);
  const marks = new Set([...account.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number)));
  const notes = [...account.matchAll(/^\[(\d+)\] .*第 \d+ 段/gm)].map(([, number]) => Number(number));
  expect([...marks].toSorted((a, b) => a - b)).toEqual(notes);
  expect(notes.length).toBeGreaterThanOrEqual(4);

  const word = unzipSync(new Uint8Array(await saved(page, '存成 Word 文档')));
  const part = (path: string) => strFromU8(word[path] ?? new Uint8Array());
  const told = account.split('\n').filter((line) => /^\d+\. /.test(line));
  expect(part('word/document.xml').match(/<w:numId /g)).toHaveLength(told.length);
  expect(part('word/document.xml')).toContain('按：先看这一条');
  const footnotes = part('word/footnotes.xml').match(/<w:footnote w:id="[1-9]\d*"/g);
  expect(footnotes).toHaveLength(told.join('').match(/\[\d+\]/g)?.length ?? 0);

  await drawer.getByRole('button', { name: '引文', exact: true }).click();
  await drawer.getByRole('combobox', { name: '格式' }).selectOption('ris');
  const ris = (await saved(page, '存成文件')).toString('utf8');
  expect(ris.match(/^TY {2}- /gm)).toHaveLength(4);
  expect(ris).toMatch(/第 17 段/);

  await drawer.getByRole('button', { name: '把“图 1”做成配图' }).click();
  const figure = (await saved(page, /^下载 SVG/)).toString('utf8');
  parseXml(figure);
  expect(figure).toContain('图 1　获表彰的五起案件');
  const pack = (await saved(page, '证据包')).toString('utf8');
  expect(pack).toContain('yinzheng-pack');
  const reader = await page.context().newPage();
  await reader.route('http://pack.invalid/', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: pack }),
  );
  await reader.goto('http://pack.invalid/');
  await reader.getByRole('heading', { name: '批注' }).waitFor();
  await reader.getByText('先看这一条').waitFor();
  await reader.close();

  await drawer.getByRole('button', { name: '放映' }).click();
  const stage = page.getByRole('dialog', { name: '幻灯片' });
  const slide = (at: number) => stage.getByRole('region', { name: new RegExp(`^第 ${at} 张，共 \\d+ 张$`) });
  await slide(1).getByText('先看这一条').waitFor();
  expect(await slide(1).evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('ArrowRight');
  await slide(2).waitFor();
  await page.keyboard.press('End');
  await stage.getByRole('img', { name: /^图 1：/ }).waitFor();
  await page.keyboard.press('Escape');
  await stage.waitFor({ state: 'detached' });
  expect(faults).toEqual([]);
  await page.context().close();
}, 120_000);

test.each([
  [3840, 2160],
  [1366, 768],
  [390, 844],
])(
  'slides fit %d × %d with nothing cut and no letter under 13 px',
  async (width, height) => {
    const { page } = await openPage({ width, height });
    await collectFive(page);
    await drawerOf(page).getByRole('button', { name: '放映' }).click();
    const stage = page.getByRole('dialog', { name: '幻灯片' });
    for (let at = 1; ; at += 1) {
      const slide = stage.getByRole('region').first();
      const seen = await slide.evaluate((element) => {
        const texts = [...element.querySelectorAll('p, blockquote, figcaption')];
        return {
          name: element.ariaLabel,
          over: element.scrollHeight - element.clientHeight + element.scrollWidth - element.clientWidth,
          least: Math.min(...texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize))),
        };
      });
      expect(seen.over).toBe(0);
      expect(seen.least).toBeGreaterThanOrEqual(width === 3840 ? 26 : 13);
      const [, now, all] = /^第 (\d+) 张，共 (\d+) 张$/.exec(seen.name ?? '') ?? [];
      expect(Number(now)).toBe(at);
      if (now === all) break;
      await page.keyboard.press('ArrowRight');
      await stage.getByRole('region', { name: `第 ${at + 1} 张，共 ${all} 张` }).waitFor();
    }
    await page.context().close();
  },
  120_000,
);

test('what is gone says so, and keeps its place and note', async () => {
  const { page } = await openPage({ locale: 'en-GB' });
  const item = {
    type: 'statement',
    id: 's-00000000dead',
    said: { zh: '旧陈述', en: 'An old statement' },
    note: 'mine',
    added: '2026-01-01T00:00:00.000Z',
  };
  await page.evaluate(
    (text) => localStorage.setItem('yinzheng.collected', text),
    JSON.stringify({ format: 'yinzheng-collected', version: 1, items: [item] }),
  );
  await page.reload();
  await collectedButton(page).click();
  const card = collectedIn(page).first();
  await card.getByText('This is no longer in the graph.').waitFor();
  await card.getByText('An old statement').waitFor();
  expect(await card.getByRole('textbox').inputValue()).toBe('mine');
  await page.context().close();
}, 60_000);
