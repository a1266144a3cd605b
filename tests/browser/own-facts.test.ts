import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { parseCsv } from '../../server/dataset/csv.ts';
import { runCommand } from '../helpers/command.ts';
import {
  beginWriting,
  enterFact,
  enterFigure,
  type Fact,
  handOf,
  makeNew,
  sheetOf,
} from '../helpers/entering.ts';
import { inventedLines } from '../helpers/invented-report.ts';
import { openPage } from '../helpers/page.ts';
import { reportPage, reportWords } from '../helpers/parts.ts';
import { type Product, startProduct, stopProduct } from '../helpers/start-product.ts';

const REPORT = 'yunling-2023';
const BUREAU = '云岭市公安局';
const CASE = '“3·18”特大电信诈骗案';

let dataDir = '';
let product: Product;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'yinzheng-own-'));
  product = await startProduct([], { DATA_DIR: dataDir });
  const metadata = { id: REPORT, title_zh: inventedLines()[0], period: '2023', invented: true };
  const answer = await send('POST', '/api/reports', { metadata, text: `${inventedLines().join('\n')}\n` });
  expect(answer).toBe(201);
}, 240_000);
afterAll(async () => {
  await stopProduct(product);
  await rm(dataDir, { recursive: true, force: true });
}, 60_000);

