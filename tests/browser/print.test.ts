import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { api } from '#contract/api.ts';
import { drawn } from '../helpers/canvas.ts';
import { drawnEdges, openPage } from '../helpers/page.ts';
import { answerTable, runButton } from '../helpers/parts.ts';
import { missingFrom, printed } from '../helpers/pdf.ts';

const REPORT = 'yongkang-psb-2021';
const read = async (path: string): Promise<unknown> =>
  (await fetch(new URL(path, process.env.YINZHENG_TEST_URL))).json();

/** How many of these are on the paper, whole: none without a size, none that a box cuts off. */
const onPaper = (page: Page, rows: string) =>
  page.evaluate((selector) => {
    const isCut = (element: Element) => {
      const { right, bottom, width, height } = element.getBoundingClientRect();
      if (width === 0 || height === 0) return true;
      for (let box = element.parentElement; box !== null; box = box.parentElement) {
        const own = box.getBoundingClientRect();
        const clips = getComputedStyle(box).overflowY !== 'visible' && box !== document.documentElement;
        if (clips && (bottom > own.bottom + 1 || right > own.right + 1)) return true;
      }
      return right > document.documentElement.clientWidth + 1;
    };
    return [...document.querySelectorAll(selector)].filter((element) => !isCut(element)).length;
  }, rows);

/** What on the paper can only be used on a screen. */
const controls = (page: Page) =>
  page.evaluate(() => {
    const seen = [...document.querySelectorAll('button, input, select, textarea')].filter(
      (element) => element.getBoundingClientRect().width > 0 && element.checkVisibility(),
    );
    return seen
      .filter((element) => {
        const { borderTopWidth, backgroundColor } = getComputedStyle(element);
        const isPlain = borderTopWidth === '0px' && backgroundColor === 'rgba(0, 0, 0, 0)';
        return !isPlain || element.matches('input, select, textarea, .icon-button');
      })
      .map((element) => element.outerHTML.slice(0, 80));
  });

interface Printing {
  readonly name: string;
  readonly hash: string;
  /** What is to be there before it is printed. */
  readonly rows: string;
  /** Every row's own words, as the store has them. */
  readonly wanted: () => Promise<readonly string[]>;
  readonly prepare?: (page: Page) => Promise<void>;
  readonly sheets: number;
}

const firstView = () => read('/api/stories').then((answer) => api.stories.output.parse(answer));

const VIEWS: readonly Printing[] = [
  {
    name: 'figures',
    hash: '#view=figures',
    rows: 'table.ledger tbody tr',
    wanted: async () =>
      api.figures.output.parse(await read('/api/figures?limit=200')).figures.map((each) => each.as_written),
    sheets: 2,
  },
  {
    name: 'stories',
    hash: '#view=stories',
    rows: '.story-item',
    wanted: async () => {
      const { stories, others } = await firstView();
      return [...stories, ...others].flatMap(({ nodes, act }) =>
        nodes.filter(({ id }) => id === act).map(({ name_zh }) => name_zh),
      );
    },
    sheets: 1,
  },
  {
    name: 'the report',
    hash: '#view=read',
    rows: '[data-passage]',
    wanted: async () =>
      api.passages.output
        .parse(await read(`/api/reports/${REPORT}/passages`))
        .passages.map((passage) => passage.text ?? passage.summary_zh ?? ''),
    sheets: 3,
  },
  {
    name: 'an answer',
    hash: '#view=answer&question=10-facts-across-a-line-break',
    rows: '.answer-rows tbody tr',
    wanted: async () => {
      const { rows, question } = api.answer.output.parse(
        await read('/api/questions/10-facts-across-a-line-break/answer'),
      );
      const fact = question.columns.findIndex(({ name }) => name === 'fact_zh');
      return rows.flatMap((row) => {
        const cell = row[fact];
        return cell?.type === 'value' ? [String(cell.value)] : [];
      });
    },
    sheets: 2,
  },
  {
    name: 'the timeline',
    hash: '#view=timeline',
    rows: '.fact-list li',
    wanted: async () =>
      api.timeline.output
        .parse(await read('/api/timeline?limit=400'))
        .facts.filter(({ date }) => date !== null)
        .map(({ gloss_zh }) => gloss_zh),
    sheets: 5,
  },
  {
    name: 'an answer of Query',
    hash: `#view=cypher&query=${encodeURIComponent("UNWIND range(1, 300) AS n RETURN n, '第' + n + '行' AS name")}`,
    rows: '.cm-content',
    prepare: async (page) => {
      await runButton(page).click();
      await answerTable(page).waitFor();
    },
    wanted: async () => ['UNWIND', ...Array.from({ length: 300 }, (_, at) => `第${at + 1}行`)],
    sheets: 5,
  },
];

test.each(VIEWS)(
  'all of $name is on paper: every row is in the words of the file, and no button',
  async ({ hash, rows, wanted, prepare, sheets }) => {
    const { page } = await openPage({}, hash);
    await page.locator(rows).first().waitFor({ state: 'attached' });
    await prepare?.(page);
    const paper = await printed(page);
    const own = await wanted();
    expect(own.length).toBeGreaterThan(10);
    expect(missingFrom(paper, own)).toEqual([]);
    expect(paper.sheets).toBeGreaterThanOrEqual(sheets);
    await page.emulateMedia({ media: 'print' });
    expect(await controls(page)).toEqual([]);
    const head = page.locator('.print-head');
    expect(await head.innerText()).toMatch(/打印/);
    expect(await head.innerText()).not.toMatch(/localhost|127\.0\.0\.1/);
    await page.context().close();
  },
  90_000,
);

test('the picture is on paper as lines and letters with whole names and a legend; table and cards with every row', async () => {
  const { page, faults } = await openPage();
  const edges = await drawnEdges(page);
  const { nodes } = await drawn(page);
  const { stories } = await firstView();
  const known = new Map(stories.flatMap((story) => story.nodes.map((node) => [node.id, node.name_zh])));
  const names = nodes.flatMap(({ id }) => known.get(id) ?? []);
  expect(names).toHaveLength(nodes.length);
  const drawing = await printed(page);
  expect(drawing.bitmaps).toBe(0);
  expect(drawing.sheets).toBe(1);
  // A long name is written in several lines, each twice: once for its halo.
  expect(
    missingFrom(
      drawing,
      names.map((name) => name.slice(0, 4)),
    ),
  ).toEqual([]);
  expect(missingFrom(drawing, ['案件', '表彰', '由谁作出', '承前省略'])).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  expect(await controls(page)).toEqual([]);
  await page.emulateMedia({ media: 'screen' });
  for (const [view, rows] of [
    ['table', '.table-box tbody tr[data-place]'],
    ['cards', '[data-listed]'],
  ] as const) {
    await page.evaluate((to) => location.replace(`#view=${to}`), view);
    await page.locator(rows).first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect([view, await onPaper(page, rows)]).toEqual([view, edges.length]);
    expect(await controls(page)).toEqual([]);
    await page.emulateMedia({ media: 'screen' });
  }
  expect(faults).toEqual([]);
  await page.context().close();
}, 90_000);
