import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { api } from '#contract/api.ts';
import { saidIn } from '#contract/evidence.ts';
import type { PlacedFact, ReportStatements } from '#contract/reading.ts';
import { axeFaults } from '../helpers/axe.ts';
import { texts } from '../helpers/canvas.ts';
import { explored, untilExplored } from '../helpers/explored.ts';
import { ownProduct } from '../helpers/own-product.ts';
import { clickDrawn, drawnEdges, type Look } from '../helpers/page.ts';
import {
  attachPart,
  canvasOf,
  cardsOf,
  contextOf,
  countOf,
  factList,
  factPicker,
  factsListed,
  reportPage,
  reportWords,
} from '../helpers/parts.ts';
import {
  hand,
  markedWords,
  type Place,
  passagesInView,
  selectWords,
  shownPassages,
  tintedIn,
} from '../helpers/reader-page.ts';
import { linesOf } from '../helpers/report-lines.ts';
import { REPORT, reportFolder, reportText } from '../helpers/reports.ts';
import { describeWithText } from '../helpers/with-text.ts';

const CASE = 'yongkang-psb-2021/case-7-12-organised-crime';
const READER = `#report=${REPORT}`;
const text = reportText() ?? '';
const lines = linesOf(text);

// A product of its own: the text that is attached here stays in its data folder, and other tests have none.
const open = ownProduct();

async function openReader(look: Look = {}, more = '') {
  const opened = await open(READER + more, look);
  await factPicker(opened.page).and(opened.page.locator(':enabled')).waitFor(); // the facts have come
  return opened;
}

const NOWHERE: Place = { passage: '', start: 0, end: 0 };
const textOf = ({ passage, start, end }: Place) =>
  (lines[Number(passage.split('#')[1])] ?? []).slice(start, end).join('');

const sha256 = (words: string) => createHash('sha256').update(words).digest('hex');

test('another text is refused, with its hash and the one that would be right', async () => {
  const { page } = await openReader();
  const { text: right } = JSON.parse(readFileSync(`${reportFolder(REPORT)}/report.json`, 'utf8')) as {
    text: { sha256: string };
  };
  await hand(page, 'another.txt', '另一份文字\n');
  const refusal = await attachPart(page).getByRole('alert').innerText();
  expect(refusal).toContain(sha256('另一份文字\n'));
  expect(refusal).toContain(right.sha256);
  expect(await reportWords(page).count()).toBe(0);
  expect(
    await reportPage(page).getByRole('list', { name: '原文关键词，按出现顺序' }).count(),
  ).toBeGreaterThan(10);
  await page.context().close();
}, 60_000);

