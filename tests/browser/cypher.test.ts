import { beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFaults } from '../helpers/axe.ts';
import {
  cypherAddress,
  ENGLISH,
  editorText,
  fillEditor,
  openCypher,
  pane,
  runIt,
} from '../helpers/cypher-page.ts';
import { openPage } from '../helpers/page.ts';
import { answerTable, contextOf, doorTo, editorOf } from '../helpers/parts.ts';

const TIME_MS = 60_000;

/** One English page for the tests that need no fresh one. */
let shared: Page;
beforeAll(async () => {
  shared = await openCypher();
}, 60_000);

/** What is underlined in the editor as wrong: a matter of drawing, which only the class says. */
const underlined = (page: Page) => page.locator('.cm-failed').allInnerTexts();

test(
  'typing 案件 offers Case; Ctrl+Enter runs; a node of the answer leads to the canvas',
  async () => {
    const { page, faults } = await openPage({}, '#view=cypher');
    await editorOf(page).click();
    await page.keyboard.type('MATCH (n:');
    await page.keyboard.insertText('案件');
    await page.getByRole('option', { name: /Case/ }).first().waitFor();
    await page.waitForTimeout(150); // a suggestion takes no key in its first 75 ms, lest one that was meant for the text
    await page.keyboard.press('Tab');
    await page.keyboard.press('End');
    await page.keyboard.type(' RETURN n, n.code AS code ORDER BY code');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Enter');
    await answerTable(page).waitFor();
    expect(await editorText(page)).toEqual(['MATCH (n:Case) RETURN n, n.code AS code ORDER BY code']);
    await page
      .getByRole('status')
      .filter({ hasText: /^5 行，[\d,]+ 毫秒$/ })
      .waitFor({ state: 'attached' });
    await answerTable(page).getByRole('cell').getByRole('button').nth(1).click();
    await contextOf(page).getByRole('heading', { level: 2 }).first().waitFor();
    await doorTo(page, 'graph').and(page.locator('[aria-current]')).waitFor();
    expect(faults).toEqual([]);
  },
  TIME_MS,
);

test(
  'a link fills the editor and never runs by itself; its statement stays in the address',
  async () => {
    const { page, faults } = await openPage(ENGLISH, '');
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/api/query'))
        sent.push(request.postData() ?? '');
    });
    await page.goto(
      `${page.url().split('#')[0]}${cypherAddress('RETURN $n AS n', '{"n": 9007199254740993}')}`,
    );
    await page.reload();
    await editorOf(page).filter({ hasText: 'RETURN $n' }).waitFor();
    await page.getByText('has not been run').waitFor();
    expect(sent.filter((body) => body.includes('$n'))).toEqual([]);
    await runIt(page);
    await answerTable(page).getByRole('cell', { name: '9007199254740993' }).waitFor();
    expect(sent.filter((body) => body.includes('$n'))).toHaveLength(1);
    expect(new URLSearchParams(new URL(page.url()).hash.slice(1)).get('query')).toBe('RETURN $n AS n');
    // With the editor open already, a link's statement is marked as one, too.
    await page.getByText('has not been run').waitFor({ state: 'detached' });
    await page.goto(`${page.url().split('#')[0]}${cypherAddress('RETURN 2 AS two', '')}`);
    await editorOf(page).filter({ hasText: 'RETURN 2' }).waitFor();
    await page.getByText('has not been run').waitFor();
    expect(faults).toEqual([]);
  },
  TIME_MS,
);

test.each([
  ['MATCH (c:Case)\nCREATE (x) RETURN c', 'CREATE', 'only reads'],
  ["LOAD CSV FROM 'http://example.test/' AS row RETURN row", 'LOAD CSV', 'UNWIND $rows AS row'],
])(
  'the guard’s refusal of %j is underlined and says what to do instead',
  async (query, clause, advice) => {
    const page = await fillEditor(shared, query);
    await runIt(page);
    await page.getByRole('alert').waitFor();
    expect(await underlined(page)).toEqual([clause]);
    const said = await page.getByRole('alert').innerText();
    for (const words of ['Not allowed in this read-only console', clause, advice])
      expect(said).toContain(words);
  },
  TIME_MS,
);

test(
  'a mistake is underlined, said in Chinese with Neo4j’s words at hand, and mended with a click',
  async () => {
    const page = await openCypher('MATCH (n:Case) RETRN n', { locale: 'zh-CN' });
    await runIt(page);
    await page.getByRole('alert').waitFor();
    expect(await underlined(page)).toEqual(['RETRN']);
    expect(await page.getByRole('alert').innerText()).toContain('这里不应出现“RETRN”');
    await page.getByRole('alert').getByText('Neo4j 的原话').click();
    await page.getByRole('alert').getByText("Invalid input 'RETRN'").last().waitFor();
    await page.getByRole('alert').getByRole('button', { name: 'RETURN', exact: true }).click();
    expect(await editorText(page)).toEqual(['MATCH (n:Case) RETURN n']);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('img', { name: /^结果的图：\d+ 个点/ }).waitFor();
    await pane(page).getByRole('button', { name: '表格', exact: true }).click();
    await answerTable(page).waitFor();
  },
  TIME_MS,
);

test(
  'Esc cancels what would not end, and says so',
  async () => {
    const page = await fillEditor(
      shared,
      'MATCH (a), (b), (c), (d) WHERE a.id + b.id + c.id = d.id RETURN count(*) AS n',
    );
    await editorOf(page).click();
    const [request] = await Promise.all([
      page.waitForRequest(
        (each) =>
          each.method() === 'POST' &&
          each.url().endsWith('/api/query') &&
          (each.postData() ?? '').includes('(d)'),
      ),
      page.keyboard.press('Control+Enter'),
    ]);
    await pane(page).getByText('Running').waitFor();
    await page.waitForTimeout(500); // so that it runs on the server too
    const [cancelling] = await Promise.all([
      page.waitForResponse((each) => each.request().method() === 'DELETE'),
      page.keyboard.press('Escape'),
    ]);
    expect(cancelling.url()).toContain(`/api/query/${await request.headerValue('x-query-id')}`);
    expect([204, 404]).toContain(cancelling.status());
    await pane(page).getByText('Cancelled.').waitFor();
  },
  TIME_MS,
);

test.each([
  { locale: 'zh-CN', colorScheme: 'light', width: 1440 },
  { locale: 'en-GB', colorScheme: 'dark', width: 390 },
] as const)(
  'axe finds nothing, nothing runs over the edge, and Tab leaves the editor: $locale $colorScheme $width',
  async (look) => {
    const page = await openCypher('MATCH (c:Case)-[led:LED_TO]->(a:Award) RETURN c, led, a, $x AS x', look);
    await page.getByRole('button', { name: /^(填入模板|Add a template)$/ }).click();
    await runIt(page);
    await answerTable(page).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBeLessThanOrEqual(0);
    await editorOf(page).click();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
  },
  TIME_MS,
);
