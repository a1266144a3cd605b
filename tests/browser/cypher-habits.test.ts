import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { InspectedCanvas } from '../../client/renderer/inspection.ts';
import { editorText, openCypher, pane, runIt, until } from '../helpers/cypher-page.ts';
import { settled } from '../helpers/page.ts';
import { answerTable, editorOf, parametersOf, runButton } from '../helpers/parts.ts';

const TIME_MS = 90_000;

/** What the picture of the answer shows. */
const pictured = (page: Page) =>
  page.evaluate(() => {
    const seen = document.querySelector<InspectedCanvas>('.answer-picture .graph')?.inspection?.drawn();
    return { nodes: seen?.nodes.length ?? 0, edges: seen?.edges.length ?? 0 };
  });

test(
  'an answer of nodes and lines is a picture, a table and JSON in its own place; what is picked there is read beside it',
  async () => {
    const page = await openCypher("MATCH p = (c:Case {code: '7·12'})-[:LED_TO]->(:Award) RETURN p");
    await runIt(page);
    await page.getByRole('img', { name: /^Picture of the answer: \d+ nodes/ }).waitFor();
    await until(page, async () => (await pictured(page)).edges > 0);
    const { nodes, edges } = await pictured(page);
    expect(nodes).toBe(edges + 1);
    await settled(page, '.answer-picture .graph');
    const [place] = await page.evaluate(() => {
      const canvas = document.querySelector<InspectedCanvas>('.answer-picture .graph');
      const { left = 0, top = 0 } = canvas?.getBoundingClientRect() ?? {};
      const seen = canvas?.inspection?.drawn().nodes ?? [];
      return seen
        .filter(({ id }) => id.includes('/case-'))
        .map(({ place: { x, y } }) => ({ x: left + x, y: top + y }));
    });
    await page.mouse.click(place?.x ?? 0, place?.y ?? 0);
    await page.getByRole('complementary').getByText('7·12').first().waitFor();
    expect(await editorOf(page).isVisible()).toBe(true);

    await pane(page).getByRole('button', { name: 'Table', exact: true }).click();
    await answerTable(page).waitFor();
    await pane(page).getByRole('button', { name: 'JSON', exact: true }).click();
    await page.getByText('"LED_TO"').first().waitFor();
  },
  TIME_MS,
);

test(
  'labels, types and properties are at hand with their counts: a click shows some, a plus writes the name',
  async () => {
    const page = await openCypher();
    await page.getByRole('tab', { name: 'What is in it' }).click();
    const labels = pane(page).getByRole('region', { name: 'Labels' });
    const count = Number(
      await labels
        .getByRole('listitem')
        .filter({ hasText: /^Award/ })
        .locator('.count')
        .innerText(),
    );
    expect(count).toBeGreaterThan(10);
    await editorOf(page).click();
    await page.keyboard.insertText('MATCH (n:');
    await pane(page).getByRole('button', { name: 'Put Award into the editor' }).click();
    expect(await editorText(page)).toEqual(['MATCH (n:Award']);
    await pane(page).getByRole('button', { name: /^code/ }).click();
    await answerTable(page).waitFor();
    expect(await editorText(page)).toContain('WHERE n.code IS NOT NULL');
  },
  TIME_MS,
);

test(
  'full-width signs are named, and one click mends them all but those in strings',
  async () => {
    const page = await openCypher("MATCH（n:Case）WHERE n.code ＝ '7·12' RETURN n.name_zh，'，' AS x", {
      locale: 'zh-CN',
    });
    await page.locator('.cm-lintRange-error').first().hover();
    const mend = page.getByRole('button', { name: '全部改正' }).first();
    await page.getByText('“（”不是 Cypher 的符号，请改用半角的 (').waitFor();
    await mend.click();
    expect(await editorText(page)).toEqual(["MATCH(n:Case)WHERE n.code = '7·12' RETURN n.name_zh,'，' AS x"]);
    await runIt(page);
    await answerTable(page).waitFor();
  },
  TIME_MS,
);

test(
  'a parameter as other consoles set it is taken over, and a copied prompt taken off',
  async () => {
    const page = await openCypher(":param code => '7·12'\nMATCH (n:Case {code: $code}) RETURN n.name_en");
    await runIt(page);
    expect(await answerTable(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Take it over' }).click();
    expect(await editorText(page)).toEqual(['MATCH (n:Case {code: $code}) RETURN n.name_en']);
    expect(JSON.parse(await parametersOf(page).inputValue())).toEqual({ code: '7·12' });
    await runIt(page);
    await answerTable(page).waitFor();

    const other = await openCypher('neo4j@neo4j> RETURN 1 AS one;', { locale: 'zh-CN' });
    await other.getByRole('button', { name: '只留下语句' }).click();
    expect(await editorText(other)).toEqual(['RETURN 1 AS one;']);
  },
  TIME_MS,
);

test(
  'after a case only the types that leave one are offered; the list closes when the statement runs; a line is a line high',
  async () => {
    const page = await openCypher('RETURN 1 AS one');
    const frame = page.locator('.editor-frame');
    expect((await frame.boundingBox())?.height).toBeLessThan(60);
    await editorOf(page).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('MATCH (c:Case)-[');
    await page.keyboard.type(':');
    const list = page.getByRole('listbox');
    await list.getByRole('option').filter({ hasText: 'LED_TO' }).waitFor();
    const offered = await list.getByRole('option').allInnerTexts();
    expect(offered.some((text) => text.startsWith('HOLDS_POST'))).toBe(false);
    await page.keyboard.press('Control+Enter');
    await list.waitFor({ state: 'detached' });
    await runButton(page).waitFor();
  },
  TIME_MS,
);
