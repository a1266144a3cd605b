import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { api } from '#contract/api.ts';
import { clickDrawn, drawnEdges, openPage } from '../helpers/page.ts';
import { accountOf, cardsOf, clausesOf, contextOf, notesOf, openView, storiesIn } from '../helpers/parts.ts';

const CASE = 'yongkang-psb-2021/case-7-12-organised-crime';

const asked = async (path: string): Promise<unknown> =>
  (await fetch(new URL(path, process.env.YINZHENG_TEST_URL))).json();

/** Copies in one form from a menu that is open, and returns what was copied. */
async function copied(menu: Locator, form: string): Promise<string> {
  await menu.getByRole('button', { name: form, exact: true }).click();
  return menu.getByRole('textbox', { name: form }).inputValue();
}

/** What a card says in our words. */
const glossOf = (card: Locator) => card.getByRole('paragraph').first();

/** Opens a copied link as somebody else would: in another profile. */
const openLink = (link: string) => openPage({}, link);

async function tellSevenTwelve(page: Page, tell: string): Promise<void> {
  const item = storiesIn(page).filter({ has: page.getByText('7·12') });
  await item.getByRole('button', { name: tell }).click();
  await clausesOf(page).first().waitFor();
}

test.each([
  ['zh-CN', '整理成文', ['7·12涉黑专案', '袁家军', '省委书记'], '承前省略', '出处'],
  ['en-GB', 'Write it up', ['7·12', 'Yuan Jiajun', 'Secretary'], 'subject implied', 'Sources'],
] as const)(
  'the story of 7·12 is told from the case to the post of its giver, each clause with its basis and note (%s)',
  async (locale, tell, names, basis, sources) => {
    const { page, faults } = await openPage({ locale }, '#view=stories');
    await tellSevenTwelve(page, tell);
    const clauses = await clausesOf(page).allInnerTexts();
    expect(clauses[0]).toContain(names[0]);
    expect(clauses[0]).toContain(basis);
    expect(clauses[1]).toContain(names[1]);
    expect(clauses[2]).toContain(names[2]);
    const notes = await notesOf(page).getByRole('listitem').count();
    for (const link of await clausesOf(page).getByRole('link').allInnerTexts())
      expect(Number(link)).toBeLessThanOrEqual(notes);
    expect(await clausesOf(page).getByRole('link').count()).toBeGreaterThanOrEqual(clauses.length);
    expect(await accountOf(page).innerText()).toContain(sources);
    expect(faults).toEqual([]);
    await page.context().close();
  },
  60_000,
);

