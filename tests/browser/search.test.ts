import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { api } from '#contract/api.ts';
import { labelHeading } from '../../client/words/vocabulary.ts';
import { untilExplored } from '../helpers/explored.ts';
import { openPage } from '../helpers/page.ts';
import { canvasOf, contextOf, searchBox, suggestionsOf } from '../helpers/parts.ts';
import '../helpers/installed-vocabulary.ts';

interface Suggested {
  /** What the server found, best first. */
  readonly hits: readonly { readonly label: string; readonly name_zh: string }[];
  /** The heading of each group, as it is read and as it is named, with the names under it. */
  readonly groups: readonly (readonly [string, string | null, readonly string[]])[];
}

/** The names of what is suggested, without what is said beside them. */
const namesIn = (options: Locator) => options.locator('> [lang]').allInnerTexts();

/** Types anew and reads the suggestions, once they are there. */
async function suggestionsFor(page: Page, typed: string): Promise<Suggested> {
  const answered = page.waitForResponse((answer) => new URL(answer.url()).searchParams.get('q') === typed);
  await searchBox(page).fill(typed);
  const { hits } = api.search.output.parse(await (await answered).json());
  await suggestionsOf(page)
    .getByRole('option')
    .filter({ hasText: hits.at(-1)?.name_zh ?? '' })
    .first()
    .waitFor();
  const groups = await page.getByRole('listbox').getByRole('group').all();
  const read = groups.map(
    async (group) =>
      [
        (await group.innerText()).split('\n')[0] ?? '',
        await group.getAttribute('aria-label'),
        await namesIn(group.getByRole('option')),
      ] as const,
  );
  return { hits, groups: await Promise.all(read) };
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

test('traditional characters and full-width letters find the same, by label, and Enter opens what is marked', async () => {
  const { page, faults } = await openPage();
  const yuan = [['领导', '领导', ['袁家军']]];
  for (const typed of ['袁家军', '袁家軍']) expect((await suggestionsFor(page, typed)).groups).toEqual(yuan);
  const narrow = await suggestionsFor(page, '7·12');
  expect(narrow.groups.flatMap(([, , names]) => names)).toContain('7·12涉黑专案');
  expect((await suggestionsFor(page, '７·１２')).groups).toEqual(narrow.groups);
  const initials = await suggestionsFor(page, 'yjj');
  expect((await suggestionsFor(page, 'ＹＪＪ')).groups).toEqual(initials.groups);

  // The server's order mixes labels; on the page each label stands once, with its best first.
  const { hits, groups } = await suggestionsFor(page, '專案');
  const labels = [...new Set(api.search.output.shape.hits.parse(hits).map(({ label }) => label))];
  expect(labels.length).toBeGreaterThan(1);
  expect(hits.map(({ label }) => label)).not.toEqual(
    groups.flatMap(([, , names], at) => names.map(() => labels[at])),
  );
  expect(groups).toEqual(
    labels.map((label) => [
      labelHeading(label, 'zh'),
      labelHeading(label, 'zh'),
      hits.filter((hit) => hit.label === label).map(({ name_zh }) => name_zh),
    ]),
  );
  const names = groups.flatMap(([, , inGroup]) => inGroup);
  for (let times = 0; times < 2; times += 1) await page.keyboard.press('ArrowDown');
  expect(await namesIn(page.getByRole('option', { selected: true }))).toEqual([names[2]]);
  await page.keyboard.press('Enter');
  await contextOf(page)
    .getByRole('heading', { name: names[2] ?? '' })
    .waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);

test('Enter before the answer is there goes to what the words find, not to what words before them found', async () => {
  const { page } = await openPage();
  const heading = contextOf(page).getByRole('heading', { level: 2 });
  const held = await holdAnswers(page, '7·12');
  await suggestionsFor(page, '袁家军');
  await searchBox(page).fill('7·12');
  await page.keyboard.press('Enter');
  await held.asked;
  // What was found before stays in view, but none of it is marked any more.
  expect(await suggestionsOf(page).getByRole('option').count()).toBe(1);
  expect(await suggestionsOf(page).getByRole('option', { selected: true }).count()).toBe(0);
  expect(await heading.count()).toBe(0);
  held.answer();
  await heading.filter({ hasText: '7·12' }).waitFor();
  expect(await searchBox(page).inputValue()).toBe('');

  // Of what is drawn, initials are found by the server alone.
  const drawn = await holdAnswers(page, 'yjj');
  await page.getByRole('button', { name: '画布', exact: true }).click();
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
  await page.getByRole('button', { name: '画布', exact: true }).click();
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
