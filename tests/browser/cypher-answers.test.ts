import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { readVocabulary } from '../../server/vocabulary/read-vocabulary.ts';
import { fillEditor, openCypher, pane, runIt, until } from '../helpers/cypher-page.ts';
import { drawnEdges } from '../helpers/page.ts';
import { answerRegion, answerTable, cardsOf, parametersOf } from '../helpers/parts.ts';

const { tour: TOUR } = (await readVocabulary()).ready;

const TIME_MS = 60_000;

/** One English page for the tests that need no fresh one. */
let shared: Page;
beforeAll(async () => {
  shared = await openCypher();
}, 60_000);

async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    pane(page).getByRole('button', { name: button }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
}

test(
  '10,000 rows scroll with few of them in the page; a CSV has them all, in the order of the server',
  async () => {
    const page = await fillEditor(shared, "UNWIND range(1, 20000) AS n RETURN n, '永康，' + n AS name");
    await runIt(page);
    await answerTable(page).waitFor();
    expect(await pane(page).innerText()).toContain('SKIP 10000 LIMIT 10000');
    const rows = answerTable(page).getByRole('row');
    expect(await rows.count()).toBeLessThan(60);
    await answerTable(page).getByRole('cell').first().focus();
    await page.keyboard.press('End');
    await answerTable(page).getByRole('rowheader', { name: '10000', exact: true }).waitFor();
    expect(await rows.count()).toBeLessThan(60);
    await page.getByTitle('Sort by n', { exact: true }).click();
    await page.getByTitle('Sort by n', { exact: true }).click();
    await answerRegion(page).evaluate((table) => table.scrollTo(0, 0));
    const first = answerTable(page)
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: '1', exact: true }) });
    await first.getByRole('cell', { name: '10000', exact: true }).waitFor();
    const csv: string[][] = parse(await saved(page, 'Download CSV'), { bom: true });
    expect([csv.length, csv[0], csv[10_000]]).toEqual([10_001, ['n', 'name'], ['10000', '永康，10000']]);
  },
  TIME_MS,
);

test(
  'a kind is shown in words beside the word of queries; CSV has the one, JSON the other',
  async () => {
    const statement =
      "MATCH (a:Award {kind: 'written-instruction'}) RETURN DISTINCT a.kind, 'inferred' AS basis";
    const page = await fillEditor(shared, statement);
    await runIt(page);
    await answerTable(page)
      .getByRole('cell', { name: 'written instruction written-instruction', exact: true })
      .waitFor();
    const csv: string[][] = parse(await saved(page, 'Download CSV'), { bom: true });
    expect(csv).toEqual([
      ['a.kind', 'basis'],
      ['written instruction', 'inferred'],
    ]);
    expect(JSON.parse(await saved(page, 'Download JSON'))).toEqual([
      { 'a.kind': 'written-instruction', basis: 'inferred' },
    ]);
  },
  TIME_MS,
);

test(
  'PROFILE draws the plan as a tree with rows, estimates and accesses',
  async () => {
    const page = await fillEditor(
      shared,
      'MATCH (c:Case)-[:LED_TO]->(a:Award) RETURN c.code AS code, count(a) AS awards',
    );
    await page.getByRole('button', { name: 'Profile' }).click();
    const tree = pane(page).getByRole('list', { name: 'Plan' });
    await tree.waitFor();
    const text = await tree.innerText();
    expect(text).toMatch(/ProduceResults[\s\S]*\d+ rows · estimated [\d.]+ · \d+ db hits/);
    expect(await tree.getByRole('list').getByRole('listitem').count()).toBeGreaterThan(1);
    await page.getByRole('button', { name: 'Plan', exact: true }).first().click();
    await pane(page)
      .getByText(/^Plan in/)
      .waitFor();
    expect(await tree.innerText()).not.toContain('db hits');
  },
  TIME_MS,
);

test(
  'an answer is put on the canvas as a step that can be undone; a statement leads to its words',
  async () => {
    const page = await openCypher(
      'MATCH (c:Case)-[led:LED_TO]->(a:Award) MATCH (s:Statement {edge: led.id}) RETURN c, a, s LIMIT 1',
    );
    await runIt(page);
    await answerTable(page).getByRole('cell').getByRole('button', { name: 'Evidence' }).click();
    await cardsOf(page).first().waitFor();
    await page.getByRole('button', { name: /^Show in the picture/ }).click();
    await until(page, async () => (await drawnEdges(page)).length === 1);
    await page.keyboard.press('Control+z');
    await until(page, async () => (await drawnEdges(page)).length > 1);
  },
  TIME_MS,
);

test(
  'a statement is saved by name, goes out to a file and comes back in',
  async () => {
    const page = await fillEditor(shared, 'RETURN 1 AS one');
    await page.getByRole('tab', { name: 'Saved' }).click();
    await pane(page).getByLabel('Name', { exact: true }).fill('My first');
    await pane(page).getByRole('button', { name: 'Save the current statement' }).click();
    const file = await saved(page, 'Export to a file');
    await pane(page).getByRole('button', { name: 'Delete “My first”' }).click();
    await pane(page).getByText('No statement is saved yet').waitFor();
    await pane(page)
      .getByLabel('Import from a file')
      .setInputFiles({
        name: 'queries.json',
        mimeType: 'application/json',
        buffer: Buffer.from(file),
      });
    await page
      .getByRole('article')
      .filter({ hasText: 'My first' })
      .getByRole('button', { name: 'Run it' })
      .click();
    await answerTable(page).waitFor();
    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByRole('article').filter({ hasText: 'RETURN 1 AS one' }).waitFor();
  },
  TIME_MS,
);

test(
  'the tour stands there, and a click runs a step with its parameters',
  async () => {
    await shared.getByRole('tab', { name: 'Tour' }).click();
    expect(await shared.getByRole('article').count()).toBe(TOUR.length);
    await shared.getByRole('article').last().getByRole('button', { name: 'Run it' }).click();
    await answerTable(shared).waitFor();
    expect(await parametersOf(shared).inputValue()).toContain('"word"');
  },
  TIME_MS,
);

test.each(TOUR)(
  'the step $title_en has an answer',
  async ({ cypher, params }) => {
    const { status, rows } = await shared.evaluate(
      async (body) => {
        const headers = { 'Content-Type': 'application/json' };
        const response = await fetch('/api/query', { method: 'POST', headers, body });
        return { status: response.status, rows: (await response.json()).data?.values.length };
      },
      `{"statement":${JSON.stringify(cypher)},"parameters":${params || '{}'}}`,
    );
    expect([status, rows > 0]).toEqual([202, true]);
  },
  TIME_MS,
);