test('the list says how many stories have no stated giver, and shows just those', async () => {
  const { stories, others } = api.stories.output.parse(await asked('/api/stories?limit=50'));
  const all = [...stories, ...others];
  const unstated = all.filter((story) => !story.agent_stated);
  const { page, faults } = await openPage({}, '#view=stories');
  await storiesIn(page).first().waitFor();
  expect(await storiesIn(page).count()).toBe(all.length);
  await page.getByRole('button', { name: `未写明由谁作出 ${unstated.length}` }).click();
  expect(await storiesIn(page).count()).toBe(unstated.length);
  for (const text of await storiesIn(page).allInnerTexts()) expect(text).toContain('报道未说明由谁作出');
  await page.getByRole('main').getByRole('button', { name: /^案件/ }).click();
  const ofCases = stories.filter((story) => !story.agent_stated && story.cause.includes('/case-')).length;
  expect(await storiesIn(page).count()).toBe(ofCases);
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);

test('a story without a stated giver says so', async () => {
  const { page } = await openPage({}, '#view=stories');
  await page.getByRole('button', { name: /^未写明由谁作出/ }).click();
  await storiesIn(page).first().getByRole('button', { name: '整理成文' }).click();
  await accountOf(page)
    .getByText(/由谁作出/)
    .first()
    .waitFor();
  await page.context().close();
}, 60_000);

test('a story is cited by its source, and its link tells it in another profile', async () => {
  const { page, faults } = await openPage({}, '#view=stories');
  await tellSevenTwelve(page, '整理成文');
  const menu = accountOf(page);
  expect(await copied(menu, 'GB/T 7714—2025')).toMatch(
    /^俞亮波，田馨\. 防风险 .+\[N\]\. \[出版者不详\]，2022\.\n定位：第 17.*段；陈述 s-.+；原文 SHA-256 [0-9a-f]{64}；引证数据版本 v-[0-9a-f]{12}（\d{4}-\d\d-\d\d）。/,
  );
  expect(await copied(menu, 'GB/T 7714—2015')).toMatch(/^俞亮波, 田馨\. .+\[N\]\. \[出版者不详\], 2022\.\n/);
  expect(await copied(menu, '芝加哥：注释')).toMatch(
    /^Yu Liangbo 俞亮波 and Tian Xin 田馨, “Fang fengxian .+” 防风险 .+ \[Guarding against risks, .+\], 2022\./,
  );
  expect(await copied(menu, 'BibTeX')).toMatch(
    /^@article\{yongkang-psb-2021:yongkang-psb-2021case-7-12-organised-crime-\S+,\n {2}author = \{\{俞亮波\} and \{田馨\}\}/,
  );
  expect(await copied(menu, 'RIS')).toMatch(/^TY {2}- NEWS/);
  expect(JSON.parse(await copied(menu, 'CSL-JSON'))).toHaveLength(1);
  expect(await copied(menu, 'Markdown 脚注')).toMatch(/^1\. .+\[\^1\]/m);
  expect(await copied(menu, '文字')).toMatch(/\n\[1\] 第 17 段第 \d+–\d+ 字/);
  await menu.getByText('出版者、具体日期不详，有待补充').waitFor();
  await menu.getByText('链接只能在这台电脑上打开').waitFor();
  const told = await clausesOf(page).allInnerTexts();
  const other = await openLink(await copied(menu, '本机链接'));
  await clausesOf(other.page).first().waitFor();
  expect(await clausesOf(other.page).allInnerTexts()).toEqual(told);
  expect([...faults, ...other.faults]).toEqual([]);
  await other.page.context().close();
  await page.context().close();
}, 60_000);

test('the link of a cited statement and of a cited node opens just that in another profile', async () => {
  const { page } = await openPage({}, `#select=${CASE}`);
  const panel = contextOf(page);
  await panel.getByRole('heading', { name: '7·12涉黑专案' }).waitFor();
  await panel.getByText('更多：名称、编号、引用').click();
  await panel.getByRole('group').getByRole('button', { name: '引用' }).last().click();
  const ofNode = await copied(panel, '本机链接');
  const card = panel.getByRole('article').filter({ hasText: '批示肯定' }).first();
  await card.getByRole('button', { name: '引用' }).click();
  const ofFact = await copied(card, '本机链接');
  const id = (await card.getAttribute('id'))?.replace('statement-', '') ?? '';

  const node = await openLink(ofNode);
  await contextOf(node.page).getByRole('heading', { name: '7·12涉黑专案' }).waitFor();
  await node.page.context().close();
  const fact = await openLink(ofFact);
  expect(ofFact).toContain(id);
  await cardsOf(fact.page)
    .and(fact.page.locator(`#statement-${id}`))
    .waitFor();
  await fact.page.context().close();
  await page.context().close();
}, 60_000);

test('a line has a link and a citation of its own, that name its words', async () => {
  const { page } = await openPage();
  const line = (await drawnEdges(page)).find(({ from }) => from === CASE);
  await clickDrawn(page, line?.id ?? '');
  const panel = contextOf(page);
  await panel.getByRole('button', { name: '引用这条线' }).click();
  const link = await copied(panel, '本机链接');
  expect(new URL(link).hash).toContain(`select=${line?.id}`);
  for (const form of ['文字', 'Markdown 脚注', 'GB/T 7714—2025', 'RIS']) {
    const text = await copied(panel, form);
    expect(text).toMatch(/陈述 s-[0-9a-f]{12}/);
    expect(text).not.toContain('localhost');
  }
  expect(await copied(panel, 'BibTeX')).toContain(`@article{yongkang-psb-2021:${line?.id},`);
  const gloss = await glossOf(cardsOf(page).first()).innerText();
  expect(await copied(panel, '文字')).toContain(gloss.replace(/。$/, ''));
  const other = await openLink(link);
  await cardsOf(other.page).filter({ hasText: gloss }).first().waitFor();
  await other.page.context().close();
  await page.context().close();
}, 60_000);

test('a line that is selected on the canvas can be told', async () => {
  const { page } = await openPage();
  await openView(page, 'stories');
  await page.getByText('选中一条线或几个相连的点').waitFor();
  await openView(page, 'graph');
  await clickDrawn(page, (await drawnEdges(page))[0]?.id ?? '');
  const card = cardsOf(page).first();
  await card.waitFor();
  const gloss = await glossOf(card).innerText();
  await openView(page, 'stories');
  await page.getByRole('button', { name: '把选中的 1 条线整理成文' }).click();
  await clausesOf(page).filter({ hasText: gloss }).waitFor();
  await page.context().close();
}, 60_000);

test('a style with italics is copied with them, for word processors', async () => {
  const { page } = await openPage();
  const line = (await drawnEdges(page)).find(({ from }) => from === CASE);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.route('**/api/reports?*', async (route) => {
    const response = await route.fetch();
    const { reports, ...rest } = api.reports.output.parse(await response.json());
    await route.fulfill({
      json: { ...rest, reports: reports.map((each) => ({ ...each, publisher: 'Evening Post' })) },
    });
  });
  await page.goto(new URL(`?again#select=${line?.id}`, process.env.YINZHENG_TEST_URL).href);
  await contextOf(page).getByRole('button', { name: '引用这条线' }).click();
  await contextOf(page).getByRole('button', { name: '芝加哥：书目' }).first().click();
  await contextOf(page).getByText('已复制：芝加哥：书目（连同斜体）').waitFor();
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return await (await item?.getType('text/html'))?.text();
  });
  expect(html).toContain('<i>Evening Post</i>');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Evening Post, 2022.');
  await page.context().close();
}, 60_000);
