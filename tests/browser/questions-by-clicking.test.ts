import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { api } from '#contract/api.ts';
import type { Cell } from '#contract/question.ts';
import type { ViewId } from '../../client/model/explorer.ts';
import { comparisonName } from '../../client/words/vocabulary.ts';
import { CLICKS } from '../helpers/clicks.ts';
import { openPage } from '../helpers/page.ts';
import {
  cardsOf,
  checksOf,
  contextOf,
  doorTo,
  factList,
  factPicker,
  factsListed,
  ledgerRows,
  reportPage,
  storiesIn,
} from '../helpers/parts.ts';
import '../helpers/installed-vocabulary.ts';

/**
 * The questions that researchers bring, answered from the first page by clicking alone: neither the ready answers nor
 * Cypher are opened. What is seen must be what the API answers, and each takes the clicks that the README says.
 */
let page: Page;
/** Clicks, choices in a list and presses of Enter since the test began. */
let clicks = 0;
beforeEach(() => {
  clicks = 0;
});
afterEach(() => {
  const number = /\b\d{2}\b/.exec(expect.getState().currentTestName ?? '')?.[0];
  expect(clicks).toBe(CLICKS[Number(number)]);
});
const click = (target: Locator) => {
  clicks += 1;
  return target.click();
};
beforeAll(async () => {
  ({ page } = await openPage());
}, 90_000);

const asked = async (path: string): Promise<unknown> =>
  (await fetch(new URL(path, process.env.YINZHENG_TEST_URL))).json();
const answerTo = async (id: string) => api.answer.output.parse(await asked(`/api/questions/${id}/answer`));

/** Every name and word of a cell that a reader must see. */
function namesIn(cell: Cell | undefined): readonly string[] {
  if (cell?.type === 'node') return [cell.node.name_zh];
  if (cell?.type === 'nodes') return cell.nodes.map(({ name_zh }) => name_zh);
  return cell?.type === 'value' && cell.value !== null ? [String(cell.value)] : [];
}

const openView = (view: ViewId) => click(doorTo(page, view));
/** Back to where one begins; does not count. */
const begin = () => doorTo(page, 'graph').click();
const choose = (name: RegExp) => click(page.getByRole('main').getByRole('button', { name }).first());
const stories = async () => {
  await storiesIn(page).first().waitFor();
  return storiesIn(page).allInnerTexts();
};

/** Opens what a name finds first: a click into the search, and one on what is found. Returns all that is then told of it. */
async function lookUp(name: string): Promise<string> {
  const search = page.getByRole('combobox', { name: '搜索', exact: true });
  await click(search);
  await search.fill(name);
  await page
    .getByRole('group', { name: '名称' })
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .click();
  clicks += 1;
  return toldOf(name);
}

/** All that the panel tells of what is selected. */
async function toldOf(name: string): Promise<string> {
  const panel = contextOf(page);
  await panel.getByRole('heading', { level: 2, name }).waitFor();
  await panel.getByText('报道怎么说').waitFor();
  await cardsOf(page).first().waitFor();
  return panel.innerText();
}

/** Each row of the answer is one of the texts seen, with the names of these columns in it; and there are no more. */
async function expectEach(id: string, texts: readonly string[], columns: readonly string[]) {
  const { question, rows } = await answerTo(id);
  expect(texts).toHaveLength(rows.length);
  for (const row of rows) {
    const names = columns.flatMap((name) =>
      namesIn(row[question.columns.findIndex((column) => column.name === name)]),
    );
    expect(texts.filter((text) => names.every((each) => text.includes(each)))).not.toEqual([]);
  }
}

test.each([
  ['01-cases-led-to-commendations', /^案件/, ['case', 'award', 'givers']],
  ['06-commendations-without-giver', /^未写明由谁作出/, ['award', 'causes', 'receivers']],
  ['08-programmes-commended', /^工作/, ['programme', 'award', 'givers']],
  ['14-honours-of-daqing-security', /^起因未写明/, ['award', 'receivers', 'givers']],
] as const)(
  '%s: Stories, one choice (2 clicks)',
  async (id, choice, columns) => {
    await begin(); // the list forgets its choices
    await openView('stories');
    await choose(choice);
    await expectEach(id, await stories(), columns);
  },
  30_000,
);

test('02: who commended more than once stands first among the givers (Stories, open the list: 2 clicks)', async () => {
  await begin();
  await openView('stories');
  clicks += 1; // opening the list, whose entries are read without it here
  const givers = await page.getByLabel('由谁').getByRole('option').allInnerTexts();
  const repeated = givers.filter((text) => Number(/（(\d+)）$/.exec(text)?.[1] ?? 0) > 1);
  const { rows } = await answerTo('02-officials-commending-repeatedly');
  expect(repeated).toEqual(
    rows.map(([official, awards]) => `${namesIn(official)[0]}（${namesIn(awards).length}）`),
  );
}, 60_000);

