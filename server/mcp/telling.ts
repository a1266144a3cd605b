import type { Quotation, ReportSummary } from '#contract/evidence.ts';
import { LOCATOR_WORDS } from '#contract/locator-words.ts';
import { paragraphOf, reportOfPassage } from '#contract/passage.ts';
import { titleIn } from '#contract/titles.ts';
import { linkTo } from '../export/evidence.ts';
import type { Item, Language } from './answer.ts';
import type { Source } from './source.ts';

/** What is needed to tell facts: the language, the reports' titles, the page. */
export interface Telling {
  readonly language: Language;
  readonly titleOf: (report: string) => string;
  readonly link: (target: Parameters<typeof linkTo>[0]) => string;
}

export async function openTelling(source: Source, language: Language): Promise<Telling> {
  const reports = await reportsOf(source);
  return {
    language,
    titleOf: (report) => {
      const known = reports.get(report);
      const title = known === undefined ? report : titleIn(known, language);
      return language === 'zh' ? `《${title}》` : `“${title}”`;
    },
    link: (target) => source.page + linkTo(target),
  };
}

type Reports = ReadonlyMap<string, ReportSummary>;

/** A large corpus has thousands of reports, and every answer names some: they are asked for twice a minute at most. */
const REMEMBERED_MS = 30_000;
const remembered = new WeakMap<object, { readonly until: number; readonly reports: Promise<Reports> }>();

function reportsOf(source: Source): Promise<Reports> {
  const known = remembered.get(source.store);
  if (known !== undefined && known.until > Date.now()) return known.reports;
  const reports = source
    .ask('reports', { limit: 250 })
    .then((answer) => new Map(answer.reports.map((report) => [report.id, report])));
  remembered.set(source.store, { until: Date.now() + REMEMBERED_MS, reports });
  reports.catch(() => remembered.delete(source.store));
  return reports;
}

type Place = Pick<Quotation, 'passage' | 'start' | 'end'>;

/** `“Title”, paragraph 17, characters 41–50; paragraph 18, characters 1–8`. */
export function placeOf(places: readonly Place[], { language, titleOf }: Telling): string {
  const [first] = places;
  if (first === undefined) return '';
  const words = LOCATOR_WORDS[language];
  const each = places.map(({ passage, start, end }) => words.place(paragraphOf(passage), start + 1, end));
  const title = titleOf(reportOfPassage(first.passage));
  return `${title}${language === 'zh' ? '' : ', '}${[...new Set(each)].join(words.fieldMark)}`;
}

/** The words of quotations, each piece by itself: a piece lies in one passage, exactly where it says. */
export function wordsOf(quotations: readonly Quotation[]): Pick<Item, 'words' | 'exact'> {
  const exact = quotations.length > 0 && quotations.every(({ text }) => text !== undefined);
  return { exact, words: quotations.map(({ text, terms }) => (exact ? (text ?? '') : terms.join(' … '))) };
}

/** Picks what was said in the reader's language, and the other where that is empty. */
export const pick = ({ zh, en }: { readonly zh: string; readonly en: string }, language: Language): string =>
  language === 'zh' ? zh || en : en || zh;

/** A thing's name as it is told. */
export const nameIn = (node: { readonly name_zh: string; readonly name_en: string }, language: Language) =>
  pick({ zh: node.name_zh, en: node.name_en }, language);

/** What tells a thing from others of its name, where the store knows such; else empty. */
export const contextIn = (
  {
    context_zh,
    context_en,
  }: { readonly context_zh?: string | undefined; readonly context_en?: string | undefined },
  language: Language,
) => pick({ zh: context_zh ?? '', en: context_en ?? '' }, language);

/** Without what says nothing. */
export const said = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
