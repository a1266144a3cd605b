import type { Locator, Page } from 'playwright-core';
import { LEDGER_WORDS } from '../../client/figures/ledger-words.ts';
import type { ViewId } from '../../client/model/explorer.ts';
import { CYPHER_WORDS } from '../../client/words/cypher-words.ts';
import type { Bilingual } from '../../client/words/language.ts';
import { READER_WORDS } from '../../client/words/reader-words.ts';
import { STORY_WORDS } from '../../client/words/story-words.ts';
import { type PlainWordId, WORDS } from '../../client/words/words.ts';

/** A name that the page gives, in whichever of its languages. */
const either = ({ zh, en }: Bilingual) => ({
  name: new RegExp(`^(${[zh, en].map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})$`),
});
const named = (id: PlainWordId) => either(WORDS[id]);

// The parts of the page by role and name, as a screen reader and its reader know them.
/** The card about what is selected. */
export const contextOf = (page: Page): Locator => page.getByRole('complementary', named('panel'));
/** The statements and figures in it, each a card. */
export const cardsOf = (page: Page): Locator => contextOf(page).getByRole('article');
/** The report's own page, in the right half. */
export const reportPage = (page: Page): Locator => page.getByRole('region', named('report'));
/** The rows of a legend, once the sheet of filters is open. */
export const legendOf = (page: Page, of: 'labels' | 'bases'): Locator =>
  page.getByRole('region', named(of)).getByRole('listitem');
export const viewsOf = (page: Page): Locator => page.getByRole('navigation', named('views'));

const SHEETS = {
  filters: named('filters'),
  questions: named('questions'),
  more: named('moreOfPage'),
  reports: { name: /^\d+ (篇报道|reports)$/ },
} as const;
/** Opens a sheet of the title line, or the menu of the page; one that is open stays so. */
export async function openSheet(page: Page, sheet: keyof typeof SHEETS): Promise<Locator> {
  const name = SHEETS[sheet];
  const opened = page.getByRole('region', name);
  if (!(await opened.isVisible()))
    await page.locator('header, .title-line').getByRole('button', name).click();
  await opened.waitFor();
  return opened;
}

/** Has the page offer to show what the server was asked. */
export async function showQueries(page: Page): Promise<void> {
  const menu = await openSheet(page, 'more');
  await menu.getByRole('checkbox', named('showQueries')).check();
  await page.keyboard.press('Escape');
}

/** Goes through a door, then to one of its forms. */
const WAYS: Readonly<Record<ViewId, readonly [door: RegExp, form?: RegExp]>> = {
  graph: [/^(探索|Explore)$/, /^(图|Picture)$/],
  table: [/^(探索|Explore)$/, /^(表格|Table)$/],
  cards: [/^(探索|Explore)$/, /^(卡片|Cards)$/],
  read: [/^(阅读|Read)$/],
  stories: [/^(表彰|Commendations|故事|Stories)$/],
  figures: [/^(数据|Figures)$/],
  timeline: [/^(数据|Figures)$/, named('viewTimeline').name],
  compare: [/^(数据|Figures)$/, /^(对照|Compare)$/],
  library: [/^(文库|Library)$/, named('formShelf').name],
  charts: [/^(文库|Library)$/, named('formCharts').name],
  cypher: [/^(查询|Query)$/],
  answer: [/^(探索|Explore)$/],
  about: [/^(探索|Explore)$/],
  add: [/^(探索|Explore)$/],
  same: [/^(探索|Explore)$/],
  found: [/^(探索|Explore)$/],
};
export const doorTo = (page: Page, view: ViewId): Locator =>
  viewsOf(page).getByRole('button', { name: WAYS[view][0] });