test('axe finds nothing in the reader without a text', async () => {
  const { page, faults } = await openReader({ locale: 'en-GB' });
  expect(await axeFaults(page)).toEqual([]);
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);

describeWithText('with the text', () => {
  let said: ReportStatements;
  beforeAll(async () => {
    const { page, faults } = await openReader();
    await hand(page, 'report.txt', text);
    await reportWords(page).waitFor();
    expect(await attachPart(page).count()).toBe(0);
    expect(faults).toEqual([]);
    const answer = await fetch(new URL(`/api/reports/${REPORT}/statements`, page.url()));
    await page.context().close();
    said = api.reportStatements.output.parse(await answer.json());
  }, 60_000);

  /** The page marks just the quotations of a fact. */
  async function expectMarked(page: Page, fact: PlacedFact) {
    const first = fact.quotations[0]?.passage ?? '';
    await tintedIn(page, first, 'role').waitFor();
    const found = await markedWords(page);
    for (const piece of fact.quotations) expect(found[piece.passage]).toContain(textOf(piece));
    const quoted = new Set(fact.quotations.map(({ passage }) => passage));
    expect(new Set(Object.keys(found))).toEqual(quoted);
  }

  test('every passage is on the page, character for character', async () => {
    const { page, faults } = await openReader();
    expect(await shownPassages(page)).toEqual(lines.map((line) => line.join('')));
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  test('from 7·12 to the sentence that says it in two clicks', async () => {
    const { page, faults } = await open('');
    const line = (await drawnEdges(page)).find(({ from }) => from === CASE);
    const fact = said.facts.find(({ edge }) => edge === line?.id);
    if (line === undefined || fact === undefined) throw new Error('7·12 has no line');
    await clickDrawn(page, line.id);
    const card = cardsOf(page).first();
    expect(await card.getByRole('blockquote').first().innerText()).toContain(
      textOf(fact.quotations[0] ?? NOWHERE),
    );
    await card
      .getByRole('figure')
      .first()
      .getByRole('button', { name: /第 \d+ 段/ })
      .click();
    await expectMarked(page, fact);
    const role = tintedIn(page, fact.quotations[0]?.passage, 'role');
    const [words, pane] = await Promise.all([role, reportPage(page)].map((each) => each.boundingBox()));
    expect(words?.y).toBeGreaterThan(pane?.y ?? Infinity);
    expect(words?.y).toBeLessThan((pane?.y ?? 0) + (pane?.height ?? 0));
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  test('in English, one click tells who praised the 7·12 case, in which words, and how sure that is', async () => {
    const { page, faults } = await open('', { locale: 'en-GB' });
    const giver = (await drawnEdges(page)).find(
      ({ from, to }) => from.endsWith('/official-yuan-jiajun') && to.includes('/award-7-12'),
    );
    const fact = said.facts.find(({ edge }) => edge === giver?.id);
    if (giver === undefined || fact === undefined) throw new Error('nobody is drawn as the giver');
    await clickDrawn(page, giver.id);
    const card = cardsOf(page).first();
    // Who, of what, and how sure: in English.
    await card.getByText(fact.gloss_en).waitFor();
    expect(fact.gloss_en).toContain('Yuan Jiajun');
    expect(await card.getByRole('paragraph').nth(1).innerText()).toMatch(
      /^(explicit|subject implied|ellipsis|inferred)/,
    );
    // In which words: the report's own, told apart, with each part and the paragraph in English, marked as ours.
    const [first] = fact.quotations;
    expect(await card.getByRole('blockquote').first().innerText()).toContain(textOf(first ?? NOWHERE));
    expect(await card.locator('blockquote .role-subject').first().innerText()).toContain('袁家军');
    const parts = card.getByRole('list', { name: 'Parts of the sentence' }).getByRole('listitem');
    expect(await parts.allInnerTexts()).toEqual([
      expect.stringMatching(/^subject\s+Yuan Jiajun/),
      expect.stringMatching(/^relation\s+issued/),
      expect.stringMatching(/^object\s+.*7·12/),
    ]);
    const ours = card.getByRole('note').filter({ hasText: /in English: our summary, no evidence/ });
    expect((await ours.first().innerText()).replace(/^.*\n/, '')).toMatch(/^[A-Z][^\p{Script=Han}]{20,}$/u);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  test('every line of the first picture opens its quotation', async () => {
    const { page, faults } = await openReader();
    const drawn = await drawnEdges(page);
    expect(drawn.length).toBeGreaterThan(10);
    for (const { id } of drawn) {
      const fact = said.facts.find(({ edge }) => edge === id);
      if (fact === undefined) throw new Error(`no statement draws ${id}`);
      await page.evaluate((hash) => location.assign(hash), `${READER}&select=${id}`);
      await cardsOf(page).filter({ hasText: fact.gloss_zh }).waitFor();
      await expectMarked(page, fact);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  }, 90_000);

  test('words that are selected list the facts that rest on them, and these light up on the canvas', async () => {
    const { page, faults } = await openReader();
    const drawn = new Set((await drawnEdges(page)).map(({ id }) => id));
    const line = said.facts.find(({ edge, about }) => edge !== null && drawn.has(edge) && about[0] === CASE);
    const { passage, start } = line?.quotations[0] ?? NOWHERE;
    const words = { passage, start: start + 2, end: start + 6 };
    const expected = said.facts.filter(({ quotations }) =>
      saidIn(quotations).some(
        (each) => each.passage === passage && each.start < words.end && each.end > words.start,
      ),
    );
    expect(expected.length).toBeGreaterThan(1);
    await selectWords(page, words);
    await factList(page)
      .getByRole('status')
      .filter({ hasText: `${expected.length} 条事实以这些文字为据` })
      .waitFor();
    const listed = await factsListed(page).allInnerTexts();
    expect(listed.map((each) => each.split('\n')[0])).toEqual(expected.map(({ gloss_zh }) => gloss_zh));
    // The marks follow the list a moment later. They are a tint: only their class says so.
    await page.waitForFunction(
      (text) =>
        [...document.querySelectorAll<HTMLElement>('[data-passage] .picked')]
          .map((each) => each.innerText)
          .join('') === text,
      textOf(words),
    );
    const lit = expected.flatMap(({ edge }) => (edge !== null && drawn.has(edge) ? [edge] : []));
    const { picked } = await untilExplored(page, (seen) => seen.picked.length > 0);
    expect(picked.filter((id) => id.startsWith('edge-'))).toEqual([...new Set(lit)].sort());
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  test('reading along shows what the passages in view say, and leaving it brings the drawing back', async () => {
    const { page, faults } = await openReader();
    const before = await explored(page);
    const along = page.getByRole('button', { name: '图随文动' });
    await along.click();
    for (const scrolled of [0, 1500, 4000]) {
      await reportPage(page).evaluate((pane, top) => pane.scrollTo(0, top), scrolled);
      const inView = new Set(await passagesInView(page));
      const facts = said.facts.filter(({ quotations }) =>
        saidIn(quotations).some((each) => inView.has(each.passage)),
      );
      const edges = [...new Set(facts.flatMap(({ edge }) => edge ?? []))].sort();
      const nodes = [...new Set(facts.flatMap(({ about }) => about))].sort();
      const isThere = (seen: typeof before) => seen.edges.join() === edges.join();
      const seen = await untilExplored(page, isThere);
      expect(seen.edges).toEqual(edges);
      expect(Object.keys(seen.positions).sort()).toEqual(nodes);
      expect(Math.min(...(await texts(page)).map(({ size }) => size))).toBeGreaterThanOrEqual(11);
    }
    const shown = await explored(page);
    expect(await countOf(page).innerText()).toBe(
      `${Object.keys(shown.positions).length} 个点，${shown.edges.length} 条线`,
    );
    // What is dragged meanwhile moves, and is neither a step nor a part of the drawing.
    const centre = await canvasOf(page).evaluate((canvas) => {
      const { left, top, width, height } = canvas.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    const away = ({ x, y }: { x: number; y: number }) => Math.hypot(x - centre.x, y - centre.y);
    const [id, place] = Object.entries(shown.places).toSorted(([, a], [, b]) => away(a) - away(b))[0] ?? [];
    if (id === undefined || place === undefined) throw new Error('nothing is shown');
    await page.mouse.move(place.x, place.y);
    await page.mouse.down();
    await page.mouse.move(place.x + 40, place.y + 60, { steps: 4 });
    await page.mouse.up();
    const isElsewhere = ({ places }: typeof before) => Math.abs((places[id]?.y ?? 0) - place.y - 60) < 3;
    expect(isElsewhere(await untilExplored(page, isElsewhere))).toBe(true);
    expect(await page.getByRole('button', { name: '没有可撤销的改动' }).count()).toBe(1);
    await along.click();
    const after = await untilExplored(page, (seen) => seen.edges.join() === before.edges.join());
    expect([after.edges, after.positions]).toEqual([before.edges, before.positions]);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  test.each(['zh-CN', 'en-GB'] as const)(
    'axe finds nothing in the reader with a fact pointed out; its list is as wide as its bar (%s)',
    async (locale) => {
      const { page, faults } = await openReader({ locale });
      const [passage] = said.facts[0]?.quotations ?? [];
      await tintedIn(page, passage?.passage, 'lit-3').click();
      const rows = factsListed(page);
      await rows.first().click();
      await cardsOf(page).waitFor();
      const [row, bar] = await Promise.all([rows.first().boundingBox(), factList(page).boundingBox()]);
      expect(row?.width).toBeGreaterThan(0.8 * (bar?.width ?? Infinity));
      expect(await axeFaults(page)).toEqual([]);
      expect(faults).toEqual([]);
      await page.context().close();
    },
    60_000,
  );

  test('on a narrow screen the facts leave a good part of the page to the text', async () => {
    const { page } = await openReader({ width: 390, height: 844 });
    await reportWords(page)
      .getByRole('button', { name: /^第 17 段的事实/ })
      .click();
    await factsListed(page).nth(3).click();
    await cardsOf(page).waitFor();
    const [pane, card] = await Promise.all(
      [reportPage(page), contextOf(page)].map((each) => each.boundingBox()),
    );
    expect((card?.y ?? 0) - (pane?.y ?? 0)).toBeGreaterThan(0.3 * (pane?.height ?? Infinity));
    await page.context().close();
  }, 60_000);
});
