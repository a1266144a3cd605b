import type { LayoutId } from '../layout/layout.ts';

/** Whether positions are being computed, and how far they are, from 0 to 1. */
export type Arranging =
  | { readonly type: 'idle' }
  | { readonly type: 'running'; readonly layout: LayoutId; readonly share: number };

export const NOT_ARRANGING: Arranging = { type: 'idle' };

/** What is said of a layout that has ended otherwise than one expects. */
export type ArrangeNotice =
  | { readonly type: 'layoutStopped' }
  | { readonly type: 'layoutOfPart'; readonly nodes: number }
  /** No worker could start, so that it was computed on the page. */
  | { readonly type: 'layoutOnPage' };
