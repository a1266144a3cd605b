import { type Figure, type ReportSummary, saidIn } from '#contract/evidence.ts';
import type { QuotationRole } from '#contract/model.ts';
import type { Ledger, SortKey } from '../model/study.ts';
import { DIRECTION_NAMES } from '../words/figures.ts';
import type { Language } from '../words/language.ts';
import { inUnit, unitName } from '../words/units.ts';
import { comparisonName } from '../words/vocabulary.ts';

/** The figures that a ledger's filters let through, in its order. */
export function sift(figures: readonly Figure[], ledger: Ledger): readonly Figure[] {
  const wanted = ledger.text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const left = figures.filter(
    (figure) =>
      (ledger.indicator === '' || figure.indicator.id === ledger.indicator) &&
      (ledger.unit === '' || figure.unit === ledger.unit) &&
      (ledger.report === '' || figure.report === ledger.report) &&
      (ledger.about === '' || figure.about.some(({ id }) => id === ledger.about)) &&
      wanted.every((word) => searchText(figure).includes(word)),
  );
  const { by, descending } = ledger.sort;
  if (by === 'text') return left;
  const sorted = left.toSorted(ORDERS[by]);
  return descending ? sorted.reverse() : sorted;
}

const ORDERS: Readonly<Record<Exclude<SortKey, 'text'>, (a: Figure, b: Figure) => number>> = {
  indicator: (a, b) => compareText(a.indicator.label_zh, b.indicator.label_zh),
  // Only what has one unit can be put in order of size; a fall is less than a rise.
  value: (a, b) => compareText(a.unit, b.unit) || signed(a) - signed(b),
  comparison: (a, b) => compareText(a.comparison ?? '', b.comparison ?? ''),
  period: (a, b) => compareText(a.period ?? '', b.period ?? ''),
  report: (a, b) => compareText(a.report, b.report),
};

const compareText = (a: string, b: string) => a.localeCompare(b, 'zh-CN');

/** A value with its direction: a fall is below zero. */
export const signed = ({ value, direction, baseline_value }: Figure) =>
  Number(value) * (direction === 'down' && baseline_value === null ? -1 : 1);

/** All that a person may look for in a figure, in both languages, in lower case. */
function searchText(figure: Figure): string {
  const { indicator, about, as_written, gloss_zh, gloss_en, value, unit, comparison, direction } = figure;
  const both = (['zh', 'en'] as const).flatMap((language) => [
    inUnit(value, unit, language),
    unitName(unit, language),
    DIRECTION_NAMES[direction][language],
    comparison === null ? '' : comparisonName(comparison, language),
  ]);
  const names = about.flatMap(({ name_zh, name_en }) => [name_zh, name_en]);
  return [indicator.label_zh, indicator.label_en, as_written, value, gloss_zh, gloss_en, ...names, ...both]
    .join('\n')
    .toLowerCase();
}

const COLUMNS = [
  'id',
  'indicator_zh',
  'indicator_en',
  'direction',
  'value',
  'unit',
  'as_written',
  'approx',
  'comparison',
  'baseline_value',
  'baseline_unit',
  'period',
  'plan',
  'about_ids',
  'about',
  'basis',
  'report',
  'report_title',
  'invented',
  'passages',
  'words',
  'subject',
  'premise',
] as const;

/** The figures as lines of cells, the names of the columns first. Lists in a cell are separated by `|`. */
export function toCells(
  figures: readonly Figure[],
  reports: readonly ReportSummary[],
  language: Language,
): readonly (readonly string[])[] {
  const lines = figures.map((figure) => {
    const report = reports.find(({ id }) => id === figure.report);
    const name = language === 'zh' ? 'name_zh' : 'name_en';
    const title = language === 'zh' ? report?.title_zh : report?.title_en;
    const { indicator, quotations, about } = figure;
    const quoted = (role: QuotationRole) =>
      quotations
        .filter((quotation) => quotation.role === role)
        .map(({ text, terms }) => text ?? terms.join(' … '))
        .join('|');
    const own = {
      ...figure,
      indicator_zh: indicator.label_zh,
      indicator_en: indicator.label_en,
      about_ids: about.map(({ id }) => id).join('|'),
      about: about.map((node) => node[name]).join('|'),
      report_title: title,
      invented: report?.invented,
      passages: [...new Set(saidIn(quotations).map(({ passage }) => passage))].join('|'),
      words: quoted('words'),
      subject: quoted('subject'),
      premise: quoted('premise'),
    };
    return COLUMNS.map((column) => String(own[column] ?? ''));
  });
  return [COLUMNS, ...lines];
}
