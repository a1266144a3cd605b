import { expect, test } from '@jest/globals';
import { drawn, untilDrawn } from '../helpers/canvas.ts';
import { clickDrawn, drawnEdges, openPage } from '../helpers/page.ts';
import { cardsOf, contextOf, legendOf, openSheet, showQueries, viewsOf } from '../helpers/parts.ts';

const edgeBetween = async (page: Parameters<typeof drawnEdges>[0], from: string, to: string) =>
  (await drawnEdges(page)).find((edge) => edge.from === from && edge.to === to)?.id ?? '';

test('the first picture shows the five cases with their commendations and givers', async () => {
  const { page, faults } = await openPage();
  const edges = await drawnEdges(page);
  for (const [from, to] of [
    ['yongkang-psb-2021/case-7-12-organised-crime', 'yongkang-psb-2021/award-7-12-written-instruction'],
    ['yongkang-psb-2021/official-yuan-jiajun', 'yongkang-psb-2021/award-7-12-written-instruction'],
    [
      'yongkang-psb-2021/unit-national-immigration-administration',
      'yongkang-psb-2021/award-5-12-gambling-notice-of-praise',
    ],
    ['yongkang-psb-2021/official-wang-shuangquan', 'yongkang-psb-2021/award-1-06-written-instruction'],
  ])
    expect(edges).toContainEqual(expect.objectContaining({ from, to }));
  expect(edges.filter((edge) => edge.from.includes('/case-'))).toHaveLength(5);
  const remarks = (await drawn(page)).captions.map(({ text }) => text);
  expect(remarks.filter((text) => text.replaceAll('\n', '') === '报道未说明由谁作出')).toHaveLength(1);
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);

test.each([
  ['zh-CN', '明言', '承前省略'],
  ['en-GB', 'explicit', 'subject implied'],
] as const)(
  'from 7·12 to the words of its commendation and its giver by clicking (%s)',
  async (locale, explicit, ellipsis) => {
    const { page, faults } = await openPage({ locale });
    await clickDrawn(
      page,
      await edgeBetween(
        page,
        'yongkang-psb-2021/case-7-12-organised-crime',
        'yongkang-psb-2021/award-7-12-written-instruction',
      ),
    );
    const card = cardsOf(page).first();
    await card.waitFor();
    const led = await card.innerText();
    expect(led).toContain('7·12涉黑专案');
    expect(led).toContain('批示肯定');
    expect(led.toLowerCase()).toMatch(new RegExp(`${explicit}|${ellipsis}`, 'i'));

    await clickDrawn(
      page,
      await edgeBetween(
        page,
        'yongkang-psb-2021/official-yuan-jiajun',
        'yongkang-psb-2021/award-7-12-written-instruction',
      ),
    );
    await cardsOf(page).first().filter({ hasText: '袁家军' }).waitFor();
    expect(page.url()).toContain('select=edge-');

    await clickDrawn(page, 'yongkang-psb-2021/official-yuan-jiajun');
    await contextOf(page)
      .getByRole('heading', { level: 2, name: /袁家军|Yuan Jiajun/ })
      .waitFor();
    await contextOf(page).getByText('Yuan Jiajun').first().waitFor();
    await contextOf(page).getByText('袁家军').first().waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  },
  60_000,
);

test('every line of the first picture opens at least one quotation', async () => {
  const { page, faults } = await openPage();
  for (const edge of await drawnEdges(page)) {
    await clickDrawn(page, edge.id);
    await page.waitForFunction((id) => location.hash.includes(id), edge.id);
    await cardsOf(page).first().waitFor();
    expect(await contextOf(page).innerText()).toMatch(/第 ?\d+ ?段|段落/);
  }
  expect(faults).toEqual([]);
  await page.context().close();
}, 120_000);

test('search finds by pinyin initials with the keyboard alone, and Enter opens the person', async () => {
  const { page } = await openPage();
  await page.keyboard.press('/');
  await page.keyboard.type('yjj');
  await page.getByRole('option', { name: /袁家军/ }).waitFor();
  await page.keyboard.press('ArrowDown'); // Enter alone would open the page of all results
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.hash.includes('yongkang-psb-2021/official-yuan-jiajun'));
  await contextOf(page).getByRole('heading', { level: 2, name: '袁家军' }).waitFor();
  await page.context().close();
}, 60_000);

test('expanding adds neighbours and moves nothing that was there', async () => {
  const { page } = await openPage();
  const before = (await drawnEdges(page)).length;
  const place = async () =>
    (await drawn(page)).nodes.find(({ id }) => id === 'yongkang-psb-2021/case-7-12-organised-crime')
      ?.position;
  const stood = await place();
  expect(stood).toBeDefined();
  await clickDrawn(page, 'yongkang-psb-2021/case-7-12-organised-crime');
  await page.getByRole('button', { name: /^展开/ }).first().click();
  await untilDrawn(page, ({ edges }) => edges.length > before);
  expect(await place()).toEqual(stood);
  await page.context().close();
}, 60_000);

test('a ready question answers with rows, its Cypher and a picture', async () => {
  const { page, faults } = await openPage();
  const questions = await openSheet(page, 'questions');
  await questions.getByRole('button', { name: '哪些案件带来了表彰？是何种表彰，由谁作出？' }).click();
  await page.getByRole('table').waitFor();
  expect(await page.getByRole('table').getByRole('row').count()).toBe(6);
  expect(await questions.isVisible()).toBe(false);
  const query = page.getByRole('region', { name: '回答' }).getByRole('button', { name: '显示 Cypher' });
  expect(await query.count()).toBe(0); // only who has asked to see queries is offered them
  await showQueries(page);
  await query.click();
  await page.getByRole('dialog').getByText('MATCH (case:Case)').waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);

test('one switch turns the whole page English, and the link keeps it', async () => {
  const { page } = await openPage();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('navigation', { name: 'Views' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  expect(await viewsOf(page).innerText()).not.toMatch(/\p{Script=Han}/u);
  const filters = await openSheet(page, 'filters');
  await legendOf(page, 'labels').first().waitFor();
  expect(await filters.innerText()).not.toMatch(/\p{Script=Han}/u);
  expect(page.url()).toContain('lang=en');
  await page.context().close();
}, 60_000);
