import { expect, test } from '@jest/globals';
import { axeFaults } from '../helpers/axe.ts';
import { drawnEdges, openPage } from '../helpers/page.ts';
import { cardsOf, openView } from '../helpers/parts.ts';

test.each(['zh-CN', 'en-GB'] as const)(
  'cards are a third form of the set, with the selection of picture and table (%s)',
  async (locale) => {
    const { page, faults } = await openPage({ locale });
    const edges = await drawnEdges(page);
    await openView(page, 'cards');
    const cards = page.locator('[data-listed]');
    await cards.first().waitFor();
    // Sorted by what is said, once that is known: sentences in the place of names.
    await cards
      .getByRole('button', { name: /[。.]$/ })
      .first()
      .waitFor();
    expect(await cards.count()).toBe(edges.length);
    const third = cards.nth(2);
    await third.getByRole('button').click();
    await cardsOf(page).first().waitFor();
    const id = await third.getAttribute('data-listed');
    expect(page.url()).toContain(`select=${id}`);
    expect(await page.locator('[data-listed][data-picked="true"]').count()).toBe(1);
    // What is said there is what the evidence begins with.
    const said = await third.getByRole('button').innerText();
    await cardsOf(page).getByText(said).first().waitFor();
    await openView(page, 'table');
    await page.locator('tr[data-picked="true"]').waitFor();
    await openView(page, 'graph');
    expect(page.url()).toContain(`select=${id}`);
    expect(faults).toEqual([]);
    await page.context().close();
  },
  60_000,
);

test('one card is in the tab order, and arrows walk among them; axe finds nothing', async () => {
  const { page } = await openPage({}, '#view=cards');
  const cards = page.locator('[data-listed]');
  await cards.first().waitFor();
  expect(await cards.getByRole('button').evaluateAll((all) => all.map(({ tabIndex }) => tabIndex))).toEqual(
    [...(await cards.all())].map((_, place) => (place === 0 ? 0 : -1)),
  );
  await cards.first().getByRole('button').focus();
  await page.keyboard.press('ArrowDown');
  expect(
    await cards
      .nth(1)
      .getByRole('button')
      .evaluate((button) => button === document.activeElement),
  ).toBe(true);
  expect(await axeFaults(page)).toEqual([]);
  await page.context().close();
}, 60_000);

test('a phone shows a table as cards, nothing of which is outside its box', async () => {
  const { page } = await openPage({ locale: 'en-GB', width: 390, height: 844 }, '#view=table');
  const edges = await drawnEdges(page);
  const cards = page.locator('[data-listed]');
  await cards.first().waitFor();
  expect(await cards.count()).toBe(edges.length);
  const outside = await cards.evaluateAll((all) =>
    all.flatMap((card) =>
      [card, ...card.querySelectorAll('*')]
        .filter((each) => each.getBoundingClientRect().right > window.innerWidth)
        .map((each) => each.outerHTML.slice(0, 60)),
    ),
  );
  expect(outside).toEqual([]);
  await page.context().close();
}, 60_000);

test('cards are printed one and all', async () => {
  const { page } = await openPage({}, '#view=cards');
  const edges = await drawnEdges(page);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('[data-listed]').count()).toBe(edges.length);
  await page.context().close();
}, 60_000);
