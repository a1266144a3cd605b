import { expect, test } from '@jest/globals';
import { type PageWeight, weighPage } from '../../helpers/page-weight.ts';

/** Bytes, brotli: what a slow line brings in about a second, and all of the page but the Cypher editor. */
const BEFORE_FIRST_PAINT = 120 * 1024;
const WHOLE_PAGE = 250 * 1024;

let weight: Promise<PageWeight> | undefined;
const weighed = () => (weight ??= weighPage());

/** What a failure shows: every chunk, so that one sees what has grown. */
const listed = ({ chunks }: PageWeight) =>
  chunks.map(
    ({ file, bytes, when }) => `${String(Math.round(bytes / 102.4) / 10).padStart(7)} KB  ${when}  ${file}`,
  );

test('what loads before the first paint stays light', async () => {
  const page = await weighed();
  expect(page.beforeFirstPaint <= BEFORE_FIRST_PAINT ? [] : listed(page)).toEqual([]);
}, 240_000);

test('the whole page without the Cypher editor stays light', async () => {
  const page = await weighed();
  expect(page.whole <= WHOLE_PAGE ? [] : listed(page)).toEqual([]);
}, 240_000);

test('the scripts that draw the graph come after the first paint', async () => {
  const { chunks } = await weighed();
  expect(chunks.find(({ file }) => file.includes('/canvas-'))?.when).toBe('later');
}, 240_000);
