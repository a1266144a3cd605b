import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { writeDrawing } from '../../client/state/drawing-link.ts';
import { initialState } from '../../client/state/explorer.ts';
import { showOnly } from '../../client/state/transitions.ts';
import { drawnPicture } from '../helpers/drawn.ts';
import { theBrowser } from '../helpers/page.ts';
import { grown } from '../unit/client/scenes.ts';

const MANY = grown(1000);

/** A page that opens a link to a thousand nodes; what the store says of them is our own. */
async function openMany(answer: 'at once' | 'never') {
  const context = await (await theBrowser()).newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.route('**/api/graph*', async (route) => {
    if (answer === 'at once')
      await route.fulfill({ json: { ...MANY, missing: [], merged: [], truncated: false } });
  });
  const drawing = await writeDrawing(showOnly(MANY, 'story')(initialState('en', 'light')));
  await page.goto(new URL(`#lang=en&drawing=${drawing}`, process.env.YINZHENG_TEST_URL).href);
  return page;
}

/** How many edges are on the canvas, and how many of them are watched while one points. */
const watchedEdges = (page: Page) =>
  page.evaluate(() => {
    interface Edges {
      readonly length: number;
      filter(is: (edge: { pstyle(name: string): { strValue: string } }) => boolean): Edges;
    }
    const canvas = document.querySelector('.graph') as unknown as { _cyreg: { cy: { edges(): Edges } } };
    const edges = canvas._cyreg.cy.edges();
    return {
      all: edges.length,
      watched: edges.filter((edge) => edge.pstyle('events').strValue === 'yes').length,
    };
  });

test('a link to a thousand nodes opens all of them, and its lines are not watched', async () => {
  const page = await openMany('at once');
  await page.waitForFunction((count) => {
    const canvas = document.querySelector('.graph') as unknown as {
      _cyreg?: { cy: { edges(): { length: number } } };
    };
    return canvas._cyreg?.cy.edges().length === count;
  }, MANY.edges.length);
  expect(Object.keys((await drawnPicture(page)).nodes)).toHaveLength(1000);
  expect(await watchedEdges(page)).toEqual({ all: MANY.edges.length, watched: 0 });
  await page.context().close();
}, 60_000);

test('waiting for a thousand nodes is told of, and can be called off for the first view', async () => {
  const page = await openMany('never');
  await page.locator('.busy').waitFor();
  await page.locator('.busy').getByRole('button', { name: 'Cancel' }).click();
  await page.waitForFunction(() => {
    const canvas = document.querySelector('.graph') as unknown as {
      _cyreg?: { cy: { nodes(selector: string): { length: number } } };
    };
    const count = canvas._cyreg?.cy.nodes('.entity').length ?? 0;
    return count > 0 && count < 1000;
  });
  await page.locator('.busy').waitFor({ state: 'detached' });
  await page.context().close();
}, 60_000);
