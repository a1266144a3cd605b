import type { PackData } from '#contract/pack.ts';
import { isAtHome, titleIn } from '#contract/titles.ts';
import type { Language } from '../words/language.ts';
import { EDGE_MANNERS, MANNER_MEANINGS, MANNER_NAMES } from '../words/vocabulary.ts';
import { citePack } from './cite-pack.ts';
import { html } from './dom.ts';
import { packWordsIn } from './words.ts';

/** How the facts were read and counted, and from which versions of which reports. */
export function methodNote(data: PackData, language: Language): HTMLElement {
  const { reports, missing, made, page } = data;
  const words = packWordsIn(language);
  const colon = language === 'zh' ? '：' : ': ';
  return html(
    'section',
    { class: 'method' },
    html('h2', {}, words.method),
    html('p', {}, words.methodSource),
    html('p', {}, words.methodBasis),
    html(
      'ul',
      {},
      ...EDGE_MANNERS.map((manner) =>
        html(
          'li',
          {},
          html('b', {}, MANNER_NAMES[manner][language]),
          colon + MANNER_MEANINGS[manner][language],
        ),
      ),
    ),
    html('p', {}, words.methodOffsets),
    html('p', {}, words.methodTexts),
    html('h3', {}, words.reports),
    html('ul', {}, ...reports.map((report) => version(report, data, language))),
    missing.length === 0 ? null : html('p', {}, words.missing(missing.join(', '))),
    page !== null && isAtHome(page) ? html('p', {}, words.atHome(page)) : null,
    html(
      'p',
      { class: 'quiet' },
      words.made(`${made.slice(0, 16).replace('T', ' ')} UTC`),
      ' · ',
      words.offline,
    ),
  );
}

function version(report: PackData['reports'][number], data: PackData, language: Language) {
  const words = packWordsIn(language);
  const names = report.authors.map(({ name_zh, name_en }) =>
    language === 'zh' ? name_zh : name_en || name_zh,
  );
  const facts = [
    names.join(language === 'zh' ? '、' : ', '),
    report.publisher,
    report.published,
    words.characters(report.characters),
    report.attached ? words.withText : words.withoutText,
    report.invented ? words.invented : null,
  ].filter(Boolean);
  return html(
    'li',
    {},
    titleIn(report, language),
    html('br'),
    html('span', { class: 'quiet' }, facts.join(' · ')),
    html('br'),
    html('code', {}, `${report.id} · SHA-256 ${report.sha256}`),
    html('p', { class: 'cite-as' }, citePack(report, data, language)),
  );
}
