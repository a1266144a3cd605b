import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { boxes, drawn, overlapOf, texts } from '../helpers/canvas.ts';
import { openNodeMenu, untilExplored } from '../helpers/explored.ts';
import { type Look, openPage, settled } from '../helpers/page.ts';
import { canvasOf, searchBox } from '../helpers/parts.ts';
import { elementsNamed, parseXml } from '../helpers/xml.ts';

interface Name {
  /** The line's id. */
  readonly id: string;
  readonly text: string;
  /** What its name, as it is drawn, lies on by more than two pixels. */
  readonly on: readonly string[];
}

/** The names of the lines; empty texts where none is drawn. */
async function edgeNames(page: Page): Promise<Name[]> {
  await settled(page);
  const { nodes, edges, captions } = await drawn(page);
  const taken = new Map((await boxes(page)).map((box) => [box.id, box]));
  const named = new Set(edges.filter(({ text }) => text !== '').map(({ id }) => id));
  const things = [...taken.values()].flatMap(({ id, shape, name }) => [
    ...(nodes.some((node) => node.id === id) ? [{ what: `shape of ${id}`, box: shape }] : []),
    ...(name === undefined ? [] : [{ what: `name of ${id}`, box: name }]),
  ]);
  const written = [...nodes, ...captions].filter(({ text }) => text !== '');
  expect(things.length).toBe(nodes.length + written.length + named.size);
  return edges.map(({ id, text }) => {
    const own = taken.get(id)?.name ?? NOWHERE;
    const on = things
      .filter(({ what }) => named.has(id) && what !== `name of ${id}`)
      .filter(({ box }) => overlapOf(own, box) > 2);
    return { id, text, on: on.map(({ what }) => what) };
  });
}

const NOWHERE = { x1: Number.NaN, y1: Number.NaN, w: Number.NaN, h: Number.NaN };

const LOOKS = (['zh-CN', 'en-GB'] as const).flatMap((locale) => [
  { locale, width: 1280, height: 800 },
  { locale, width: 390, height: 844 },
]);

test.each<Look>(LOOKS)(
  'in the first picture each line shows its name; from near and from afar none lies on anything or is under 11 px ($locale, $width px)',
  async (look) => {
    const { page, faults } = await openPage(look);
    for (const key of ['', '+', '+', '-', '-', '-', '-', '-']) {
      if (key !== '') await canvasOf(page).press(key);
      const names = await edgeNames(page);
      expect(names.length).toBeGreaterThan(10);
      if (!key.startsWith('-'))
        expect(names.filter(({ text }) => text === '').map(({ id }) => id)).toEqual([]);
      expect(names.filter(({ on }) => on.length > 0)).toEqual([]);
      expect(Math.min(...(await texts(page)).map(({ size }) => size))).toBeGreaterThanOrEqual(11);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  },
  60_000,
);

test('the SVG file shows the name of each line between its ends', async () => {
  const { page } = await openPage({ locale: 'en-GB', width: 1280, height: 800 });
  const { edges } = await drawn(page);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('radio', { name: /^Picture/ }).check();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download SVG' }).click();
  const svg = parseXml(readFileSync(await (await coming).path(), 'utf8'));
  const groups = elementsNamed(svg, 'g');
  const textOf = (id: string) =>
    elementsNamed(groups.find(({ attributes }) => attributes.id === id) ?? svg, 'tspan')[0];
  const placeOf = (id: string) => Number(textOf(id)?.attributes.x);
  expect(edges.length).toBeGreaterThan(10);
  for (const { id, from, to } of edges) {
    const [left = 0, right = 0] = [placeOf(from), placeOf(to)].sort((a, b) => a - b);
    expect(placeOf(id)).toBeGreaterThan(left);
    expect(placeOf(id)).toBeLessThan(right);
  }
  await page.context().close();
}, 60_000);

test('among more lines than names are written for, those of the selected node show theirs, once what many of them say alike', async () => {
  const { page } = await openPage({ locale: 'en-GB', width: 1440, height: 900 });
  await searchBox(page).fill('永康市公安局');
  await page
    .getByRole('option')
    .filter({ hasText: 'Yongkang Municipal Public Security Bureau' })
    .first()
    .click();
  const hub = 'yongkang-psb-2021/unit-yongkang-psb';
  await untilExplored(page, ({ picked }) => picked[0] === hub);
  await (await openNodeMenu(page, hub)).getByRole('menuitem', { name: /^All relations/ }).click();
  const { edges } = await untilExplored(page, (seen) => seen.edges.length > 30);
  const names = (await edgeNames(page)).filter(({ text }) => text !== '');
  expect(names.length).toBeGreaterThan(3);
  expect(names.length).toBeLessThan(edges.length);
  const often = names.filter(({ text }) => text === 'part of');
  expect(often.length).toBeLessThan(4);
  expect(names.filter(({ on }) => on.length > 0)).toEqual([]);
  await page.context().close();
}, 60_000);
