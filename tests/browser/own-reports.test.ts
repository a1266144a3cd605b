import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { inventedDocx, inventedGb18030, inventedLines, inventedPdf } from '../helpers/invented-report.ts';
import { ownProduct } from '../helpers/own-product.ts';
import { openSheet, reportPage } from '../helpers/parts.ts';
import { shownPassages } from '../helpers/reader-page.ts';

const open = ownProduct();

const addView = (page: Page) => page.getByRole('region', { name: '添加报道' });
const boxes = (page: Page) => addView(page).getByRole('textbox', { name: /^第 \d+ 段$/ });

async function give(page: Page, name: string, buffer: Buffer): Promise<void> {
  await addView(page).getByLabel('选择文件…').setInputFiles({ name, mimeType: '', buffer });
  await boxes(page).first().waitFor();
}

const passagesOf = (page: Page) =>
  boxes(page).evaluateAll((all) =>
    all.flatMap((each) => (each instanceof HTMLTextAreaElement && !each.disabled ? [each.value] : [])),
  );

test('the same report as GB18030 text, as DOCX and as PDF gives the same passages, without page numbers and broken lines', async () => {
  const { page, faults } = await open('#view=add');
  const files = [
    ['report.txt', inventedGb18030()],
    ['report.docx', await inventedDocx()],
    ['report.pdf', await inventedPdf()],
  ] as const;
  for (const [name, buffer] of files) {
    await give(page, name, buffer);
    expect([name, await passagesOf(page)]).toEqual([name, inventedLines()]);
    if (name.endsWith('.txt'))
      expect(await addView(page).getByRole('combobox', { name: '编码' }).inputValue()).toBe('GB18030');
    await addView(page).getByRole('button', { name: '换一个文件' }).click();
  }
  expect(faults).toEqual([]);
}, 90_000);

test('a report is added by the page alone, and can be read and searched at once', async () => {
  const { page, faults } = await open('');
  await (await openSheet(page, 'more')).getByRole('button', { name: '添加报道' }).click();
  await give(page, 'report.txt', inventedGb18030());
  const form = addView(page).getByRole('form', { name: '这是什么报道' });
  expect(await form.getByLabel('所述时期').inputValue()).toBe('2023');
  await form.getByRole('button', { name: '加入资料库' }).click();
  await addView(page).getByRole('button', { name: '打开阅读' }).click();
  await reportPage(page)
    .getByRole('heading', { name: inventedLines()[0] ?? '' })
    .waitFor();
  expect(await shownPassages(page)).toEqual(inventedLines());
  const found = await page.evaluate(async () => {
    const answer = await fetch(`/api/words?q=${encodeURIComponent('枫桥式派出所')}`);
    return (await answer.json()) as { total: number };
  });
  expect(found.total).toBe(1);
  expect(faults).toEqual([]);
}, 90_000);
