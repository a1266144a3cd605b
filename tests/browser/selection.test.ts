import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { isInside } from '../../client/layout/polygon.ts';
import { explored, untilExplored } from '../helpers/explored.ts';
import { openPage } from '../helpers/page.ts';
import {
  canvasOf,
  contextOf,
  legendOf,
  openSheet,
  searchBox,
  statusOf,
  visibilityOf,
} from '../helpers/parts.ts';

const nodesOf = (ids: readonly string[]) => ids.filter((id) => !id.startsWith('edge-'));

async function pickByLegend(page: Page, name: string, modifiers: readonly 'Shift'[] = []) {
  await openSheet(page, 'filters');
  const row = legendOf(page, 'labels').filter({ hasText: name });
  await row
    .getByRole('button')
    .first()
    .click({ modifiers: [...modifiers] });
  await page.keyboard.press('Escape'); // closes the sheet
}

/** The window's rectangle of the canvas, a little inside its edges. */
const canvasBox = async (page: Page) => {
  const box = await canvasOf(page).boundingBox();
  if (box === null) throw new Error('no canvas');
  return { left: box.x + 8, top: box.y + 8, right: box.x + box.width - 8, bottom: box.y + box.height - 8 };
};

test('the lasso picks exactly the nodes inside, and the panel says how many', async () => {
  const { page, faults } = await openPage();
  const { left, top, right, bottom } = await canvasBox(page);
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  // A triangle over the upper left half: some nodes inside, some outside, whatever the picture.
  const outline = [
    { x: left, y: top },
    { x: right, y: top },
    { x: middle.x, y: middle.y + 20 },
    { x: left, y: bottom },
  ];
  const { places } = await explored(page);
  const inside = Object.keys(places).filter((id) => isInside(places[id] ?? middle, outline));
  expect(inside.length).toBeGreaterThan(2);
  expect(inside.length).toBeLessThan(Object.keys(places).length);

  await page.getByRole('button', { name: /套索/ }).click();
  const [start, ...rest] = outline;
  await page.mouse.move(start?.x ?? 0, start?.y ?? 0);
  await page.mouse.down();
  for (const { x, y } of rest) await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.up();
  const { picked } = await untilExplored(page, (seen) => seen.picked.length > 0);
  expect(nodesOf(picked)).toEqual(inside.sort());
  await contextOf(page).getByText(`已选中 ${inside.length} 个点`).waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);

test('Shift and drag selects in a box and moves nothing; Shift and click takes one out', async () => {
  const { page } = await openPage();
  const before = await explored(page);
  const { left, top, bottom } = await canvasBox(page);
  const cases = Object.keys(before.places).filter((id) => id.includes('/case-'));
  const edge = Math.max(...cases.map((id) => before.places[id]?.x ?? 0)) + 30;
  await page.keyboard.down('Shift');
  await page.mouse.move(left, top);
  await page.mouse.down();
  await page.mouse.move(edge, bottom, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  const boxed = await untilExplored(page, (seen) => seen.picked.length > 0);
  expect(nodesOf(boxed.picked)).toEqual(
    Object.keys(before.places)
      .filter((id) => (before.places[id]?.x ?? 0) < edge)
      .sort(),
  );
  expect(boxed.places).toEqual(before.places);

  const [out = ''] = cases;
  const { x = 0, y = 0 } = before.places[out] ?? {};
  await page.keyboard.down('Shift');
  await page.mouse.click(x, y);
  await page.keyboard.up('Shift');
  const left1 = await untilExplored(page, (seen) => !seen.picked.includes(out));
  expect(nodesOf(left1.picked)).toEqual(nodesOf(boxed.picked).filter((id) => id !== out));
  await page.context().close();
}, 60_000);

test('all, inverted and by keys: what is selected can be pinned, hidden and removed together', async () => {
  const { page } = await openPage();
  const before = await explored(page);
  await canvasOf(page).focus();
  await page.keyboard.press('Control+a');
  const all = await untilExplored(page, (seen) => seen.picked.length > 0);
  expect(nodesOf(all.picked)).toEqual(Object.keys(before.places).sort());

  await pickByLegend(page, '案件');
  const cases = nodesOf((await untilExplored(page, (seen) => seen.picked.length < all.picked.length)).picked);
  expect(cases.every((id) => id.includes('/case-'))).toBe(true);
  await page.keyboard.press('p');
  expect((await untilExplored(page, ({ pinned }) => pinned.length > 0)).pinned).toEqual(cases);
  await page.keyboard.press('h');
  await untilExplored(page, (seen) => !cases.some((id) => id in seen.positions));
  await visibilityOf(page)
    .filter({ hasText: `您隐藏了 ${cases.length} 个点` })
    .waitFor();
  await visibilityOf(page).getByRole('button', { name: '全部恢复' }).click();
  await untilExplored(page, (seen) => Object.keys(seen.positions).length === all.picked.length);

  await pickByLegend(page, '案件');
  await page.getByRole('button', { name: '反选' }).click();
  const rest = await untilExplored(page, (seen) => !seen.picked.includes(cases[0] ?? ''));
  expect(nodesOf(rest.picked)).toEqual(nodesOf(all.picked).filter((id) => !cases.includes(id)));
  await canvasOf(page).focus();
  await page.keyboard.press('Delete');
  const left = await untilExplored(page, (seen) => Object.keys(seen.positions).length === cases.length);
  expect(Object.keys(left.positions).sort()).toEqual(cases);
  await page.context().close();
}, 60_000);

test('lines between what is selected are added, with what stands between on request', async () => {
  const { page } = await openPage();
  const before = await explored(page);
  await canvasOf(page).focus();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: '补上彼此间的连线和中间点' }).click();
  const more = await untilExplored(page, (seen) => seen.edges.length > before.edges.length);
  expect(more.edges.length).toBeGreaterThan(before.edges.length);
  for (const [id, place] of Object.entries(before.positions)) expect(more.positions[id]).toEqual(place);
  await statusOf(page)
    .filter({ hasText: /补上了 \d+ 个点、\d+ 条线/ })
    .waitFor();
  await page.getByRole('button', { name: /^撤销：补上连线/ }).click();
  expect((await untilExplored(page, (seen) => seen.edges.length === before.edges.length)).edges).toEqual(
    before.edges,
  );
  await page.context().close();
}, 60_000);

