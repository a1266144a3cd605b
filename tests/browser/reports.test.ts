import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { api } from '#contract/api.ts';
import { writeDrawing } from '../../client/address/drawing-link.ts';
import { initialState } from '../../client/model/initial-state.ts';
import { showOnly } from '../../client/model/transitions.ts';
import { verb } from '../../client/words/vocabulary.ts';
import { GraphFragment } from '../../server/contract/graph.ts';
import { edgeId } from '../../server/graph/ids.ts';
import { axeFaults } from '../helpers/axe.ts';
import { countWith, drawn, untilDrawn } from '../helpers/canvas.ts';
import { explored, untilExplored } from '../helpers/explored.ts';
import { ownProduct } from '../helpers/own-product.ts';
import { settled } from '../helpers/page.ts';
import {
  cardsOf,
  checksOf,
  clausesOf,
  contextOf,
  countOf,
  neighboursOf,
  openSheet,
  reportPage,
  reportsOf,
  searchBox,
  statusOf,
  suggestionsOf,
} from '../helpers/parts.ts';
import { bare, missingFrom, printed } from '../helpers/pdf.ts';
import '../helpers/installed-vocabulary.ts';

const open = ownProduct(['--samples']);

/** The letters that lines wear, each once; how many lines are greyed; whether invented things say so. */
async function signs(page: Page) {
  await settled(page);
  const { nodes, edges } = await drawn(page);
  return {
    letters: [...new Set(edges.map(({ sign }) => sign))].sort(),
    greyed: countWith(edges, 'greyed'),
    invented: nodes.filter(({ text }) => text.includes('虚构')).length,
  };
}

test('the first picture is of the real report; all stories wear the signs of theirs, and invented ones say so', async () => {
  const { page, faults } = await open('');
  expect(await signs(page)).toEqual({ letters: [''], greyed: 0, invented: 0 });
  await page.getByRole('button', { name: '更多工具' }).click();
  await page.getByRole('button', { name: '全部故事' }).click();
  await countOf(page)
    .filter({ hasText: /(4[1-9]|[5-9]\d|\d{3}) 条线/ })
    .waitFor();
  const all = await signs(page);
  expect(all.letters).toEqual(['A', 'B', 'C', 'D']);
  expect(all.invented).toBeGreaterThan(20);
  await openSheet(page, 'reports');
  const rail = reportsOf(page);
  expect(await rail.nth(1).innerText()).toContain('虚构');
  await rail.nth(1).getByRole('checkbox').click();
  await untilDrawn(page, ({ edges }) => countWith(edges, 'greyed') > 0);
  expect((await signs(page)).greyed).toBeGreaterThanOrEqual(10);
  expect(faults).toEqual([]);
  await page.context().close();
}, 90_000);

test('planned and done: both statements open, and on the canvas the lines wear both letters', async () => {
  const { page, faults } = await open('#view=compare');
  const done = page.getByRole('group', { name: '计划了，做成了' });
  const row = done.getByRole('listitem').filter({ hasText: '水上救援站' }).first();
  await row.getByRole('button', { name: /依据/ }).first().click();
  await cardsOf(page).filter({ hasText: '计划' }).first().waitFor();
  await row.getByRole('button', { name: /依据/ }).nth(1).click();
  await cardsOf(page).filter({ hasText: '2024-06' }).first().waitFor();
  expect(await cardsOf(page).first().innerText()).toContain('虚构');
  await done.getByRole('button', { name: '在图中显示这些' }).click();
  await countOf(page).filter({ hasText: '5 条线' }).waitFor();
  expect((await signs(page)).letters).toEqual(['B C']);
  expect(faults).toEqual([]);
  await page.context().close();
}, 90_000);

test('figures that disagree stand side by side, each with its words', async () => {
  const { page } = await open('#view=compare&lang=en', { locale: 'en-GB' });
  const pair = page.getByRole('group', { name: 'Figures that disagree' }).getByRole('listitem');
  await pair.nth(1).waitFor();
  expect(await pair.nth(0).innerText()).toContain('1,286 cases');
  expect(await pair.nth(1).innerText()).toContain('1,302 cases');
  for (const side of [0, 1]) expect(await pair.nth(side).getByRole('figure').count()).toBe(1);
  await page.getByText(/^Who and what is new/).click();
  expect(await axeFaults(page)).toEqual([]);
  await page.context().close();
}, 90_000);

