import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { ExportDocument, type ExportedEdge } from '#contract/export-document.ts';
import { explored } from '../helpers/explored.ts';
import { drawnEdges, openPage } from '../helpers/page.ts';
import { contextOf, doorTo, showQueries } from '../helpers/parts.ts';
import { type Element, elementsNamed, parseXml } from '../helpers/xml.ts';

async function download(page: Page, kind: string) {
  await page.getByRole('radio', { name: new RegExp(`^${kind}`) }).check();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载' }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** Ids of the nodes or edges of a graph in XML. */
const idsOf = (root: Element, name: string) =>
  new Set(elementsNamed(root, name).map(({ attributes }) => idOf(attributes.id)));

/** GraphML's ids have no slash. */
const idOf = (token = '') => token.replace('_', '/');

/** What the file declares of nodes or edges: names by the id that values refer to. */
function declaredFor(root: Element, of: 'node' | 'edge'): Map<string | undefined, string | undefined> {
  const keys = elementsNamed(root, 'key').filter(({ attributes }) => attributes.for === of);
  const lists = elementsNamed(root, 'attributes').filter(({ attributes }) => attributes.class === of);
  const all = [...keys, ...lists.flatMap(({ children }) => children)];
  return new Map(all.map(({ attributes: { id, title, ...key } }) => [id, title ?? key['attr.name']]));
}

/** A node's or edge's values by their names, as the file declares them. */
function valuesOf(thing: Element, root: Element) {
  const declared = declaredFor(root, thing.name === 'node' ? 'node' : 'edge');
  const values = [...elementsNamed(thing, 'data'), ...elementsNamed(thing, 'attvalue')];
  return new Map(
    values.map(({ attributes, text }) => [
      declared.get(attributes.key ?? attributes.for),
      attributes.value ?? text,
    ]),
  );
}

/** What a file must say of an edge: its evidence, and the link that leads to it. */
const told = ({ id, basis, statements, reports, evidence }: ExportedEdge) => ({
  basis,
  statements: statements.join('|'),
  reports: reports.join('|'),
  gloss_zh: evidence.map(({ gloss_zh }) => gloss_zh).join(' / '),
  gloss_en: evidence.map(({ gloss_en }) => gloss_en).join(' / '),
  quotations: evidence
    .map(({ quotations }) =>
      quotations.map(({ passage, start, end }) => `${passage}:${start}-${end}`).join('|'),
    )
    .join(' / '),
  roles: evidence.map(({ quotations }) => quotations.map(({ role }) => role).join('|')).join(' / '),
  terms: evidence
    .map(({ quotations }) => quotations.map(({ terms }) => terms.join('|')).join('||'))
    .join(' / '),
  link: `#select=${id}`,
});

test('files hold just what is drawn, with its evidence: CSV, JSON, GraphML, GEXF, Cypher, SVG and PNG', async () => {
  const { page, faults } = await openPage();
  const edges = new Set((await drawnEdges(page)).map(({ id }) => id));
  const nodes = new Set(Object.keys((await explored(page)).positions));
  await page.getByRole('button', { name: '导出' }).click();

  const csv = await download(page, 'CSV：关系');
  const rows: Record<string, string>[] = parse(csv.bytes, { bom: true, columns: true });
  expect(csv.name).toMatch(/^引证-关系-选集-\d{4}-\d\d-\d\d\.csv$/);
  expect(new Set(rows.map((row) => row.edge))).toEqual(edges);
  for (const row of rows) expect([row.passages, row.terms, row.gloss_zh].every(Boolean)).toBe(true);

  const json = await download(page, 'JSON');
  const document = ExportDocument.parse(JSON.parse(json.bytes.toString('utf8')));
  expect(json.name).toMatch(/^引证-.*\.json$/);
  expect([document.scope, document.missing]).toEqual(['selection', []]);
  expect(new Set(document.nodes.map(({ id }) => id))).toEqual(nodes);
  expect(new Set(document.edges.map(({ id }) => id))).toEqual(edges);
  for (const { evidence } of document.edges)
    for (const { quotations } of evidence) expect(quotations[0]?.terms[0]).toBeTruthy();

  for (const kind of ['GraphML', 'GEXF']) {
    const root = parseXml((await download(page, kind)).bytes.toString('utf8'));
    expect([idsOf(root, 'node'), idsOf(root, 'edge')]).toEqual([nodes, edges]);
    for (const node of elementsNamed(root, 'node')) {
      const values = valuesOf(node, root);
      expect([...values.keys()]).not.toContain(undefined);
      expect(values.get('link')).toBe(`#select=${idOf(node.attributes.id)}`);
    }
    for (const edge of elementsNamed(root, 'edge')) {
      const values = valuesOf(edge, root);
      expect([...values.keys()]).not.toContain(undefined);
      const known = document.edges.find(({ id }) => id === edge.attributes.id);
      expect([idOf(edge.attributes.source), idOf(edge.attributes.target)]).toEqual([known?.from, known?.to]);
      expect(Object.fromEntries(values)).toMatchObject(
        known === undefined ? { edge: 'of the JSON' } : told(known),
      );
    }
  }

  const script = await download(page, 'Cypher');
  expect(script.name).toMatch(/\.cypher$/);
  const ids = (found: RegExp) => [...script.bytes.toString('utf8').matchAll(found)].map(([, id]) => id);
  expect(ids(/^ {2}\{id: '([^']+)'/gm).sort()).toEqual([...nodes].sort());
  expect(ids(/properties: \{id: '([^']+)'.* terms: \['/gm).sort()).toEqual([...edges].sort());

  await page.getByRole('radio', { name: /^图片/ }).check();
  await page.getByRole('textbox', { name: '题目' }).fill('谁表彰了什么');
  await page.getByRole('textbox', { name: '图注' }).fill('图 1　五起案件、所获表彰及作出者');
  await page.getByRole('spinbutton', { name: '宽度（厘米）' }).fill('12');
  await page.getByRole('checkbox', { name: '灰度' }).check();
  const save = async (name: RegExp) => {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    return readFileSync(await (await coming).path());
  };
  const picture = (await save(/^下载 SVG/)).toString('utf8');
  const svg = parseXml(picture);
  const drawn = elementsNamed(svg, 'g').flatMap(({ attributes }) => attributes.id ?? []);
  expect(new Set(drawn.filter((id) => id.startsWith('edge-')))).toEqual(edges);

  expect(svg.attributes.width).toBe('12cm');
  const words = elementsNamed(svg, 'text').map(({ text }) => text);
  expect(words.slice(0, 1)).toEqual(['谁表彰了什么']);
  expect(words).toContain('图 1　五起案件、所获表彰及作出者');
  // Names are whole, the source is a reference, nothing leads to this computer, and nothing has a colour.
  expect(picture).not.toMatch(/…|localhost|127\.0\.0\.1/);
  expect(picture).toMatch(/来源：俞亮波，田馨\./);
  for (const [, r, g, b] of picture.matchAll(/#(..)(..)(..)"/g)) expect([g, b]).toEqual([r, r]);

  const png = await save(/^下载 PNG/);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(Math.round((12 / 2.54) * 300));
  expect(png.subarray(37, 41).toString()).toBe('pHYs');
  expect(Math.round(png.readUInt32BE(41) * 0.0254)).toBe(300);
  expect(faults).toEqual([]);
  await page.context().close();
}, 90_000);

test('the Cypher behind a node is shown with its parameter and opens in the Cypher view', async () => {
  const { page } = await openPage({}, '#select=yongkang-psb-2021/case-7-12-organised-crime');
  await showQueries(page);
  await contextOf(page).getByText('更多：名称、编号、引用').click();
  await contextOf(page).getByRole('button', { name: '显示 Cypher' }).last().click();
  const window = page.getByRole('dialog', { name: '背后的 Cypher' });
  await window.getByText(":param id => 'yongkang-psb-2021/case-7-12-organised-crime';").waitFor();
  await window.getByRole('button', { name: '在“查询”中打开' }).first().click();
  await window.waitFor({ state: 'detached' });
  await doorTo(page, 'cypher').and(page.locator('[aria-current]')).waitFor();
  await page.context().close();
}, 60_000);
