import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { drawn } from '../helpers/canvas.ts';
import { untilExplored } from '../helpers/explored.ts';
import { openPage } from '../helpers/page.ts';
import { canvasOf, contextOf, searchBox, suggestionsOf } from '../helpers/parts.ts';
import '../helpers/installed-vocabulary.ts';

/** One group of what is suggested, by its heading. */
const groupOf = (page: Page, name: string): Locator => suggestionsOf(page).getByRole('group', { name });

/** The names of what is suggested, without what is said beside them. */
const namesIn = (options: Locator) => options.locator('> [lang]').allInnerTexts();

/** Types anew and waits until what these words find is there. */
async function look(page: Page, typed: string) {
  const answered = page.waitForResponse((answer) => new URL(answer.url()).searchParams.get('q') === typed);
  await searchBox(page).fill(typed);
  await answered;
}

/** Holds back what the search answers to some words, until told to let it through. */
async function holdAnswers(page: Page, words: string) {
  let answer = () => {};
  const told = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const isSought = (url: URL) => url.searchParams.get('q') === words;
  await page.route(isSought, async (route) => {
    await told;
    await route.continue();
  });
  return { asked: page.waitForRequest((request) => isSought(new URL(request.url()))), answer };
}

/** The words whose results the page shows. */
const titleOf = (page: Page, name: string) => page.getByRole('heading', { level: 2, name });

