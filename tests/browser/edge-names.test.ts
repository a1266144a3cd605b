import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
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
  /** From the middle of the node at its beginning to the middle of its name. */
  readonly way: { readonly x: number; readonly y: number };
}

/** The names of the lines; empty texts where none is drawn. */
async function edgeNames(page: Page): Promise<Name[]> {
  await settled(page);
  return page.evaluate(() => {
    interface Box {
      x1: number;
      x2: number;
      y1: number;
      y2: number;
    }
    interface Drawn {
      id(): string;
      style(name: string): string;
      position(): { x: number; y: number };
      source(): Drawn;
      boundingBox(options: object): Box;
    }
    const canvas = document.querySelector('.graph') as unknown as {
      _cyreg: { cy: { $(selector: string): { toArray(): Drawn[] } } };
    };
    const drawn = (selector: string) => canvas._cyreg.cy.$(selector).toArray();
    const plain = { includeEdges: false, includeOverlays: false, includeUnderlays: false };
    const shape = (of: Drawn) => ({
      name: `shape of ${of.id()}`,
      ...of.boundingBox({ ...plain, includeLabels: false }),
    });
    const label = (of: Drawn) => ({
      name: `name of ${of.id()}`,
      ...of.boundingBox({ ...plain, includeNodes: false }),
    });
    const edges = drawn('edge');
    const named = edges.filter((edge) => edge.style('label') !== '');
    const things = [...drawn('.entity').map(shape), ...[...drawn('node'), ...named].map(label)];
    return edges.map((edge) => {
      const own = label(edge);
      const on = things
        .filter(({ name }) => named.includes(edge) && name !== own.name)
        .filter((other) => Math.min(own.x2, other.x2) - Math.max(own.x1, other.x1) > 2)
        .filter((other) => Math.min(own.y2, other.y2) - Math.max(own.y1, other.y1) > 2);
      const { x, y } = edge.source().position();
      return {
        id: edge.id(),
        text: edge.style('label'),
        on: on.map(({ name }) => name),
        way: { x: (own.x1 + own.x2) / 2 - x, y: (own.y1 + own.y2) / 2 - y },
      };
    });
  });
}

const LOOKS = (['zh-CN', 'en-GB'] as const).flatMap((locale) => [
  { locale, width: 1280, height: 800 },
  { locale, width: 390, height: 844 },
]);

test.each<Look>(LOOKS)(
  'in the first picture each line shows its name, on nothing else, from near and from afar ($locale, $width px)',
  async (look) => {
    const { page, faults } = await openPage(look);
    for (const key of ['', '-', '-', '-', '+', '+', '+', '+', '+']) {
      if (key !== '') await canvasOf(page).press(key);
      const names = await edgeNames(page);
      expect(names.length).toBeGreaterThan(10);
      expect(names.filter(({ text }) => text === '').map(({ id }) => id)).toEqual([]);
      expect(names.filter(({ on }) => on.length > 0)).toEqual([]);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  },
  60_000,
);

test('the SVG file shows each name where the canvas does', async () => {
  const { page } = await openPage({ locale: 'en-GB', width: 1280, height: 800 });
  const names = await edgeNames(page);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('radio', { name: /^SVG/ }).check();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  const svg = parseXml(readFileSync(await (await coming).path(), 'utf8'));
  const groups = elementsNamed(svg, 'g');
  const placeOf = (id: string) => {
    const text = elementsNamed(groups.find(({ attributes }) => attributes.id === id) ?? svg, 'tspan')[0];
    return Number(text?.attributes.x);
  };
  const ends = await page.evaluate(() => {
    const canvas = document.querySelector('.graph') as unknown as {
      _cyreg: { cy: { edges(): { map<T>(each: (edge: { source(): { id(): string } }) => T): T[] } } };
    };
    return canvas._cyreg.cy.edges().map((edge) => edge.source().id());
  });
  expect(names.length).toBeGreaterThan(10);
  for (const [index, { id, way }] of names.entries())
    expect(placeOf(id) - placeOf(ends[index] ?? '')).toBeCloseTo(way.x, 0);
  await page.context().close();
}, 60_000);

test('among more lines than names are written for, those of the selected node show theirs where there is room', async () => {
  const { page } = await openPage({ locale: 'en-GB', width: 1440, height: 900 });
  await searchBox(page).fill('永康市公安局');
  await page.getByRole('option').first().waitFor();
  await searchBox(page).press('Enter');
  const hub = 'unit-yongkang-psb';
  await untilExplored(page, ({ picked }) => picked[0] === hub);
  await (await openNodeMenu(page, hub)).getByRole('menuitem', { name: /^The next 20/ }).click();
  const { edges } = await untilExplored(page, (seen) => seen.edges.length > 30);
  const names = (await edgeNames(page)).filter(({ text }) => text !== '');
  expect(names.length).toBeGreaterThan(5);
  expect(names.length).toBeLessThan(edges.length);
  expect(names.filter(({ on }) => on.length > 0)).toEqual([]);
  await page.context().close();
}, 60_000);