async function send(method: string, path: string, body: object): Promise<number> {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(new URL(path, product.url), { method, headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.status;
}

async function openWriting() {
  const opened = await openPage({}, `${product.url}#report=${REPORT}&view=read`);
  await reportWords(opened.page).first().waitFor();
  await beginWriting(opened.page);
  return opened;
}

const NEW: readonly (readonly [words: string, label: string])[] = [
  [BUREAU, '单位'],
  [CASE, '案件'],
  ['通报表扬', '表彰'],
  ['省公安厅', '单位'],
  ['何岩', '领导'],
  ['批示', '表彰'],
  ['“一码通办”改革', '工作'],
  ['政务服务中心', '设施'],
  ['李牧', '领导'],
  ['所长', '职务'],
  ['“邻里守望”机制', '工作'],
  ['个人三等功', '表彰'],
  ['全省枫桥式派出所', '表彰'],
];

const FACTS: readonly Fact[] = [
  { from: BUREAU, to: CASE, says: `${BUREAU}侦办${CASE}` },
  { from: CASE, to: '通报表扬', says: `${CASE}获通报表扬` },
  { from: '省公安厅', to: '通报表扬', says: '省公安厅作出通报表扬' },
  { from: '何岩', to: '批示', says: '何岩作出批示' },
  { from: CASE, to: '批示', says: `${CASE}获批示`, basis: { why: '专案组因本案成立' } },
  { from: BUREAU, to: '“一码通办”改革', says: `${BUREAU}开展“一码通办”改革` },
  { from: '李牧', to: '所长', says: '李牧担任所长' },
  { from: '李牧', to: '“邻里守望”机制', says: '李牧开展“邻里守望”机制' },
  { from: '李牧', to: '个人三等功', says: '李牧获得个人三等功' },
];

/** The same by hand: type, ends, basis, and of each quotation its role, its beginning and its end. */
const BY_HAND = [
  'INVESTIGATED unit-yun-ling-shi-gong-an-ju case-3-18-te-da-dian-xin explicit words:2023年…报表扬。',
  'LED_TO case-3-18-te-da-dian-xin award-tong-bao-biao-yang explicit words:2023年…报表扬。',
  'ISSUED unit-sheng-gong-an-ting award-tong-bao-biao-yang explicit words:2023年…报表扬。',
  'ISSUED official-he-yan award-pi-shi explicit words:省公安厅厅…分肯定。',
  'LED_TO case-3-18-te-da-dian-xin award-pi-shi inferred words:省公安厅厅…分肯定。',
  'RUNS unit-yun-ling-shi-gong-an-ju program-yi-ma-tong-ban-gai-ge explicit words:云岭市公安…务中心。',
  'HOLDS_POSITION official-li-mu position-suo-zhang explicit words:青石派出所…起巡防。',
  'RUNS official-li-mu program-lin-li-shou-wang-ji-zhi explicit words:青石派出所…起巡防。',
  'RECEIVED official-li-mu award-ge-ren-san-deng-gong explicit words:全年辖区盗…三等功。',
  'suspects-caught 46 person none - unit-yun-ling-shi-gong-an-ju explicit words:2023年…报表扬。',
  'telecom-fraud-cases-solved-change 8.5 percent up yoy unit-yun-ling-shi-gong-an-ju ellipsis words:全年电信诈…2万件。 subject:云岭市公安…办”改革',
  'persons-under-coercive-measures 213 person none - unit-yun-ling-shi-gong-an-ju ellipsis words:全年电信诈…2万件。 subject:云岭市公安…办”改革',
].toSorted();

test('facts are entered by the page alone, few clicks each, and stand after a restart as if written by hand', async () => {
  const { page, faults } = await openWriting();
  const hand = handOf(page, REPORT);
  for (const [words, label] of NEW) await makeNew(hand, words, label);
  hand.done();
  const costs: number[] = [];
  for (const fact of FACTS) {
    await enterFact(hand, fact);
    costs.push(hand.done());
  }
  await enterFigure(hand, '46名', '抓获嫌疑人数');
  costs.push(hand.done());
  await enterFigure(hand, '8.5%', '电信诈骗破案数变化', 'ellipsis');
  costs.push(hand.done());
  await enterFigure(hand, '213人', '采取刑事强制措施人数', 'ellipsis');
  costs.push(hand.done());
  process.stderr.write(`clicks and keys a fact: ${costs.join(', ')}\n`);
  expect(Math.max(...costs)).toBeLessThanOrEqual(12);
  await sheetOf(page)
    .getByText(`${FACTS.length + 3} 条事实`)
    .waitFor();
  expect(await written()).toEqual(BY_HAND);

  await page.context().close(); // it would look for the server while that is away
  await stopProduct(product);
  product = await startProduct([], { DATA_DIR: dataDir });
  const again = await openWriting();
  await sheetOf(again.page)
    .getByText(`${FACTS.length + 3} 条事实`)
    .waitFor();
  expect(await written()).toEqual(BY_HAND);
  expect([...faults, ...again.faults]).toEqual([]);
}, 240_000);

test('of two tabs the second is told what the first has changed, and nothing is written over unasked', async () => {
  const [one, other] = [await openWriting(), await openWriting()];
  const fact = '李牧担任所长';
  const change = async (page: Page, gloss: string) => {
    await sheetOf(page)
      .getByRole('button', { name: `修改: ${fact}` })
      .click();
    const form = sheetOf(page).getByRole('form', { name: '说的是' });
    await form.getByLabel('释义').fill(gloss);
    await form.getByRole('button', { name: '保存修改' }).click();
    return form;
  };
  for (const { page } of [one, other]) await sheetOf(page).getByText('已录入的事实').click();
  const saved = await change(one.page, '李牧任青石派出所所长');
  await saved.waitFor({ state: 'detached' });
  const form = await change(other.page, '李牧当所长');
  const alert = form.getByRole('alert');
  await alert.getByText('现在存的是：李牧任青石派出所所长').waitFor();
  await alert.getByText('您要改成：李牧当所长').waitFor();
  expect(await glossIn('HOLDS_POSITION')).toBe('李牧任青石派出所所长');
  await alert.getByRole('button', { name: '仍用我的' }).click();
  await form.waitFor({ state: 'detached' });
  expect(await glossIn('HOLDS_POSITION')).toBe('李牧当所长');
  // Back and again, after a reload.
  await other.page.reload();
  await beginWriting(other.page);
  await sheetOf(other.page).getByRole('button', { name: '撤销' }).click();
  await sheetOf(other.page).getByText('李牧任青石派出所所长').waitFor({ state: 'attached' });
  await sheetOf(other.page).getByRole('button', { name: '重做' }).click();
  await sheetOf(other.page).getByText('李牧当所长').waitFor({ state: 'attached' });
  expect(other.faults.filter((fault) => !fault.includes('409'))).toEqual([]);
}, 120_000);

test('what a fact says besides is entered, and a figure is changed', async () => {
  const { page, faults } = await openWriting();
  const sheet = sheetOf(page);
  await sheet.getByText('已录入的事实').click();
  await sheet.getByRole('button', { name: '修改: 李牧当所长' }).click();
  const form = sheet.getByRole('form', { name: '说的是' });
  await form.getByText('更多', { exact: true }).click();
  await form.getByLabel('任职时间').selectOption({ label: '时任' });
  await form.getByLabel('把握').selectOption({ label: '很可能' });
  await form.getByLabel('据谁所说').selectOption({ label: BUREAU });
  await form.getByRole('button', { name: '保存修改' }).click();
  await form.waitFor({ state: 'detached' });
  const [post] = (await rowsOf('relations')).filter(({ type }) => type === 'HOLDS_POSITION');
  expect(post).toMatchObject({ tense: 'then', certainty: 'probable' });
  expect(post?.attributed_to).toMatch(/^unit-yun-ling/);

  await sheet.getByRole('button', { name: /^修改: .*46名/ }).click();
  const figure = sheet.getByRole('form', { name: '数据' });
  expect(await figure.getByLabel('指标').inputValue()).toBe('抓获嫌疑人数');
  await figure.getByLabel('数值').fill('47');
  await figure.getByRole('button', { name: '保存修改' }).click();
  await figure.waitFor({ state: 'detached' });
  const caught = (await rowsOf('observations')).filter(({ indicator }) => indicator === 'suspects-caught');
  expect(caught.map(({ value, as_written }) => [value, as_written])).toEqual([['47', '46名']]);
  expect(faults).toEqual([]);
}, 120_000);

const SHEET = `引文,主语,关系,宾语
云岭市公安局推行“一码通办”改革，建成政务服务中心。,云岭市公安局,ESTABLISHED,政务服务中心
没有这句话,云岭市公安局,ESTABLISHED,政务服务中心
`;

test('a file of another tool is looked over, then taken in, by the page and by a command', async () => {
  const { page, faults } = await openPage({}, `${product.url}#report=${REPORT}&view=read`);
  await reportPage(page).getByRole('button', { name: '导入', exact: true }).click();
  const sheet = page.getByRole('region', { name: '导入', exact: true });
  const file = join(dataDir, 'facts.csv');
  await writeFile(file, SHEET);
  await sheet.locator('input[type=file]').setInputFiles(file);
  await sheet.getByText('合适的：1 条陈述').waitFor();
  await sheet.getByText('不合适的：1 处').click();
  await sheet.getByText('报道中没有“没有这句话”').waitFor();
  expect((await written()).join('\n')).not.toContain('ESTABLISHED');
  await sheet.getByRole('button', { name: '导入合适的部分' }).click();
  await sheet.getByText('已导入 1 条陈述').waitFor();
  expect((await written()).filter((line) => line.startsWith('ESTABLISHED'))).toEqual([
    expect.stringMatching(/ explicit words:云岭市公安…务中心。$/),
  ]);
  expect(faults).toEqual([]);
  const { code, said } = runCommand('commands/import', [
    REPORT,
    file,
    '--from',
    'sheet',
    '--at',
    product.url,
  ]);
  expect([code, said]).toEqual([0, expect.stringContaining('1 known, 1 do not fit.')]);
}, 120_000);

test('suggestions come one at a time and are taken or refused by one key', async () => {
  const { page, faults } = await openPage({}, `${product.url}#report=${REPORT}&view=read`);
  await reportPage(page).getByRole('button', { name: '建议', exact: true }).click();
  const sheet = page.getByRole('region', { name: '建议', exact: true });
  const card = (name: string | RegExp) => sheet.getByRole('region', { name });
  const current = async () => {
    const first = card(/./).first();
    await first.waitFor();
    return (await first.getAttribute('aria-label')) ?? '';
  };
  const total = async () => Number(/共 (\d+) 条/.exec(await sheet.innerText())?.[1]);
  const [first, all] = [await current(), await total()];
  await card(first).first().press('Tab');
  await sheet.getByText('第 2 条').waitFor();
  const second = await current();
  await card(second).first().press('x');
  await sheet.getByText(`共 ${all - 1} 条`).waitFor();
  expect((await written()).length).toBeGreaterThan(0);
  const before = (await written()).length + (await mentions());
  await card(/./).first().press('Enter');
  await sheet.getByText(`共 ${all - 2} 条`).waitFor();
  expect((await written()).length + (await mentions())).toBe(before + 1);
  await sheet.getByText('各来源准确情况').click();
  await sheet.getByText(/拒绝 1/).waitFor();
  expect(faults).toEqual([]);
}, 120_000);

test('another edition of the text is compared before it is taken; the journal takes it back, the bin gives a report back', async () => {
  const { page, faults } = await openPage({}, `${product.url}#report=${REPORT}&view=read`);
  await reportPage(page).getByRole('button', { name: '更正原文', exact: true }).click();
  const sheet = page.getByRole('region', { name: '更正原文', exact: true });
  const text = sheet.getByRole('textbox', { name: '原文' });
  const before = await text.inputValue();
  await text.fill(before.replace('李牧荣立个人三等功', '李牧立功'));
  await sheet.getByRole('button', { name: '比较' }).click();
  await sheet.getByText(/^[0-9]+ 处找不到原文了/).waitFor();
  expect(await sheet.getByRole('button', { name: '换上这个文本' }).isDisabled()).toBe(true);
  await text.fill(before.replace('同年八月', '同年8月'));
  await sheet.getByRole('button', { name: '比较' }).click();
  await sheet.getByText(/^[0-9]+ 处提及和引文找到了/).waitFor();
  await sheet.getByRole('button', { name: '换上这个文本' }).click();
  await sheet.getByText('原文已更正。').waitFor();
  const kept = () => readFile(join(dataDir, 'corpus/reports', REPORT, 'text.txt'), 'utf8');
  expect(await kept()).toContain('同年8月');
  expect(faults).toEqual([]);
  await page.context().close();

  const draft = await (await fetch(new URL(`/api/reports/${REPORT}/draft`, product.url))).json();
  const headers = { 'Content-Type': 'application/json', 'If-Match': `"${draft.report.tag}"` };
  await fetch(new URL(`/api/reports/${REPORT}`, product.url), { method: 'DELETE', headers });
  const desk = await openPage({}, `${product.url}#view=add`);
  await desk.page.getByText('我的项目').click();
  await desk.page.getByRole('button', { name: '恢复' }).click();
  await desk.page.getByText('回收站是空的。').waitFor();
  expect(await kept()).toContain('同年8月');
  const corrected = desk.page.getByRole('listitem').filter({ hasText: `修改: text ${REPORT}` });
  await corrected.getByRole('button', { name: '撤销' }).click();
  await corrected.getByText('已撤销').waitFor();
  expect(await kept()).toBe(before);
  const coming = desk.page.waitForEvent('download');
  await desk.page.getByRole('link', { name: '下载整个项目（.zip）' }).click();
  expect((await coming).suggestedFilename()).toMatch(/^yinzheng-project-.*\.zip$/);
  expect(desk.faults).toEqual([]);
}, 120_000);

const mentions = async (): Promise<number> => (await rowsOf('mentions')).length;

const rowsOf = async (table: string) =>
  parseCsv(table, await readFile(join(dataDir, 'corpus/reports', REPORT, `${table}.csv`))).rows.map(
    ({ cells }) => cells,
  );

const glossIn = async (type: string): Promise<string | undefined> =>
  (await rowsOf('relations')).find((cells) => cells.type === type)?.gloss_zh;

/** What the files of the project say, a line a fact. */
async function written(): Promise<readonly string[]> {
  const folder = join(dataDir, 'corpus/reports', REPORT);
  expect(await readdir(folder)).toContain('text.txt');
  const table = async (name: string) =>
    parseCsv(name, await readFile(join(folder, `${name}.csv`))).rows.map(({ cells }) => cells);
  const [relations, observations, evidence] = [
    await table('relations'),
    await table('observations'),
    await table('evidence'),
  ];
  const quoted = (fact: string | undefined) =>
    evidence
      .filter((each) => each.fact === fact)
      .map(({ role, passage, start, end }) => {
        const line = [...(inventedLines()[Number(passage?.split('#')[1])] ?? '')];
        const words = line.slice(Number(start), Number(end));
        return `${role}:${words.slice(0, 5).join('')}…${words.slice(-4).join('')}`;
      })
      .join(' ');
  return [
    ...relations.map(({ id, type, from, to, basis }) => `${type} ${from} ${to} ${basis} ${quoted(id)}`),
    ...observations.map(
      ({ id, indicator, value, unit, direction, comparison, about, basis }) =>
        `${indicator} ${value} ${unit} ${direction} ${comparison || '-'} ${about} ${basis} ${quoted(id)}`,
    ),
  ].toSorted();
}
