import type { CheckKind } from './check-kinds.ts';

export const SORT_KEYS = ['text', 'indicator', 'value', 'comparison', 'period', 'report'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export const LEDGER_PARTS = ['table', 'checks', 'series'] as const;
export type LedgerPart = (typeof LEDGER_PARTS)[number];

/** What the ledger of figures shows. An empty text lets everything through. */
export interface Ledger {
  readonly text: string;
  /** Ids. */
  readonly indicator: string;
  readonly unit: string;
  readonly report: string;
  readonly about: string;
  readonly sort: { readonly by: SortKey; readonly descending: boolean };
  readonly part: LedgerPart;
  /** The kind of check that is unfolded. */
  readonly check: CheckKind | null;
}

/** Months since the year 0, both included: `2021-03` is 2021 × 12 + 2. */
export interface Months {
  readonly first: number;
  readonly last: number;
}

/** Which reports the library shows; an empty text lets every one through. */
export interface Sought {
  readonly q: string;
  /** A year. */
  readonly period: string;
  readonly place: string;
  readonly publisher: string;
  readonly genre: string;
}

export const ANY_REPORT: Sought = { q: '', period: '', place: '', publisher: '', genre: '' };

/** How the views beside the graph are set; kept while another view is shown. */
export interface Study {
  readonly ledger: Ledger;
  /** Key of the mark of the timeline whose facts are listed; null lists what lies in the time chosen. */
  readonly mark: string | null;
  /** The reports that are compared, the older first; null takes the two latest that go together. */
  readonly pair: readonly [older: string, newer: string] | null;
  readonly library: Sought;
}

export const WHOLE_LEDGER: Ledger = {
  text: '',
  indicator: '',
  unit: '',
  report: '',
  about: '',
  sort: { by: 'text', descending: false },
  part: 'table',
  check: null,
};

export const NO_STUDY: Study = { ledger: WHOLE_LEDGER, mark: null, pair: null, library: ANY_REPORT };

/** Sorts by a column; by the same again, the other way round. */
export const sortBy =
  (by: SortKey) =>
  (ledger: Ledger): Ledger => ({
    ...ledger,
    sort: { by, descending: ledger.sort.by === by && !ledger.sort.descending },
  });
