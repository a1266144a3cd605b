import type { GraphNode } from '#contract/graph.ts';

/** A list that is open over the canvas, to choose from what to draw. */
export type Browsing =
  | { readonly type: 'none' }
  /** All of one label, or of one kind of it. */
  | { readonly type: 'label'; readonly label: string; readonly kind: string | null }
  /** What is in a stack, by its id. */
  | { readonly type: 'stack'; readonly id: string };

/** A page of such a list. */
export interface ListPage {
  readonly nodes: readonly GraphNode[];
  readonly total: number;
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
}
