import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { GraphFragment } from '#contract/graph.ts';
import type { InspectedCanvas } from '../../client/renderer/inspection.ts';
import { WORDS } from '../../client/words/words.ts';
import { explored, openNodeMenu, untilExplored } from '../helpers/explored.ts';
import { clickDrawn, drawnEdges, openPage } from '../helpers/page.ts';
import { contextOf } from '../helpers/parts.ts';

test('from 7·12 to 袁家军: the path in sentences, kept by choice', async () => {
  const { page, faults } = await openPage();
  const award = 'yongkang-psb-2021/award-7-12-written-instruction';
  await (await openNodeMenu(page, award)).getByRole('menuitem', { name: /^隐藏\s*h$/ }).click();
  await untilExplored(page, ({ positions }) => !(award in positions));
  await clickDrawn(page, 'yongkang-psb-2021/case-7-12-organised-crime');
  await pickPathEnd(page, 'zh');
  await clickDrawn(page, 'yongkang-psb-2021/official-yuan-jiajun');
  const bar = page.getByRole('region', { name: '路径' });
  await bar.getByText('2 步').waitFor();
  await bar.getByText(/袁家军对/).waitFor();
  expect(await bar.getByRole('listitem').count()).toBe(2);
  const { path } = await untilExplored(page, (seen) => linesOf(seen.path).length === 2);
  expect(path).toContain(award);
  await bar.getByRole('button', { name: '留在图中' }).click();
  await bar.waitFor({ state: 'detached' });
  // What was hidden by hand is there again, and all of the path is selected.
  const kept = await untilExplored(page, (seen) => seen.path.length === 0 && award in seen.positions);
  expect(Object.keys(kept.positions)).toContain(award);
  expect(kept.picked).toEqual(path);
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);

test('a path over what is not drawn is shown without being drawn, until it is kept', async () => {
  const { page } = await openPage();
  const before = await drawnEdges(page);
  await clickDrawn(page, 'yongkang-psb-2021/case-7-12-organised-crime');
  await pickPathEnd(page, 'zh');
  await clickDrawn(page, 'yongkang-psb-2021/official-wang-shuangquan');
  const bar = page.getByRole('region', { name: '路径' });
  await bar.getByText('4 步').waitFor();
  await page.getByText('17 个点，12 条线').waitFor();
  expect((await drawnEdges(page)).length).toBeGreaterThan(before.length);
  await page.keyboard.press('Escape');
  await bar.waitFor({ state: 'detached' });
  expect(await drawnEdges(page)).toHaveLength(before.length);
  await page.context().close();
}, 60_000);

test('the other paths are stepped through in both directions, and the one that is shown is kept', async () => {
  const { page, faults } = await openPage();
  const before = await explored(page);
  await clickDrawn(page, 'yongkang-psb-2021/case-7-12-organised-crime');
  await pickPathEnd(page, 'zh');
  await clickDrawn(page, 'yongkang-psb-2021/case-5-12-cross-border-gambling');
  const bar = page.getByRole('region', { name: '路径' });
  const place = bar.getByRole('status');
  await place.filter({ hasText: /^第 1 条，共 (至少 )?\d+ 条 · \d+ 步$/ }).waitFor();
  const all = Number(/共 (?:至少 )?(\d+) 条/.exec(await place.innerText())?.[1]);
  expect(all).toBeGreaterThan(2);
  const paths: (readonly string[])[] = [];
  for (let at = 1; at <= all; at += 1) {
    await place.filter({ hasText: `第 ${at} 条` }).waitFor();
    const steps = await bar.getByRole('listitem').count();
    const { path } = await untilExplored(page, (seen) => linesOf(seen.path).length === steps);
    expect(await place.innerText()).toContain(`${steps} 步`);
    expect(paths).not.toContainEqual(path);
    paths.push(path);
    await bar.getByRole('button', { name: '下一条路径' }).click();
  }
  // After the last comes the first, and before the first the last.
  await place.filter({ hasText: '第 1 条' }).waitFor();
  expect((await untilExplored(page, ({ path }) => path.join() === paths[0]?.join())).path).toEqual(paths[0]);
  await bar.getByRole('button', { name: '上一条路径' }).click();
  await place.filter({ hasText: `第 ${all} 条` }).waitFor();
  const laid = await untilExplored(page, ({ path }) => path.join() === paths.at(-1)?.join());
  await bar.getByRole('button', { name: '留在图中' }).click();
  await bar.waitFor({ state: 'detached' });
  const kept = await untilExplored(page, ({ path }) => path.length === 0);
  const drawn = [...Object.keys(kept.positions), ...kept.edges];
  expect(drawn).toEqual(expect.arrayContaining([...(paths.at(-1) ?? [])]));
  expect(kept.positions).toMatchObject(before.positions);
  // They stay where they were shown, with every line between them and what was drawn.
  for (const id of Object.keys(kept.positions)) expect(kept.positions[id]).toEqual(laid.positions[id]);
  const among = await page.request.get(
    new URL(`/api/graph?ids=${Object.keys(kept.positions)}`, page.url()).href,
  );
  const { edges } = GraphFragment.parse(await among.json());
  expect(kept.edges).toEqual(edges.map(({ id }) => id).sort());
  // Nodes of the paths that were passed by are not on the canvas.
  const stays = new Set([...Object.keys(before.positions), ...(paths.at(-1) ?? [])]);
  expect(Object.keys(kept.positions).filter((id) => !stays.has(id))).toEqual([]);
  await page.getByRole('button', { name: /^撤销：路径/ }).click();
  expect((await untilExplored(page, (seen) => seen.edges.length === before.edges.length)).edges).toEqual(
    before.edges,
  );
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);

test.each([1440, 390])(
  'the card of paths takes the place of the first hint (%i px)',
  async (width) => {
    const { page } = await openPage({ width, height: 844 });
    const hints = page
      .getByRole('complementary', { name: WORDS.welcome.zh })
      .or(page.getByText(WORDS.hint.zh))
      .filter({ visible: true });
    expect(await hints.count()).toBe(1);
    await clickDrawn(page, 'yongkang-psb-2021/case-7-12-organised-crime');
    await pickPathEnd(page, 'zh');
    const bar = page.getByRole('region', { name: '路径' });
    await bar.waitFor();
    expect(await hints.count()).toBe(0);
    await clickDrawn(page, 'yongkang-psb-2021/official-yuan-jiajun');
    await bar.getByText('2 步').waitFor();
    expect(await hints.count()).toBe(0);
    await page.context().close();
  },
  60_000,
);

test.each([1440, 1024, 390])(
  'all of a path is in view below its card, in the language with the longer sentences (%i px)',
  async (width) => {
    const { page, faults } = await openPage({ width, height: 800, locale: 'en-GB' });
    await clickDrawn(page, 'yongkang-psb-2021/case-7-12-organised-crime');
    await pickPathEnd(page, 'en');
    await clickDrawn(page, 'yongkang-psb-2021/official-wang-shuangquan');
    const bar = page.getByRole('region', { name: 'Paths' });
    await bar.getByText('4 steps').waitFor();
    const { path } = await untilExplored(page, (seen) => linesOf(seen.path).length === 4);
    const nodes = path.filter((id) => !id.startsWith('edge-'));
    expect(nodes).toHaveLength(5);
    // The card grows once more when the sentences have come.
    await page.waitForFunction((ids) => {
      const canvas = document.querySelector<InspectedCanvas>('#canvas');
      const { zoom, pan } = canvas?.inspection?.drawn() ?? { zoom: Number.NaN, pan: { x: 0, y: 0 } };
      const { top = 0, width = 0, height = 0 } = canvas?.getBoundingClientRect() ?? {};
      const card = (document.querySelector('.path-bar')?.getBoundingClientRect().bottom ?? Infinity) - top;
      const all = canvas?.inspection?.boxes() ?? [];
      const own = all
        .filter(({ id }) => ids.includes(id))
        .flatMap(({ shape, name = shape }) => [shape, name]);
      return own.every(({ x1, y1, w, h }) => {
        const [left, above] = [zoom * x1 + pan.x, zoom * y1 + pan.y];
        return left >= 0 && left + zoom * w <= width && above >= card && above + zoom * h <= height;
      });
    }, nodes);
    expect(await bar.getByRole('listitem').count()).toBe(4);
    expect(faults).toEqual([]);
    await page.context().close();
  },
  60_000,
);

/** Asks for the paths from what is selected, where its card keeps what is asked for less often. */
async function pickPathEnd(page: Page, language: 'zh' | 'en') {
  const card = contextOf(page);
  await card.getByText(WORDS.moreOfNode[language], { exact: true }).click();
  await card.getByRole('button', { name: WORDS.findPathsTo[language] }).click();
}

const linesOf = (ids: readonly string[]) => ids.filter((id) => id.startsWith('edge-'));