test('05: every commendation is listed with its kind (Stories: 1 click)', async () => {
  await begin();
  await openView('stories');
  const texts = await stories();
  const { labels } = api.schema.output.parse(await asked('/api/schema'));
  const kinds = labels.find(({ name }) => name === 'Award')?.kinds ?? [];
  const { rows } = await answerTo('05-commendations-by-kind');
  for (const [kind, , awards] of rows) {
    const name = kinds.find((known) => known.name === namesIn(kind)[0])?.label_zh ?? '';
    const seen = namesIn(awards).map((award) => texts.find((text) => text.includes(award)));
    for (const text of seen) expect(text).toContain(name);
  }
}, 60_000);

test('04: posts stand beside their holders (Stories), reporters’ are looked up (3 clicks)', async () => {
  await begin();
  await openView('stories');
  const seen = [...(await stories()), await lookUp('通讯员')].join('\n').replace(/\s+/g, '');
  const { rows } = await answerTo('04-positions-held');
  for (const [person, position, tense] of rows) {
    expect(seen).toContain(namesIn(person)[0]);
    const post = `${namesIn(tense)[0] === 'then' ? '时任' : ''}${namesIn(position)[0]}`;
    expect(seen).toContain(post);
  }
}, 60_000);

test('07: a code finds both cases that carry it (search: 1 click)', async () => {
  const search = page.getByRole('combobox', { name: '搜索', exact: true });
  const { rows } = await answerTo('07-shared-codes');
  await click(search);
  for (const [code, cases] of rows) {
    await search.fill(namesIn(code)[0] ?? '');
    for (const name of namesIn(cases))
      await page
        .getByRole('option', { name: new RegExp(name) })
        .first()
        .waitFor();
  }
  await search.fill('');
}, 60_000);

test('09: a reform tells its parts, and they theirs (two look-ups, one more click: 5 clicks)', async () => {
  const first = await lookUp('公安数字化改革');
  await click(contextOf(page).getByRole('button', { name: '六大体系' }).first());
  const parts = await toldOf('六大体系');
  const seen = [first, parts, await lookUp('情指勤舆一体化改革')].join('\n');
  const { rows } = await answerTo('09-parts-of-the-reforms');
  for (const [, part] of rows) expect(seen).toContain(namesIn(part)[0]);
}, 60_000);

test('13: the scenario tells its figures, its commendation and who gave it (look-up: 2 clicks)', async () => {
  const seen = await lookUp('固废精密智控应用场景');
  const { rows } = await answerTo('13-solid-waste-scenario');
  for (const [result, , asWritten, , award] of rows) {
    expect(seen).toContain(namesIn(award)[0] ?? namesIn(result)[0]);
    expect(seen).toContain(namesIn(asWritten)[0] ?? '');
  }
}, 60_000);

test.each([
  ['03-figures-reported-twice', '同一报道写了两次'],
  ['12-percentages-without-comparison', '未说明与什么相比'],
])(
  '%s: Figures, Checks, one kind (3 clicks)',
  async (id, kind) => {
    await openView('figures');
    await click(page.getByRole('button', { name: /^核对/ }));
    await click(checksOf(page).getByRole('button').filter({ hasText: kind }));
    const seen = await checksOf(page).getByRole('article').allInnerTexts();
    for (const [indicator] of (await answerTo(id)).rows)
      expect(seen.join('\n')).toContain(namesIn(indicator)[0]);
  },
  30_000,
);

test('11: figures of deaths say against what (Figures, type into Find: 2 clicks)', async () => {
  await openView('figures');
  await page.getByRole('button', { name: /^表格 \d/ }).click(); // where the ledger opens; the test before left it
  await click(page.getByLabel('查找'));
  await page.getByLabel('查找').fill('死亡');
  const { question, rows } = await answerTo('11-traffic-deaths');
  const at = (name: string) => question.columns.findIndex((column) => column.name === name);
  const seen = await ledgerRows(page).allInnerTexts();
  for (const row of rows) {
    const line = seen.find((text) => text.includes(namesIn(row[at('indicator_zh')])[0] ?? '–'));
    expect(line).toContain(namesIn(row[at('as_written')])[0]);
    expect(line).toContain(comparisonName(namesIn(row[at('comparison')])[0] ?? '–', 'zh'));
  }
}, 60_000);

test.each([
  ['10-facts-across-a-line-break', 'cut', 0],
  ['15-planned-not-done', 'planned', 6], // how what is planned hangs together is planned too, and no answer
])(
  '%s: List facts, one kind (2 clicks)',
  async (id, kind, others) => {
    await begin();
    await reportPage(page).hover();
    await factPicker(page).waitFor();
    await factPicker(page).selectOption(kind);
    clicks += 2; // the list is opened, and one of its lines chosen
    const { rows } = await answerTo(id);
    const glosses = rows.map(([gloss]) => namesIn(gloss)[0]);
    await factList(page)
      .filter({ hasText: `${rows.length + others} 条事实` })
      .waitFor();
    const listed = (await factsListed(page).allInnerTexts()).map((text) => text.split('\n')[0]);
    expect(listed.filter((gloss) => glosses.includes(gloss)).sort()).toEqual([...glosses].sort());
    expect(listed).toHaveLength(glosses.length + others);
  },
  30_000,
);
