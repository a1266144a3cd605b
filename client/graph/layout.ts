import type { GraphFragment } from '#contract/graph.ts';
import type { PlainWordId } from '../words/words.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A heading over a column, or a remark where a node would be. */
export interface Caption extends Point {
  readonly id: string;
  readonly kind: 'heading' | 'remark';
  readonly word: PlainWordId;
}

export interface Arrangement {
  readonly positions: ReadonlyMap<string, Point>;
  readonly captions: readonly Caption[];
}

export type LayoutId = 'story' | 'force';

/** A way to arrange a graph. Pure: the same graph and canvas always give the same arrangement. */
export interface Layout {
  readonly id: LayoutId;
  readonly name: PlainWordId;
  /** `canvas` is a hint for the shape of the whole, in pixels at zoom 1; the result may be larger. */
  readonly run: (graph: GraphFragment, canvas: Size) => Arrangement;
}

/** What a node takes up with its label of two lines below it; its centre is the shape's. */
export const NODE_BOX = { width: 140, above: 26, below: 62 } as const;
