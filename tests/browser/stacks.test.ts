import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { drawn, texts, untilDrawn } from '../helpers/canvas.ts';
import { clickDrawn, openPage, settled } from '../helpers/page.ts';
import { contextOf } from '../helpers/parts.ts';

const BUREAU = 'yongkang-psb-2021/unit-yongkang-psb';
const LOOKS = [
  {
    locale: 'zh-CN' as const,
    expand: /^展开：工作/,
    list: /工作（\d+）$/,
    stack: /^\d+ 个工作$/,
    search: '在列表中查找',
    draw: /^画出所选 2 个$/,
    undo: /^撤销：/,
    choose: /^选/,
    more: '再列一些',
    words: '警',
  },
  {
    locale: 'en-GB' as const,
    expand: /^Expand: programs/,
    list: /^Programs.*\(\d+\)$/,
    stack: /^\d+ programs$/,
    search: 'Search this list',
    draw: /^Draw the 2 chosen ones$/,
    undo: /^Undo: /,
    choose: /^Choose/,
    more: 'List more',
    words: 'police',
  },
];

const stacksOn = async (page: Page) =>
  (await drawn(page)).nodes.filter(({ classes }) => classes.includes('stack'));

async function expandPrograms(page: Page, name: RegExp) {
  await untilDrawn(page, ({ nodes }) => nodes.some(({ id }) => id === BUREAU));
  await clickDrawn(page, BUREAU);
  await contextOf(page).getByRole('button', { name }).first().click();
  await untilDrawn(page, ({ nodes }) => nodes.some(({ classes }) => classes.includes('stack')));
  await settled(page);
}

test.each(LOOKS)(
  'more than a dozen that are alike come as one stack; its list draws those that are chosen, with keys alone ($locale)',
  async ({ locale, expand, list, stack, draw, choose, undo }) => {
    const { page, faults } = await openPage({ locale }, `#select=${BUREAU}`);
    await expandPrograms(page, expand);
    const [one] = await stacksOn(page);
    expect((one?.text ?? '').replaceAll('\n', ' ')).toMatch(stack);
    const before = Number(/\d+/.exec(one?.text ?? '')?.[0]);
    expect(before).toBeGreaterThan(12);
    const pane = page.getByRole('complementary', { name: /^Programs|工作$/ });
    await pane.getByRole('heading', { name: list }).waitFor();
    const nodes = (await drawn(page)).nodes.length;
    const boxes = pane.getByRole('checkbox', { name: choose, disabled: false });
    await boxes.first().waitFor();
    for (const index of [0, 1]) {
      await boxes.nth(index).focus();
      await page.keyboard.press('Space');
    }
    await pane.getByRole('button', { name: draw }).focus();
    await page.keyboard.press('Enter');
    await untilDrawn(page, (seen) => seen.nodes.length === nodes + 2);
    await settled(page);
    const left = async () => Number(/\d+/.exec((await stacksOn(page))[0]?.text ?? '')?.[0]);
    expect(await left()).toBe(before - 2);
    expect(Math.min(...(await texts(page)).map(({ size }) => size))).toBeGreaterThanOrEqual(11);
    await page.keyboard.press('Escape');
    await pane.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: undo }).click();
    await untilDrawn(page, (seen) => seen.nodes.length === nodes);
    expect(await left()).toBe(before);
    expect(faults).toEqual([]);
    await page.context().close();
  },
  60_000,
);

test('a link holds its stacks, and a click on one lists what is in it', async () => {
  const { page } = await openPage({ locale: 'en-GB' }, `#select=${BUREAU}`);
  await expandPrograms(page, /^Expand: programs/);
  const [one] = await stacksOn(page);
  await page.waitForFunction(() => location.hash.includes('drawing='));
  await page.waitForTimeout(600); // what is drawn is written once it has settled
  const { page: other } = await openPage({ locale: 'en-GB' }, new URL(page.url()).hash);
  await untilDrawn(other, ({ nodes }) => nodes.some(({ classes }) => classes.includes('stack')));
  const [again] = await stacksOn(other);
  expect(again?.text).toBe(one?.text);
  expect(again?.position).toEqual(one?.position);
  await clickDrawn(other, again?.id ?? '');
  const pane = other.getByRole('complementary', { name: /^Programs/ });
  await pane.getByRole('searchbox').fill('traffic');
  await pane
    .getByRole('button', { name: /^Draw .*traffic/i })
    .first()
    .waitFor();
  await page.context().close();
  await other.context().close();
}, 60_000);

test.each([
  { locale: 'zh-CN' as const, legend: '图例', entry: /^工作/, more: '再列一些', draw: /^画出/ },
  { locale: 'en-GB' as const, legend: 'Legend', entry: /^Programs/, more: 'List more', draw: /^Draw / },
])(
  'an entry of the legend lists all there is of it, a page at a time, and draws what is wanted ($locale)',
  async ({ locale, legend, entry, more, draw }) => {
    const { page, faults } = await openPage({ locale });
    const button = page.getByRole('list', { name: legend }).getByRole('button', { name: entry });
    const all = Number((await button.innerText()).split('/').at(-1));
    expect(all).toBeGreaterThan(50);
    await button.click();
    const pane = page.getByRole('complementary', { name: entry });
    await pane.getByRole('listitem').first().waitFor();
    const rows = () => pane.getByRole('listitem').count();
    while ((await rows()) < all) {
      const before = await rows();
      await pane.getByRole('button', { name: more }).click();
      await page.waitForFunction(
        (count) => document.querySelectorAll('.list-pane li').length > count,
        before,
      );
    }
    expect(await rows()).toBe(all);
    const { nodes } = await drawn(page);
    await pane.getByRole('button', { name: draw }).last().click();
    await untilDrawn(page, (seen) => seen.nodes.length > nodes.length);
    expect(faults).toEqual([]);
    await page.context().close();
  },
  60_000,
);