test('the search of what is drawn marks its hits, counts them and glides from one to the next', async () => {
  const { page } = await openPage();
  await canvasOf(page).focus();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('批示');
  const { found, places } = await untilExplored(page, (seen) => seen.found.length > 1);
  expect(found.length).toBeGreaterThan(1);
  expect(found.every((id) => id in places)).toBe(true);
  await page
    .getByRole('search')
    .getByRole('status')
    .filter({ hasText: `找到 ${found.length} 项` })
    .waitFor();

  const { left, top, right, bottom } = await canvasBox(page);
  const isCentred = (place = { x: 0, y: 0 }) =>
    Math.abs(place.x - (left + right) / 2) < 3 && Math.abs(place.y - (top + bottom) / 2) < 3;
  const walked: string[] = [];
  for (const keys of ['Enter', 'Enter', 'Shift+Enter']) {
    await page.keyboard.press(keys);
    const last = walked.at(-1);
    const { picked } = await untilExplored(
      page,
      (seen) =>
        seen.picked.length === 1 && seen.picked[0] !== last && isCentred(seen.places[seen.picked[0] ?? '']),
    );
    walked.push(picked[0] ?? '');
  }
  expect(new Set(walked).size).toBe(2);
  expect(walked[2]).toBe(walked[0]);
  expect(walked.every((id) => found.includes(id))).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');

  await searchBox(page).fill('yjj'); // initials are known to the server alone
  expect((await untilExplored(page, (seen) => seen.found.length === 1)).found).toEqual([
    'yongkang-psb-2021/official-yuan-jiajun',
  ]);
  await searchBox(page).fill('没有这个名字');
  await page.getByText('图中没有“没有这个名字”').waitFor();
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('canvas');
  await page.context().close();
}, 60_000);