test('two reports side by side are printed with every row of what is done, open, new and gone', async () => {
  const { page } = await open('#view=compare');
  await page.getByRole('group', { name: '计划了，做成了' }).getByRole('listitem').first().waitFor();
  const address = new URL('/api/compare?from=sample-2023&to=sample-2024', page.url());
  const { relations } = api.compare.output.parse(await (await fetch(address)).json());
  const all = Object.values(relations).flatMap(({ rows }) => rows);
  expect(all.length).toBeGreaterThan(30);
  const paper = await printed(page);
  const wanted = all.map(({ from, edge, to }) => from.name_zh + verb(edge.type, 'zh') + to.name_zh);
  const text = bare(paper.text).replaceAll('虚构', '').replaceAll('→', '');
  expect(wanted.filter((row) => !text.includes(bare(row).replaceAll('虚构', '')))).toEqual([]);
  expect(missingFrom(paper, ['先前的报道2023', '后来的报道2024'])).toEqual([]);
  await page.context().close();
}, 60_000);

test('reports of different subjects are set side by side only by hand, and nothing is then said to be outstanding', async () => {
  const { page, faults } = await open('#view=compare');
  const [older, newer] = [page.getByLabel('先前的报道'), page.getByLabel('后来的报道')];
  expect([await older.inputValue(), await newer.inputValue()]).toEqual(['sample-2023', 'sample-2024']);
  await newer.selectOption('sample-court-2025');
  await page.getByRole('note').filter({ hasText: '不同的对象' }).waitFor();
  await page.getByRole('group', { name: '只有前一份说的关系' }).getByRole('listitem').first().waitFor();
  expect(await page.getByRole('main').innerText()).not.toMatch(/后来没有照样报道|计划了，做成了|数字的变化/);
  expect(await axeFaults(page)).toEqual([]);
  expect(faults).toEqual([]);
  await page.context().close();
}, 90_000);

test('where no two reports are of one subject it says why nothing is compared, and two can be chosen', async () => {
  const { page } = await open('#view=figures&lang=en', { locale: 'en-GB' });
  await page.route('**/api/reports?*', async (route) => {
    const response = await route.fetch();
    const { reports, ...rest }: { reports: { id: string }[] } = await response.json();
    await route.fulfill({
      response,
      json: { ...rest, reports: reports.filter(({ id }) => id !== 'sample-2023') },
    });
  });
  await page.goto(page.url().replace('figures', 'compare'));
  await page.reload();
  await page.getByText('No two of the loaded reports are said to be about the same thing').waitFor();
  await page.getByLabel('One report').selectOption('sample-2024');
  await page.getByLabel('The other report').selectOption('sample-court-2025');
  await page.getByRole('note').filter({ hasText: 'different things' }).waitFor();
  expect(await page.getByText('Planned, and not reported since').count()).toBe(0);
  await page.context().close();
}, 90_000);

test('hits of one name say where each belongs and which report speaks of it; one without a namesake does not', async () => {
  const { page } = await open('');
  await searchBox(page).fill('云栈市市长');
  const options = suggestionsOf(page).getByRole('group', { name: '名称' }).getByRole('option');
  const told = options.filter({ hasText: /云栈市 · .+ 2024/ });
  await told.nth(1).waitFor();
  // A third has the words within its name, but not that name.
  expect([await told.count(), await options.count()]).toEqual([2, 3]);
  await searchBox(page).fill('骑警大队');
  await options.filter({ hasText: '骑警大队' }).first().waitFor();
  await options.filter({ hasText: '云栈市市长' }).first().waitFor({ state: 'detached' });
  expect(await options.filter({ hasText: /202[34]/ }).count()).toBe(0);
  await page.context().close();
}, 90_000);

test('a total is held against its parts, once in agreement and once not, each with its words', async () => {
  const { page } = await open('#view=figures');
  await page.getByRole('main').getByRole('button', { name: /核对/ }).click();
  await checksOf(page).getByRole('button').filter({ hasText: '总数与各部分之和' }).click();
  const finding = page.getByRole('main').getByRole('article');
  expect(await finding.nth(0).innerText()).toMatch(/不一致[\s\S]*总数 20处，各部分合计 21处/);
  expect(await finding.nth(1).innerText()).toMatch(/一致[\s\S]*总数 12处，各部分合计 12处/);
  for (const index of [0, 1]) {
    // One of the three drops its subject, and shows the clause that holds it.
    expect(await finding.nth(index).getByRole('figure').count()).toBe(4);
    expect(await finding.nth(index).textContent()).toMatch(/梨汀镇有\d+处.*鹭汀镇有\d+处/s);
  }
  await page.context().close();
}, 90_000);

test('the checks hold a change against the levels of both years, and values over time have a picture with words', async () => {
  const { page } = await open('#view=figures');
  await page.getByRole('main').getByRole('button', { name: /核对/ }).click();
  await checksOf(page).getByRole('button').filter({ hasText: '变化幅度与两年数值' }).click();
  expect(await page.getByRole('main').getByRole('article').allInnerTexts()).toEqual([
    expect.stringContaining('−3.50%'),
    expect.stringContaining('−4.69%'),
  ]);
  await page
    .getByRole('main')
    .getByRole('button', { name: /几个时期/ })
    .click();
  await page.getByRole('img', { name: /2023 B 1286起；2023 C 1302起；2024 C 1241起/ }).waitFor();
  await page.context().close();
}, 90_000);