test('traditional characters, full-width letters and pinyin with tones find the same name', async () => {
  const { page, faults } = await openPage();
  for (const typed of ['袁家军', '袁家軍', 'Yuán Jiājūn', 'yuan2 jia1 jun1', 'ＹＪＪ']) {
    await look(page, typed);
    await groupOf(page, '名称').getByRole('option').filter({ hasText: '袁家军' }).first().waitFor();
  }
  await look(page, '永康市公安总局');
  expect(await namesIn(groupOf(page, '您要找的是不是').getByRole('option'))).toContain('永康市公安局');
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);

test('what is found stands in groups with counts; arrow keys choose, and Enter opens what is marked', async () => {
  const { page } = await openPage({ locale: 'en-GB' });
  await look(page, 'commendation');
  await groupOf(page, 'Kinds')
    .getByRole('option')
    .filter({ hasText: /awards\s*13/ })
    .waitFor();
  await look(page, '3.2亿');
  await groupOf(page, 'Figures')
    .getByRole('option')
    .filter({ hasText: /recovered/i })
    .waitFor();
  await look(page, '7·12');
  await groupOf(page, 'Names').getByRole('option').filter({ hasText: '7·12' }).first().waitFor();
  const [first = ''] = await namesIn(groupOf(page, 'Names').getByRole('option'));
  await page.keyboard.press('ArrowDown');
  expect(await namesIn(page.getByRole('option', { selected: true }))).toEqual([first]);
  await page.keyboard.press('Enter');
  await contextOf(page).getByRole('heading', { name: first }).waitFor();
  await page.context().close();
}, 60_000);

test('nothing is drawn by Enter alone: it opens a page of all results, which Back leaves and a link opens', async () => {
  const { page } = await openPage({ locale: 'en-GB' });
  const before = (await drawn(page)).nodes.length;
  const held = await holdAnswers(page, 'police');
  await searchBox(page).fill('police');
  await page.keyboard.press('Enter');
  held.answer();
  await titleOf(page, 'Results for “police”').waitFor();
  for (const name of [/^Names \d+/, /^Statements \d+/, /^Figures \d+/])
    await page.getByRole('heading', { level: 3, name }).waitFor();
  const names = page.getByRole('region', { name: /^Names/ });
  const shown = await names.getByRole('listitem').count();
  await names.getByRole('button', { name: 'Show more' }).click();
  await names.getByRole('listitem').nth(shown).waitFor();
  expect((await drawn(page)).nodes.length).toBe(before);
  expect(page.url()).toContain('view=found&find=police');
  const link = page.url();
  await page.goBack();
  await canvasOf(page).waitFor();

  const other = await openPage({ locale: 'en-GB' }, new URL(link).hash);
  await titleOf(other.page, 'Results for “police”').waitFor();
  await other.page
    .getByRole('region', { name: /^Statements/ })
    .getByRole('button')
    .first()
    .click();
  await contextOf(other.page).getByRole('article').first().waitFor();
  await page.context().close();
  await other.page.context().close();
}, 90_000);

test('a kind that is called so opens all that is of it', async () => {
  const { page } = await openPage({ locale: 'en-GB' });
  await look(page, 'commendation');
  await groupOf(page, 'Kinds')
    .getByRole('option')
    .filter({ hasText: /awards\s*13/ })
    .click();
  const kinds = page.getByRole('region', { name: /^Kinds/ });
  await kinds.getByText('awards', { exact: true }).click();
  await kinds.getByRole('listitem').nth(12).waitFor();
  expect(await kinds.getByRole('listitem').count()).toBe(13);
  await page.context().close();
}, 60_000);

test('no pinyin is shown as what matched', async () => {
  const { page } = await openPage({ locale: 'en-GB' });
  await look(page, 'caiqu');
  const texts = await suggestionsOf(page).getByRole('option').allInnerTexts();
  expect(texts.length).toBeGreaterThan(1);
  for (const text of texts.filter((each) => !each.includes('All results')))
    expect(text).not.toMatch(/caiqu/i);
  await page.context().close();
}, 60_000);

test('the empty box holds the ready questions, and what was looked for before', async () => {
  const { page } = await openPage({ locale: 'en-GB' });
  await searchBox(page).click();
  await groupOf(page, 'Questions').getByRole('option').nth(14).waitFor();
  await look(page, 'police');
  await page.keyboard.press('Enter');
  await titleOf(page, 'Results for “police”').waitFor();
  await searchBox(page).click();
  await groupOf(page, 'Recent searches').getByRole('option', { name: 'police' }).click();
  await groupOf(page, 'Names').getByRole('option').first().waitFor();
  await searchBox(page).fill('');
  const question = groupOf(page, 'Questions').getByRole('option').first();
  const title = await question.innerText();
  await question.click();
  await titleOf(page, title).waitFor();
  await page.context().close();
}, 60_000);

test('Enter of an input method chooses nothing, also where only its code says so', async () => {
  const { page } = await openPage();
  await look(page, '永康');
  await page.evaluate(() => {
    const enter = new KeyboardEvent('keydown', {
      key: 'Enter',
      bubbles: true,
      cancelable: true,
      composed: true,
    });
    Object.defineProperty(enter, 'keyCode', { value: 229 });
    document.getElementById('search')?.dispatchEvent(enter);
  });
  expect(await searchBox(page).inputValue()).toBe('永康');
  await suggestionsOf(page).getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await titleOf(page, '查找“永康”').waitFor();
  await page.context().close();
}, 60_000);

test('of what is drawn, initials are found by the server alone', async () => {
  const { page } = await openPage();
  const heading = contextOf(page).getByRole('heading', { level: 2 });
  const drawn = await holdAnswers(page, 'yjj');
  await page.getByRole('button', { name: '仅图中', exact: true }).click();
  await page.keyboard.insertText('yjj');
  await page.keyboard.press('Enter');
  await drawn.asked;
  expect(await suggestionsOf(page).count()).toBe(0);
  drawn.answer();
  await heading.filter({ hasText: '袁家军' }).waitFor();
  await page.context().close();
}, 60_000);

test('of what is drawn, too, initials, aliases and traditional characters find a node, and Enter glides to it', async () => {
  const { page } = await openPage();
  await page.getByRole('button', { name: '仅图中', exact: true }).click();
  await page.keyboard.insertText('yjj');
  expect((await untilExplored(page, ({ found }) => found.length > 0)).found).toEqual([
    'yongkang-psb-2021/official-yuan-jiajun',
  ]);
  await searchBox(page).fill('');
  await untilExplored(page, ({ found }) => found.length === 0);
  await page.keyboard.insertText('袁家軍');
  expect((await untilExplored(page, ({ found }) => found.length > 0)).found).toEqual([
    'yongkang-psb-2021/official-yuan-jiajun',
  ]);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const canvas = await canvasOf(page).boundingBox();
  const middle = {
    x: (canvas?.x ?? 0) + (canvas?.width ?? 0) / 2,
    y: (canvas?.y ?? 0) + (canvas?.height ?? 0) / 2,
  };
  await page.keyboard.press('Enter');
  const { picked, places } = await untilExplored(
    page,
    ({ places: { 'yongkang-psb-2021/official-yuan-jiajun': at } }) =>
      Math.hypot((at?.x ?? 0) - middle.x, (at?.y ?? 0) - middle.y) < 3,
  );
  expect(picked).toEqual(['yongkang-psb-2021/official-yuan-jiajun']);
  expect(Math.abs((places['yongkang-psb-2021/official-yuan-jiajun']?.x ?? 0) - middle.x)).toBeLessThan(3);
  await page.context().close();
}, 60_000);
