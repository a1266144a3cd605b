import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { api } from '#contract/api.ts';
import { drawn } from '../helpers/canvas.ts';
import { ownProduct } from '../helpers/own-product.ts';
import { drawnEdges, placeInView, settled } from '../helpers/page.ts';
import { contextOf, openView, reportPage, reportWords } from '../helpers/parts.ts';
import { hand } from '../helpers/reader-page.ts';
import { REPORT, reportText } from '../helpers/reports.ts';
import { describeWithText } from '../helpers/with-text.ts';

const CASE = 'yongkang-psb-2021/case-7-12-organised-crime';
const open = ownProduct();
const text = reportText() ?? '';

const NOTES = { name: /^(第 \d+ 段的事实（\d+）|Facts of paragraph \d+ \(\d+\))$/ };
const COUNT = { name: /^\d+ (条事实|facts?)$/ };

/** Opens what has no room beside its paragraph. */
async function openAll(page: Page): Promise<void> {
  const more = reportPage(page).getByRole('button', { name: /^(还有 \d+ 条|\d+ more)$/ });
  while ((await more.count()) > 0) await more.first().click();
}

test.each([
  ['zh-CN', '7·12涉黑专案', '获', '明言|承前省略|推断'],
  ['en-GB', '7·12 organised-crime case', 'led to', 'explicit|subject implied|inferred'],
] as const)(
  'beside each paragraph stand its facts, with how sure they are (%s)',
  async (locale, subject, relation, bases) => {
    const { page, faults } = await open('#view=read', { locale });
    const margins = reportPage(page).getByRole('toolbar', NOTES);
    await margins.first().waitFor();
    const answer = await fetch(new URL(`/api/reports/${REPORT}/statements`, page.url()));
    const said = api.reportStatements.output.parse(await answer.json());
    // What does not fit beside the paragraph comes on demand; together they are all that the report says.
    await openAll(page);
    const shown = await page
      .locator('[data-fact]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-fact')));
    expect(new Set(shown)).toEqual(new Set(said.facts.map(({ id }) => id)));
    const edge = said.edges.find(({ from, type }) => from === CASE && type === 'LED_TO');
    const fact = said.facts.find((each) => each.edge === edge?.id);
    const note = page.locator(`[data-fact="${fact?.id}"]`);
    expect((await note.textContent())?.replace(/\s+/g, ' ')).toMatch(
      new RegExp(`^${subject} ${relation} .+ · (${bases})$`),
    );
    // Aligned: each margin begins where its paragraph does, beside it.
    const apart = await margins.evaluateAll((all) =>
      all.flatMap((margin) => {
        const words = margin.parentElement?.querySelector('.passage-body')?.getBoundingClientRect();
        const { top, left } = margin.getBoundingClientRect();
        return words && Math.abs(words.top - top) < 1 && left > words.right ? [] : [margin.ariaLabel];
      }),
    );
    expect(apart).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  },
  60_000,
);

test('a line pointed at on the canvas lights its note, and a note its line; a click selects it', async () => {
  const { page, faults } = await open('#view=read');
  const line = (await drawnEdges(page)).find(({ from }) => from === CASE);
  if (line === undefined) throw new Error('7·12 has no line');
  await reportPage(page).getByRole('toolbar', NOTES).first().waitFor();
  await openAll(page);
  const isGlanced = async () => (await drawn(page)).edges.find(({ id }) => id === line.id)?.classes ?? [];
  const { x, y } = await placeInView(page, line.id);
  await page.mouse.move(x, y, { steps: 3 });
  const lit = page.locator('.margin-note[data-lit="true"]');
  await lit.first().waitFor({ state: 'attached' });
  const fact = await lit.first().getAttribute('data-fact');
  const note = page.locator(`[data-fact="${fact}"]`);
  await page.mouse.move(0, 0);
  await page.waitForFunction(() => document.querySelector('.margin-note[data-lit="true"]') === null);
  await note.focus();
  expect(await note.getAttribute('data-lit')).toBe('true');
  await settled(page);
  expect(await isGlanced()).toContain('glanced');
  await note.press('Enter');
  await contextOf(page).getByRole('article').first().waitFor();
  expect(page.url()).toContain(`select=${line.id}`);
  expect(await note.getAttribute('aria-current')).toBe('true');
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);

test('where the margin has no width there is a count, which opens the facts below their paragraph', async () => {
  for (const look of [{}, { width: 390, height: 844 }]) {
    const { page } = await open(`#report=${REPORT}`, look);
    const count = reportPage(page).getByRole('button', COUNT).first();
    await count.waitFor();
    expect(await reportPage(page).getByRole('toolbar', NOTES).count()).toBe(0);
    await count.click();
    const margin = reportPage(page).getByRole('toolbar', NOTES).first();
    await margin.waitFor();
    const said = Number.parseInt(await count.innerText(), 10);
    expect(await margin.locator('[data-fact]').count()).toBe(said);
    const [words, below] = await Promise.all(
      [page.locator('.passage-body').first(), margin].map((each) => each.boundingBox()),
    );
    expect(below?.y).toBeGreaterThanOrEqual((words?.y ?? 0) + (words?.height ?? 0));
    await page.context().close();
  }
}, 60_000);

describeWithText('with the text', () => {
  test('a note lights its words, and words their notes', async () => {
    const { page, faults } = await open('');
    await openView(page, 'read');
    await hand(page, 'report.txt', text);
    await reportWords(page).waitFor();
    const note = page.locator('.margin-note').nth(4);
    const fact = (await note.getAttribute('data-fact')) ?? '';
    await note.hover();
    const words = page.locator(`[data-facts~="${fact}"]`);
    expect(await words.evaluateAll((all) => all.every((each) => each.matches('.glanced')))).toBe(true);
    expect(await words.count()).toBeGreaterThan(0);
    await words.first().hover();
    expect(await note.getAttribute('data-lit')).toBe('true');
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);
});
