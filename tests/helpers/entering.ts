import type { Locator, Page } from 'playwright-core';
import { inventedLines } from './invented-report.ts';
import { reportPage } from './parts.ts';
import { selectWords } from './reader-page.ts';

/** Counts what a person does: a selection of words, a click and a key are one each. */
export interface Hand {
  readonly page: Page;
  readonly report: string;
  /** What was done since it was last asked. */
  done(): number;
  count(): void;
}

export function handOf(page: Page, report: string): Hand {
  let counted = 0;
  return {
    page,
    report,
    done: () => {
      const now = counted;
      counted = 0;
      return now;
    },
    count: () => {
      counted += 1;
    },
  };
}

export const sheetOf = (page: Page): Locator => page.getByRole('region', { name: '标注', exact: true });
const formOf = (page: Page): Locator => sheetOf(page).getByRole('form', { name: /^(说的是|数据)$/ });
const choicesOf = (page: Page): Locator => sheetOf(page).getByRole('listbox', { name: '可选的' });

/** Turns reading into writing down. */
export async function beginWriting(page: Page): Promise<void> {
  await reportPage(page).getByRole('button', { name: '标注', exact: true }).click();
  await sheetOf(page).getByRole('textbox', { name: '原文中的词语' }).waitFor();
}

/** Where words stand in the invented report; `after` are words of the sentence that come before them. */
export function placeIn(report: string, words: string, after = '') {
  const number = inventedLines().findIndex((line) => line.includes(words) && line.includes(after));
  const line = inventedLines()[number] ?? '';
  const at = line.indexOf(words, Math.max(0, line.indexOf(after)) + after.length);
  if (at < 0) throw new Error(`not in the report: ${after} … ${words}`);
  const start = [...line.slice(0, at)].length;
  return { passage: `${report}#${number}`, start, end: start + [...words].length };
}

const TRIES = 8;
const PATIENCE_MS = 1_500 * Number(process.env.YINZHENG_TEST_SLOWER ?? 1);

/** Selects words until the page has taken them: so soon after others it takes a selection for its own redrawing. */
async function select(hand: Hand, words: string, after: string, taken: Locator): Promise<void> {
  hand.count();
  for (let attempt = 1; ; attempt += 1) {
    await selectWords(hand.page, placeIn(hand.report, words, after));
    const isTaken = await taken.waitFor({ timeout: PATIENCE_MS }).then(
      () => true,
      () => false,
    );
    if (isTaken) return;
    if (attempt === TRIES) throw new Error(`not taken: ${words}`);
    await hand.page.evaluate(() => getSelection()?.removeAllRanges());
  }
}

const endOf = (page: Page, side: '主语' | '另一端'): Locator =>
  sheetOf(page).getByRole('button', { name: `清除: ${side}` });

/** Makes something new of selected words. */
export async function makeNew(hand: Hand, words: string, label: string): Promise<void> {
  const { page } = hand;
  await clear(hand);
  await select(hand, words, '', choicesOf(page));
  hand.count();
  await choicesOf(page)
    .getByRole('option', { name: `新建：${label}` })
    .click();
  await endOf(page, '主语').waitFor();
}

async function clear(hand: Hand): Promise<void> {
  for (const side of ['主语', '另一端'] as const)
    if (await endOf(hand.page, side).isVisible()) {
      hand.count();
      await endOf(hand.page, side).click();
    }
}

export interface Fact {
  readonly from: string;
  readonly to: string;
  /** The words with which the other end is named, where others before them are alike. */
  readonly after?: string;
  /** A clause that the page offers. */
  readonly says: string;
  readonly basis?: 'ellipsis' | { readonly why: string };
}

/** Writes down a fact: two ends, what they have to do with each other, what that rests on. */
export async function enterFact(hand: Hand, { from, to, after = '', says, basis }: Fact): Promise<void> {
  const { page } = hand;
  await clear(hand);
  await select(hand, from, '', endOf(page, '主语'));
  await select(hand, to, after, endOf(page, '另一端'));
  const type = formOf(page).getByRole('radio', { name: says });
  await type.waitFor();
  if (!(await type.isChecked())) {
    hand.count();
    await type.check();
  }
  await rest(hand, basis);
  await saveFact(hand);
}

async function rest(hand: Hand, basis: Fact['basis']): Promise<void> {
  if (basis === undefined) return;
  const choice = formOf(hand.page).getByRole('group', { name: '主语不在引文里，依据是' });
  hand.count();
  await choice.getByRole('radio', { name: basis === 'ellipsis' ? /^承前省略/ : '由此推断' }).check();
  if (basis === 'ellipsis') return;
  hand.count();
  await choice.getByRole('textbox', { name: '为什么这样推断' }).fill(basis.why);
}

export async function saveFact(hand: Hand): Promise<void> {
  hand.count();
  const form = formOf(hand.page);
  await form.getByRole('button', { name: /^保存/ }).click();
  await form.waitFor({ state: 'detached' });
}

/** Writes down a figure: the number is clicked, what it counts is said, the rest is filled in. */
export async function enterFigure(
  hand: Hand,
  number: string,
  indicator: string,
  basis?: Fact['basis'],
): Promise<void> {
  const { page } = hand;
  await clear(hand);
  const field = formOf(page).getByLabel('指标');
  await select(hand, number, '', field);
  hand.count();
  await field.fill(indicator);
  await rest(hand, basis);
  await saveFact(hand);
}