test('a link to a line of what is now part of another opens the line that is there now', async () => {
  const { page, faults } = await open('');
  const { edges } = await page.evaluate(async () =>
    (
      await fetch('/api/nodes/sample-2024%2Funit-yunzhan-data-analysis-centre/neighbours?type=PART_OF')
    ).json(),
  );
  const [now] = edges as { id: string; from: string; to: string }[];
  if (now === undefined) throw new Error('it is a part of nothing');
  const former = edgeId('PART_OF', 'sample-2023/unit-yunzhan-intelligence-office', now.to);
  await page.evaluate((hash) => location.assign(hash), `#select=${former}`);
  await contextOf(page).getByRole('figure').first().waitFor();
  expect((await explored(page)).picked).toEqual([now.id]);
  expect(new URL(page.url()).hash).toContain(`select=${now.id}`);
  await toldOfMoved(page, former);
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);

test('a story told by a link follows a line of what is now part of another, leaves out one that is gone, and says both', async () => {
  const { page, faults } = await open('');
  const FORMER = 'sample-2023/unit-yunzhan-intelligence-office';
  const { edges } = await page.evaluate(async () =>
    (
      await fetch('/api/nodes/sample-2024%2Funit-yunzhan-data-analysis-centre/neighbours?type=PART_OF')
    ).json(),
  );
  const [now] = edges as { to: string }[];
  if (now === undefined) throw new Error('it is a part of nothing');
  const [former, gone] = [edgeId('PART_OF', FORMER, now.to), edgeId('ISSUED', FORMER, now.to)];
  await page.evaluate((hash) => location.assign(hash), `#panel=story&story=${former},${gone}`);
  await clausesOf(page).first().waitFor();
  await statusOf(page).getByText('链接生成之后，图谱有变').click();
  const told = statusOf(page).getByRole('group');
  await told.getByText(/^链接所指的 1 条线，一端已并入别的点/).waitFor();
  await told.getByText('有 1 条线已不在图谱中').waitFor();
  expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
  await page.context().close();
}, 60_000);

/** Opens what has changed, and waits until it says where the line of the former id runs now. */
async function toldOfMoved(page: Page, former: string) {
  await page.getByText('链接生成之后，图谱有变').click();
  const told = statusOf(page).getByRole('group');
  await told.getByText('sample-2023/unit-yunzhan-intelligence-office → 数据研判中心').waitFor();
  await told.getByText(/^链接所指的 1 条线，一端已并入别的点/).waitFor();
  await told.getByText(new RegExp(`^${former} → 数据研判中心 — 属于 → `)).waitFor();
}

test.each(['with a picture', 'without'])(
  'a link %s that selects several follows lines of what is now part of another, and says so',
  async (kind) => {
    const { page, faults } = await open('');
    const NOW = 'sample-2024/unit-yunzhan-data-analysis-centre';
    const FORMER = 'sample-2023/unit-yunzhan-intelligence-office';
    const answer = await page.evaluate(
      async (id) => (await fetch(`/api/nodes/${encodeURIComponent(id)}/neighbours?type=PART_OF`)).json(),
      NOW,
    );
    const { nodes, edges } = GraphFragment.parse(answer);
    const [now] = edges;
    if (now === undefined) throw new Error('it is a part of nothing');
    // As the link's maker saw it, who knew only the former id, and a line that no report speaks of any more.
    const then = (id: string) => (id === NOW ? FORMER : id);
    const line = { ...now, id: edgeId(now.type, FORMER, now.to), from: FORMER };
    const gone = { ...now, id: edgeId('ISSUED', FORMER, now.to), from: FORMER };
    const seen = showOnly(
      { nodes: nodes.map((node) => ({ ...node, id: then(node.id) })), edges: [line, gone] },
      'story',
    )(initialState('zh', 'light'));
    const drawing = kind === 'without' ? '' : `&drawing=${await writeDrawing(seen)}`;
    await page.evaluate(
      (hash) => location.assign(hash),
      `#lang=zh&select=${now.to},${line.id},${gone.id}${drawing}`,
    );
    await toldOfMoved(page, line.id);
    await statusOf(page).getByRole('group').getByText('有 1 条线已不在图谱中').waitFor();
    const { picked } = await untilExplored(page, ({ picked }) => picked.includes(now.id));
    expect(picked).toEqual([now.id, now.to].sort());
    expect(faults).toEqual([]);
    await page.context().close();
  },
  60_000,
);

test.each([
  'sample-2023/unit-yunzhan-psb',
  'yongkang-psb-2021/award-7-12-written-instruction',
  'yongkang-psb-2021/concept-two-upholds',
  'yongkang-psb-2021/event-major-celebration-security',
  'sample-2023/place-jipu',
])(
  'no dead end at %s: it is on the canvas, says something with its words, and leads on',
  async (id) => {
    const { page, faults } = await open(`#select=${id}`);
    await cardsOf(page).first().waitFor();
    await contextOf(page).getByRole('figure').first().waitFor();
    expect(
      await contextOf(page)
        .getByRole('button', { name: /^展开|已在图中/ })
        .or(neighboursOf(page).getByRole('listitem'))
        .count(),
    ).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await page.context().close();
  },
  60_000,
);

test('words of the texts stand in a concordance, sorted by either side; a line opens the reader where they are lit', async () => {
  const { page } = await open('#view=found&find=公安局');
  const lines = page.getByRole('list', { name: '“公安局”在原文中的出现' }).getByRole('listitem');
  await lines.nth(5).waitFor();
  const marks = await lines
    .locator('mark')
    .evaluateAll((all) => all.map((mark) => Math.round(mark.getBoundingClientRect().left)));
  expect(new Set(marks).size).toBe(1);
  const first = await lines.first().textContent();
  await page.getByRole('button', { name: '按右边' }).click();
  await page.waitForFunction((before) => document.querySelector('.kwic li')?.textContent !== before, first);
  const rights = await lines.locator('.kwic-right').allInnerTexts();
  expect(rights).toEqual([...rights].sort(new Intl.Collator('zh').compare));
  const place = await lines.last().locator('.kwic-place').innerText();
  await lines.last().getByRole('button').click();
  const paragraph = /第 (\d+) 段/.exec(place)?.[1] ?? '';
  const lit = reportPage(page).locator('.picked');
  await lit.first().waitFor();
  expect((await lit.allInnerTexts()).join('')).toBe('公安局');
  expect(page.url()).toContain(`%23${Number(paragraph) - 1}`);
  await page.context().close();
}, 90_000);

test.each([
  [
    'zh-CN',
    { desk: '是否同一', may: /可能与另外 1 个实体同一/, open: '并排比对', why: '理由', back: '撤回这一判断' },
    { one: /将成为一个实体“梨汀镇”.*3 份报道/, judged: /已判断同一：梨汀镇/, undone: '已撤回判断。' },
  ],
  [
    'en-GB',
    {
      desk: 'Same or different?',
      may: /May be the same as another thing/,
      open: 'Compare them',
      why: 'Why',
      back: 'Take this judgement back',
    },
    {
      one: /They become one thing.*3 reports/,
      judged: /Judged the same: 梨汀镇/,
      undone: 'The judgement has been taken back.',
    },
  ],
] as const)(
  'what may be one thing is read side by side, judged by keys with its effect in view, and parted again (%s)',
  async (locale, words, says) => {
    const { page, faults } = await open('#select=sample-2023/place-yunzhan-liting', { locale });
    const card = contextOf(page);
    await card.getByText(words.may).waitFor({ timeout: 60_000 }); // the first proposals are worked out
    await card.getByRole('button', { name: words.open }).click();
    const desk = page.getByRole('region', { name: words.desk });
    const group = desk.locator('.identity').filter({ hasText: '梨汀镇' });
    await group.waitFor();
    const members = group.locator('.identity-member');
    expect(await members.count()).toBe(3);
    for (const member of await members.all()) {
      expect(await member.getByRole('figure').count()).toBeGreaterThan(0);
      expect(await member.innerText()).toMatch(/20(23|24|25)/);
    }
    await group.focus();
    await page.keyboard.press('2');
    await group
      .getByRole('note')
      .filter({ hasText: /不再提出|not proposed again/ })
      .waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('1');
    await group.getByRole('note').filter({ hasText: says.one }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await group.getByLabel(words.why).inputValue()).toContain('梨汀镇');
    const merged = async () => {
      const answer = await page.evaluate(async () => {
        const node = await fetch('/api/nodes/sample-2023%2Fplace-yunzhan-liting');
        return (await node.json()) as { reports: string[] };
      });
      return answer.reports.length;
    };
    expect(await merged()).toBe(2);
    await page.keyboard.press('Enter');
    await desk.getByRole('status').filter({ hasText: says.judged }).waitFor();
    expect(await merged()).toBe(3);
    await desk.getByRole('button', { name: words.back }).first().click();
    await desk.getByRole('status').filter({ hasText: says.undone }).waitFor();
    expect(await merged()).toBe(2);
    await group.waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  },
  150_000,
);
