import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { until } from '../helpers/cypher-page.ts';
import { drawnPicture } from '../helpers/drawn.ts';
import { openNodeMenu, untilExplored } from '../helpers/explored.ts';
import { openPage, settled } from '../helpers/page.ts';
import { answerTable, collectedButton, collectedIn, countOf, editorOf, openView } from '../helpers/parts.ts';

const CASE = 'yongkang-psb-2021/case-7-12-organised-crime';
const STATEMENT = "MATCH (c:Case {code: '7·12'}) RETURN c.name_zh AS name";

async function save(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '收集当前的图' }).click();
  await page.getByRole('textbox', { name: '图的名称' }).fill(name);
  await page.keyboard.press('Enter');
  await savedIn(page).filter({ hasText: name }).waitFor();
}

const savedIn = (page: Page) => collectedIn(page);
const names = (page: Page) =>
  savedIn(page).evaluateAll((cards) => cards.map((card) => card.ariaLabel?.replace(/^\d+\. 图: /, '') ?? ''));
const openIn = (page: Page, name: string) => page.getByRole('button', { name: `打开“${name}”` }).click();

test('two tabs have a picture each and the collected pictures in common; one of Cypher opens with its statement', async () => {
  const { page: one, faults } = await openPage();
  // The editor itself asks for names to complete; the statement is nobody's to send.
  let sent = 0;
  one.context().on('request', (request) => {
    if (request.postData()?.includes(STATEMENT)) sent += 1;
  });
  const other = await one.context().newPage();
  await other.goto(one.url());
  await countOf(other).waitFor();
  await Promise.all([one, other].map((page) => collectedButton(page).click()));
  const first = await drawnPicture(other);
  await one.bringToFront(); // a tab that is out of sight is given a frame a second
  await (await openNodeMenu(one, CASE)).getByRole('menuitem', { name: '只保留它' }).click();
  await untilExplored(one, ({ positions }) => Object.keys(positions).length === 1);
  const alone = await drawnPicture(one);
  await save(one, '只有一案');
  // It comes into the other tab without a reload, and what is saved there does not take its place.
  await other.bringToFront();
  await savedIn(other).filter({ hasText: '只有一案' }).waitFor();
  await other.goto(`${one.url().split('#')[0]}#view=cypher&query=${encodeURIComponent(STATEMENT)}`);
  await editorOf(other).filter({ hasText: '7·12' }).waitFor();
  await save(other, '一句 Cypher');
  await one.bringToFront();
  await savedIn(one).filter({ hasText: '一句 Cypher' }).waitFor();
  expect([await names(one), await names(other)]).toEqual(Array(2).fill(['只有一案', '一句 Cypher']));

  await one.reload();
  await countOf(one).waitFor();
  await collectedButton(one).click();
  await settled(one);
  expect((await drawnPicture(one)).nodes).toEqual(alone.nodes);
  await other.bringToFront();
  await collectedButton(other).click(); // it lies over the forms
  await openView(other, 'graph');
  expect((await drawnPicture(other)).nodes).toEqual(first.nodes);

  await one.bringToFront();
  await openIn(one, '一句 Cypher');
  await until(one, async () => (await editorOf(one).innerText()) === STATEMENT);
  expect(await answerTable(one).count()).toBe(0);
  await other.bringToFront();
  await collectedButton(other).click();
  await openIn(other, '只有一案');
  await untilExplored(other, ({ positions }) => Object.keys(positions).length === 1);
  expect((await drawnPicture(other)).nodes).toEqual(alone.nodes);
  // What was kept so lately that this tab has not heard of it: its own page is not told of what it keeps itself.
  await one.bringToFront();
  await one.evaluate(() => {
    const held = JSON.parse(localStorage.getItem('yinzheng.collected') ?? '{}');
    const items = [...held.items, { ...held.items[0], id: 'unheard', said: { zh: '未闻', en: '未闻' } }];
    localStorage.setItem('yinzheng.collected', JSON.stringify({ ...held, items }));
  });
  await save(one, '最后');
  expect(await names(one)).toEqual(['只有一案', '一句 Cypher', '未闻', '最后']);
  expect(sent).toBe(0); // neither by the link nor by the collected picture
  expect(faults).toEqual([]);
  await one.context().close();
}, 60_000);
