import { expect, test } from '@jest/globals';
import { clickDrawn, drawnEdges, openPage } from '../helpers/page.ts';

test('from 7·12 to 袁家军: the path in sentences, kept by choice', async () => {
  const { page, faults } = await openPage();
  await clickDrawn(page, 'case-7-12-organised-crime');
  await page.getByRole('button', { name: '找到某点的路径…' }).click();
  await clickDrawn(page, 'official-yuan-jiajun');
  const bar = page.getByRole('region', { name: '路径' });
  await bar.getByText('2 步').waitFor();
  await bar.getByText(/袁家军对/).waitFor();
  expect(await bar.getByRole('listitem').count()).toBe(2);
  await bar.getByRole('button', { name: '留在图上' }).click();
  await bar.waitFor({ state: 'detached' });
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);

test('a path over what is not drawn is shown without being drawn, until it is kept', async () => {
  const { page } = await openPage();
  const before = await drawnEdges(page);
  await clickDrawn(page, 'case-7-12-organised-crime');
  await page.getByRole('button', { name: '找到某点的路径…' }).click();
  await clickDrawn(page, 'official-wang-shuangquan');
  const bar = page.getByRole('region', { name: '路径' });
  await bar.getByText('4 步').waitFor();
  await page.getByText('17 个点，12 条线').waitFor();
  expect((await drawnEdges(page)).length).toBeGreaterThan(before.length);
  await page.keyboard.press('Escape');
  await bar.waitFor({ state: 'detached' });
  expect(await drawnEdges(page)).toHaveLength(before.length);
  await page.context().close();
}, 60_000);
