import type { Figure, PassageSummary, ReportSummary, Statement } from '#contract/evidence.ts';
import type { Answer } from '#contract/question.ts';
import type { Account } from '../cite/account.ts';
import type { Bilingual } from '../words/language.ts';
import type { Change, Items } from './collected.ts';

/** What the store has of a collected thing now. */
export type Found =
  | { readonly type: 'statement'; readonly statement: Statement; readonly edge: string | null }
  | { readonly type: 'figure'; readonly figure: Figure }
  | { readonly type: 'passage'; readonly passage: PassageSummary; readonly report: ReportSummary }
  /** `missing`: ids of edges of it that are gone. */
  | { readonly type: 'story'; readonly account: Account; readonly missing: readonly string[] }
  | { readonly type: 'answer'; readonly answer: Answer }
  | { readonly type: 'picture' }
  | { readonly type: 'gone' }
  | { readonly type: 'failed'; readonly said: Bilingual };

/** How the list is kept: in the browser, or why it is not. `unreadable`: what stands there is not ours to lose. */
export type Keeping = 'kept' | 'full' | 'refused' | 'unreadable';

/** What a person has collected, in order, and what of it is open. */
export interface Collection {
  readonly items: Items;
  readonly keeping: Keeping;
  /** What can be taken back, the latest last. */
  readonly past: readonly Change[];
  /** What has just happened. */
  readonly notice: CollectedNotice;
  readonly isOpen: boolean;
  /** Key of the item that the drawer points out. */
  readonly pointedOut: string | null;
  /** What the store has of the items, by their keys. */
  readonly found: ReadonlyMap<string, Found>;
  /** The slide that is shown, counted from 0; null when nothing is presented. */
  readonly slide: number | null;
}

export type CollectedNotice =
  | { readonly type: 'none' | 'foreign' | 'newer' | 'tooLarge' | 'many' }
  | { readonly type: 'added' | 'removed' | 'undone' }
  | { readonly type: 'imported'; readonly added: number; readonly known: number }
  | { readonly type: 'unreadableFile'; readonly why: string }
  | { readonly type: 'damaged'; readonly at: string; readonly why: string };

export const NO_COLLECTION: Collection = {
  items: [],
  keeping: 'kept',
  past: [],
  notice: { type: 'none' },
  isOpen: false,
  pointedOut: null,
  found: new Map(),
  slide: null,
};
