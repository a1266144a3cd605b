import type { PackData } from '#contract/pack.ts';
import type { Language } from '../words/language.ts';
import { button, html } from './dom.ts';
import { basisOf, evidenceOf, linkOf } from './evidence.ts';
import type { PackFact, SortKey } from './facts.ts';
import { packWordsIn } from './words.ts';

interface Table {
  readonly data: PackData;
  readonly facts: readonly PackFact[];
  readonly language: Language;
  readonly sort: SortKey;
  readonly onSort: (key: SortKey) => void;
  readonly onShow: (fact: PackFact) => void;
}

/** Every fact a line, with its words. */
export function factTable(table: Table): HTMLElement {
  const words = packWordsIn(table.language);
  const heads: readonly (readonly [SortKey, string])[] = [
    ['said', words.fact],
    ['basis', words.basis],
    ['when', words.when],
    ['text', words.where],
  ];
  return html(
    'table',
    { 'aria-label': words.facts },
    html('thead', {}, html('tr', {}, ...heads.map(([key, name]) => head(key, name, table)))),
    html('tbody', {}, ...table.facts.map((fact) => row(fact, table))),
  );
}

function head(key: SortKey, name: string, { sort, language, onSort }: Table) {
  const isSorted = key === sort;
  return html(
    'th',
    { scope: 'col', 'aria-sort': isSorted ? 'ascending' : undefined },
    button(name, () => onSort(key), { class: 'plain', title: packWordsIn(language).sortBy(name) }),
    isSorted ? ' ↑' : '',
  );
}

function row(fact: PackFact, table: Table) {
  return html(
    'tr',
    { id: `fact-${fact.id}` },
    html('th', { scope: 'row' }, fact.said[table.language], linkOf(fact, table)),
    html('td', {}, basisOf(fact, table.language)),
    html('td', {}, fact.when ?? '—'),
    html('td', {}, evidenceOf(fact, table)),
  );
}