export async function openView(page: Page, view: ViewId): Promise<void> {
  const [, form] = WAYS[view];
  await doorTo(page, view).click();
  if (form !== undefined)
    await page.getByRole('group', named('forms')).getByRole('button', { name: form }).click();
}
export const canvasOf = (page: Page): Locator => page.getByRole('application', named('canvas'));
/** What the canvas shows and what has just happened to it. */
export const statusOf = (page: Page): Locator => page.getByRole('group', named('canvasStatus'));
/** How much is drawn. */
export const countOf = (page: Page): Locator => statusOf(page).getByText(/^\d[\d,]* (个点|nodes?)[，,]/);
/** What has just happened, below the canvas. */
export const noticeOf = (page: Page): Locator => statusOf(page).getByRole('status').last();
/** What filters leave out and hands have hidden. */
export const visibilityOf = (page: Page): Locator => page.getByRole('status', named('visibilityNotice'));
/** What is said to a screen reader alone of what is selected. */
export const announcer = (page: Page): Locator => page.getByRole('status', named('panel'));
export const filterMode = (page: Page): Locator => page.getByRole('group', named('filterMode'));
export const searchBox = (page: Page): Locator => page.getByRole('search').getByRole('combobox');
/** What the search has found. */
export const suggestionsOf = (page: Page): Locator => page.getByRole('listbox', named('searchResults'));
export const neighboursOf = (page: Page): Locator => page.getByRole('region', named('neighbours'));
export const editorOf = (page: Page): Locator => page.getByRole('textbox', either(CYPHER_WORDS.editorLabel));
export const answerRegion = (page: Page): Locator =>
  page.getByRole('region', either(CYPHER_WORDS.tableLabel));
export const answerTable = (page: Page): Locator => answerRegion(page).getByRole('table');
/** The commendations in the stories view. */
export const storiesIn = (page: Page): Locator =>
  page.getByRole('list', named('viewStories')).getByRole('listitem');
/** The sentences of the story that is told, and the notes below it. */
export const clausesOf = (page: Page): Locator =>
  accountOf(page).getByRole('list').first().getByRole('listitem');
export const notesOf = (page: Page): Locator => accountOf(page).getByRole('list', either(STORY_WORDS.notes));
export const gapsOf = (page: Page): Locator => contextOf(page).getByRole('region', named('gaps'));
export const parametersOf = (page: Page): Locator =>
  page.getByRole('textbox', either(CYPHER_WORDS.parametersLabel));
export const runButton = (page: Page): Locator =>
  page.getByRole('button', { name: /^(运行|Run)( Ctrl.*)?$/ });
/** The facts that rest on picked words or are of one kind; and the list from which one kind of them is chosen. */
export const factList = (page: Page): Locator =>
  contextOf(page).getByRole('region', { name: /条事实|facts?/ });
export const factPicker = (page: Page): Locator =>
  reportPage(page).getByRole('combobox', either(READER_WORDS.listFacts));
/** The facts that it lists. */
export const factsListed = (page: Page): Locator =>
  factList(page)
    .getByRole('list', { name: /条事实|facts?/ })
    .getByRole('button');
/** The report's own words, where they are at hand. */
export const reportWords = (page: Page): Locator =>
  reportPage(page).getByRole('list', either(READER_WORDS.fullText));
/** Where the report's text is asked for. */
export const attachPart = (page: Page): Locator =>
  reportPage(page).getByRole('region', either(READER_WORDS.attachText));
/** The reports, where there are several, once their sheet is open. */
export const reportsOf = (page: Page): Locator =>
  page.getByRole('region', named('reports')).getByRole('listitem');
/** The figures as a table, and its rows below the heading. */
export const ledgerOf = (page: Page): Locator => page.getByRole('table', named('viewFigures'));
export const ledgerRows = (page: Page): Locator =>
  ledgerOf(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') });
/** Opens and closes the list of what is collected. */
export const collectedButton = (page: Page): Locator =>
  page.getByRole('button', { name: /^(收集夹（\d+）|Collected \(\d+\))$/ });
/** The list of what is collected, and its items, each a card. */
export const drawerOf = (page: Page): Locator =>
  page.getByRole('complementary', { name: /^(收集夹|Collected) \d+$/ });
export const collectedIn = (page: Page): Locator => drawerOf(page).getByRole('article');
/** What is told, placed in time. */
export const timelineView = (page: Page): Locator => page.getByRole('region', named('viewTimeline'));
/** What is drawn as a table, with its tools. */
export const tableView = (page: Page): Locator => page.getByRole('region', named('viewTable'));
/** The story that is told. */
export const accountOf = (page: Page): Locator =>
  page
    .getByRole('main')
    .getByRole('article')
    .filter({ has: page.getByRole('list', either(STORY_WORDS.notes)) });
/** The kinds of automatic checks of the figures, each a button that opens its findings. */
export const checksOf = (page: Page): Locator => page.getByRole('region', either(LEDGER_WORDS.checks));
