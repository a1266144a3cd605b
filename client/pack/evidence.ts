import type { Quotation } from '#contract/evidence.ts';
import type { PackData } from '#contract/pack.ts';
import { paragraphOf } from '#contract/passage.ts';
import { isAtHome } from '#contract/titles.ts';
import { LANG_TAG, type Language } from '../words/language.ts';
import { roleName } from '../words/quotation-roles.ts';
import { MANNER_MEANINGS, MANNER_NAMES } from '../words/vocabulary.ts';
import { button, html, svg } from './dom.ts';
import type { PackFact } from './facts.ts';
import { packWordsIn } from './words.ts';

interface Settings {
  readonly data: PackData;
  readonly language: Language;
  readonly onShow: (fact: PackFact) => void;
}

/** A fact's basis by its word and its line. */
export function basisOf({ manner }: PackFact, language: Language): HTMLElement {
  return html(
    'span',
    { class: `basis ${manner}`, title: MANNER_MEANINGS[manner][language] },
    svg(
      'svg',
      { viewBox: '0 0 30 8', width: 30, height: 8, 'aria-hidden': 'true' },
      svg('path', { class: 'basis-line', d: manner === 'planned' ? 'M1 2H29M1 6H29' : 'M1 4H29' }),
    ),
    MANNER_NAMES[manner][language],
  );
}

/** What stands behind a fact: its words with their places, why it is read so, how else it can be read. */
export function evidenceOf(fact: PackFact, { data, language }: Settings): HTMLElement {
  const words = packWordsIn(language);
  const report = data.reports.find(({ id }) => id === fact.report);
  const title = language === 'zh' ? report?.title_zh : report?.title_en;
  const [zh = '', en = zh] = fact.why?.split(' / ') ?? [];
  return html(
    'div',
    { class: 'evidence' },
    ...fact.quotations.map((quotation) => quoted(quotation, report?.lang ?? LANG_TAG.zh, language)),
    data.reports.length > 1 && title !== undefined ? html('p', { class: 'quiet' }, title) : null,
    ...fact.noted.map((each) => html('p', {}, each[language])),
    fact.why === null ? null : html('p', {}, html('b', {}, words.why), ' ', language === 'zh' ? zh : en),
    ...fact.ambiguities.map((each) =>
      html(
        'p',
        { class: 'doubt' },
        html('b', {}, words.alsoRead),
        ' ',
        language === 'zh' ? each.alternatives_zh : each.alternatives_en,
      ),
    ),
  );
}

function quoted({ role, text, terms, passage, start, end }: Quotation, lang: string, language: Language) {
  const words = packWordsIn(language);
  const label = roleName(role);
  const place = words.passage(paragraphOf(passage), start + 1, end);
  const shown =
    text === undefined
      ? html(
          'p',
          { class: 'terms' },
          html('span', { class: 'quiet' }, words.keyWords),
          ...terms.map((term) => html('mark', { lang }, term)),
        )
      : html('blockquote', { lang }, text);
  return html(
    'figure',
    { class: role },
    label === null ? null : html('span', { class: 'quiet' }, label[language]),
    shown,
    html('figcaption', {}, place),
  );
}

/** A fact by itself, beside the graph. */
export function factCard(fact: PackFact, settings: Settings): HTMLElement {
  return html(
    'article',
    { class: 'card' },
    html('h3', {}, fact.said[settings.language]),
    html('p', {}, basisOf(fact, settings.language), fact.when === null ? null : html('span', {}, fact.when)),
    evidenceOf(fact, settings),
    linkOf(fact, settings),
  );
}

/** Opens the fact in the explorer that the pack is from, if it has an address; says so where only its maker can. */
export function linkOf(fact: PackFact, { data, language, onShow }: Settings): HTMLElement {
  const words = packWordsIn(language);
  const select = fact.edge === null ? '' : `select=${fact.edge}&`;
  const href = data.page === null ? null : `${data.page}#lang=${language}&${select}statement=${fact.id}`;
  return html(
    'p',
    { class: 'links' },
    fact.edge === null ? null : button(words.show, () => onShow(fact), { class: 'plain' }),
    data.page === null || href === null
      ? null
      : html('a', { href, rel: 'noreferrer' }, isAtHome(data.page) ? words.linkAtHome : words.link),
    html('code', {}, fact.id),
  );
}
