import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { until } from '../helpers/cypher-page.ts';
import { drawnPicture } from '../helpers/drawn.ts';
import { openNodeMenu, untilExplored } from '../helpers/explored.ts';
import { openPage, settled } from '../helpers/page.ts';
import { answerTable, countOf, editorOf, savedViews } from '../helpers/parts.ts';

const CASE = 'yongkang-psb-2021/case-7-12-organised-crime';
const STATEMENT = "MATCH (c:Case {code: '7·12'}) RETURN c.name_zh AS name";

async function save(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '保存现在的视图' }).click();
  await page.getByRole('textbox', { name: '名字' }).fill(name);
  await page.keyboard.press('Enter');
  await page.getByText(`已保存“${name}”`).waitFor();
}

const savedIn = (page: Page) => savedViews(page).getByRole('button', { name: /^[^“]+$/ });
const names = async (page: Page) =>
  (await savedIn(page).allInnerTexts()).map((text) => text.split('\n')[0] ?? '');

test('two tabs have a picture each and the saved views in common; a view of Cypher opens with its statement', async () => {
  const { page: one, faults } = await openPage();
  // The editor itself asks for names to complete; the statement is nobody's to send.
  let sent = 0;
  one.context().on('request', (request) => {
    if (request.postData()?.includes(STATEMENT)) sent += 1;
  });
  const other = await one.context().newPage();
  await other.goto(one.url());
  await countOf(other).waitFor();
  const first = await drawnPicture(other);
  await one.bringToFront(); // a tab that is out of sight is given a frame a second
  await (await openNodeMenu(one, CASE)).getByRole('menuitem', { name: '只留它' }).click();
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
  await settled(one);
  expect((await drawnPicture(one)).nodes).toEqual(alone.nodes);
  await other.bringToFront();
  await other.getByRole('navigation').getByRole('button', { name: '图谱' }).click();
  expect((await drawnPicture(other)).nodes).toEqual(first.nodes);

  await one.bringToFront();
  await savedIn(one).filter({ hasText: '一句 Cypher' }).click();
  await until(one, async () => (await editorOf(one).innerText()) === STATEMENT);
  expect(await answerTable(one).count()).toBe(0);
  await other.bringToFront();
  await savedIn(other).filter({ hasText: '只有一案' }).click();
  await untilExplored(other, ({ positions }) => Object.keys(positions).length === 1);
  expect((await drawnPicture(other)).nodes).toEqual(alone.nodes);
  // What was kept so lately that this tab has not heard of it: its own page is not told of what it keeps itself.
  await one.bringToFront();
  await one.evaluate(() => {
    const held = JSON.parse(localStorage.getItem('yinzheng.views') ?? '{}');
    const views = [...held.views, { ...held.views[0], name: '未闻' }];
    localStorage.setItem('yinzheng.views', JSON.stringify({ ...held, views }));
  });
  await save(one, '最后');
  expect(await names(one)).toEqual(['只有一案', '一句 Cypher', '未闻', '最后']);
  expect(sent).toBe(0); // neither by the link nor by the saved view
  expect(faults).toEqual([]);
  await one.context().close();
}, 60_000);
