import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { drawnEdges, openPage } from '../helpers/page.ts';
import { elementsNamed, parseXml } from '../helpers/xml.ts';

async function download(page: Page, kind: string) {
  await page.getByRole('radio', { name: new RegExp(`^${kind}`) }).check();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载' }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test('files hold just what is drawn: CSV, GEXF, SVG and PNG', async () => {
  const { page, faults } = await openPage();
  const edges = new Set((await drawnEdges(page)).map(({ id }) => id));
  await page.getByRole('button', { name: '导出' }).click();

  const csv = await download(page, 'CSV：关系');
  const rows: Record<string, string>[] = parse(csv.bytes, { bom: true, columns: true });
  expect(csv.name).toMatch(/^引证-关系-选集-\d{4}-\d\d-\d\d\.csv$/);
  expect(new Set(rows.map((row) => row.edge))).toEqual(edges);
  for (const row of rows) expect([row.passages, row.terms, row.gloss_zh].every(Boolean)).toBe(true);

  const gexf = parseXml((await download(page, 'GEXF')).bytes.toString('utf8'));
  expect(new Set(elementsNamed(gexf, 'edge').map(({ attributes }) => attributes.id))).toEqual(edges);

  const svg = parseXml((await download(page, 'SVG')).bytes.toString('utf8'));
  const drawn = elementsNamed(svg, 'g').flatMap(({ attributes }) => attributes.id ?? []);
  expect(new Set(drawn.filter((id) => id.startsWith('edge-')))).toEqual(edges);

  const png = (await download(page, 'PNG')).bytes;
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(2 * Number(svg.attributes.width));
  expect(faults).toEqual([]);
  await page.context().close();
}, 90_000);

test('the Cypher behind a node is shown with its parameter and opens in the Cypher view', async () => {
  const { page } = await openPage({}, '#select=case-7-12-organised-crime');
  await page.getByRole('button', { name: '显示 Cypher' }).first().click();
  const window = page.getByRole('dialog', { name: '背后的 Cypher' });
  await window.getByText(":param id => 'case-7-12-organised-crime';").waitFor();
  await window.getByRole('button', { name: '在 Cypher 视图中打开' }).first().click();
  await window.waitFor({ state: 'detached' });
  await page
    .getByRole('button', { name: 'Cypher', exact: true })
    .and(page.locator('[aria-current]'))
    .waitFor();
  await page.context().close();
}, 60_000);
