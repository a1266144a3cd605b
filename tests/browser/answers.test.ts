import { beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { api } from '#contract/api.ts';
import type { Answer } from '#contract/question.ts';
import { resultOf, shownColumns } from '../../client/answer/result.ts';
import type { InspectedCanvas } from '../../client/renderer/inspection.ts';
import { openPage } from '../helpers/page.ts';
import '../helpers/installed-vocabulary.ts';

const SIZES = [
  ['zh-CN', 1366, 768],
  ['en-GB', 1366, 768],
  ['zh-CN', 390, 844],
  ['en-GB', 390, 844],
] as const;

let answers: readonly Answer[] = [];

beforeAll(async () => {
  const read = async (path: string): Promise<unknown> =>
    (await fetch(new URL(path, process.env.YINZHENG_TEST_URL))).json();
  const { questions } = api.questions.output.parse(await read('/api/questions'));
  const own = questions.filter(({ pack }) => pack === 'police-honours');
  answers = await Promise.all(
    own.map(async ({ id }) => api.answer.output.parse(await read(`/api/questions/${id}/answer`))),
  );
  expect(answers).toHaveLength(15);
}, 60_000);

const pageOf = (page: Page) => page.getByRole('region', { name: /^(回答|Answer)$/ });

const go = (page: Page, question: string) =>
  page.evaluate((hash) => location.replace(hash), `#view=answer&question=${question}`);

/** What of the answer lies outside of the box that it is shown in, or of the window; and which column names are seen. */
const seenIn = (page: Page) =>
  pageOf(page).evaluate((region) => {
    const box = region.querySelector('.answer-box') ?? region;
    const { left, right } = box.getBoundingClientRect();
    const isOutside = (element: Element) => {
      const own = element.getBoundingClientRect();
      return own.width > 0 && (own.left < left - 1 || own.right > Math.min(right, window.innerWidth) + 1);
    };
    const parts = [...box.querySelectorAll('th, td, dt, dd, button, .basis')];
    const outside = parts.filter(isOutside).map((part) => part.textContent);
    const scrolls = [region, box].some((one) => one.scrollWidth > one.clientWidth + 1);
    const heads = [...new Set([...box.querySelectorAll('th, dt')].map((head) => head.textContent?.trim()))];
    const rows = box.querySelectorAll('tbody tr, .answer-cards > li').length;
    const empty = [...box.querySelectorAll('td, dd')].filter(
      (cell) => cell.textContent?.trim() === '',
    ).length;
    return { outside, scrolls, heads, rows, empty };
  });

test.each(SIZES)(
  'every row and column of every answer is in its box, in %s at %d × %d',
  async (locale, width, height) => {
    const language = locale === 'zh-CN' ? 'zh' : 'en';
    const { page, faults } = await openPage({ locale, width, height });
    for (const answer of answers) {
      const { question } = answer;
      await go(page, question.id);
      const title = language === 'zh' ? question.title_zh : question.title_en;
      await pageOf(page).getByRole('heading', { name: title }).waitFor();
      const seen = await seenIn(page);
      const columns = shownColumns(question, language).map(({ label }) => label);
      expect([question.id, seen]).toEqual([
        question.id,
        { outside: [], scrolls: false, heads: columns, rows: answer.rows.length, empty: 0 },
      ]);
      await pageOf(page)
        .getByText(resultOf(answer, language) ?? '', { exact: true })
        .waitFor();
    }
    expect(faults).toEqual([]);
    await page.context().close();
  },
  120_000,
);

test('an answer says “not stated” where no report says it, names kinds and bases in words, and leads to paragraphs', async () => {
  const { page } = await openPage(
    { locale: 'en-GB', width: 1920, height: 1080 },
    '#view=answer&question=01-cases-led-to-commendations',
  );
  const answer = pageOf(page);
  const classic = answer.getByRole('row').filter({ hasText: '5·12 cross-regional' });
  expect(await classic.getByRole('cell').nth(3).innerText()).toBe('not stated');
  expect(await classic.getByRole('cell').nth(2).innerText()).toBe('ten classic cases');
  expect(await classic.getByRole('cell').nth(4).innerText()).toBe('not stated');
  expect(await classic.getByRole('cell').nth(5).innerText()).toBe('explicit');
  await go(page, '03-figures-reported-twice');
  const twice = answer.getByRole('row').filter({ hasText: '17%' });
  expect((await twice.getByText(/^paragraphs/).innerText()).replace(/\s+/g, ' ')).toBe('paragraphs 3 and 19');
  await twice.getByRole('button', { name: 'See paragraph 19 in the report' }).click();
  await page.waitForURL(/passage=yongkang-psb-2021%2318/);
  await page.context().close();
}, 60_000);

test.each([
  [2560, 1440, 'beside'],
  [1366, 768, 'below'],
] as const)(
  'the picture of an answer is there unasked at %d × %d, %s its table; a double click brings what lies around',
  async (width, height, where) => {
    const { page, faults } = await openPage(
      { locale: 'en-GB', width, height },
      '#view=answer&question=01-cases-led-to-commendations',
    );
    const picture = pageOf(page).getByRole('img', { name: /^Picture of the answer/ });
    const graph = answers.find(({ question }) => question.id === '01-cases-led-to-commendations')?.graph;
    const [all = 0, lines = 0] = [graph?.nodes.length, graph?.edges.length];
    await pageOf(page)
      .getByRole('img', { name: `Picture of the answer: ${all} nodes and ${lines} lines` })
      .waitFor();
    const [rows, drawing] = [
      await pageOf(page).locator('.answer-box').boundingBox(),
      await picture.boundingBox(),
    ];
    const isBeside = (rows?.x ?? 0) + (rows?.width ?? 0) <= (drawing?.x ?? 0);
    expect(isBeside).toBe(where === 'beside');
    expect(await pageOf(page).getByRole('table').count()).toBe(where === 'beside' ? 1 : 0);
    await picture.scrollIntoViewIfNeeded();
    const nodes = () =>
      picture.evaluate(
        (canvas: InspectedCanvas) =>
          canvas.inspection?.drawn().nodes.map(({ id, position, place }) => ({ id, position, place })) ?? [],
      );
    while ((await nodes()).length < all) await page.waitForTimeout(50);
    const before = await nodes();
    const { left, top } = await picture.evaluate((canvas) => canvas.getBoundingClientRect());
    const one = before.find(({ id }) => id.includes('/case-'))?.place ?? { x: 0, y: 0 };
    await page.mouse.dblclick(left + one.x, top + one.y);
    while ((await nodes()).length === before.length) await page.waitForTimeout(50);
    const after = new Map((await nodes()).map(({ id, position }) => [id, position]));
    for (const { id, position } of before) expect([id, after.get(id)]).toEqual([id, position]);
    expect(faults).toEqual([]);
    await page.context().close();
  },
  60_000,
);

test('an answer is reached by its old address, cited with all its statements, collected, and copied without a clipboard', async () => {
  const { page } = await openPage(
    { locale: 'zh-CN' },
    '#panel=answer&question=02-officials-commending-repeatedly',
  );
  const answer = pageOf(page);
  await answer.getByRole('button', { name: /^收集/ }).click();
  await page.getByRole('button', { name: '收集夹（1）' }).waitFor();
  await answer.getByRole('button', { name: '引用', exact: true }).click();
  // Over plain http no page may write to the clipboard.
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await answer.getByRole('button', { name: 'RIS', exact: true }).click();
  const ris = await answer.getByRole('textbox', { name: 'RIS' }).inputValue();
  expect(ris.match(/s-[0-9a-f]{12}/g)?.length).toBe(4);
  await answer.getByRole('button', { name: '复制表格' }).click();
  await answer.getByText('已复制，可粘贴到表格软件').waitFor();
  await page.context().close();
}, 60_000);
