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
  /** What it says, as words/captions.ts reads it. */
  readonly word: string;
}

/** The node that a remark is about, by the remark's id, which ends with that node's. A heading is about none. */
export const subjectOf = (caption: string): string => caption.replace(/^remark-/, '');

export interface Arrangement {
  readonly positions: ReadonlyMap<string, Point>;
  readonly captions: readonly Caption[];
}

export type LayoutId = 'story' | 'force' | 'tree' | 'rings' | 'grid';

/** A way to arrange a graph, as the menu shows it; how it is computed is in arrange/compute.ts. */
export interface Layout {
  readonly id: LayoutId;
  readonly name: PlainWordId;
  /** What it is good for, in a few words. */
  readonly about: PlainWordId;
}

/** What a node takes up with its label, in pixels from the centre of its shape; half the width on either side. */
export interface Box {
  readonly width: number;
  readonly above: number;
  readonly below: number;
}

export interface Placed extends Point {
  readonly box: Box;
}

/** What a node takes up at most: a label of three full lines. */
export const NODE_BOX = { width: 140, above: 26, below: 78 } as const;

/** A cell that holds any of these. */
export function largestBox(nodes: readonly { readonly box: Box }[]): Size {
  const most = (of: (box: Box) => number) => Math.max(0, ...nodes.map(({ box }) => of(box)));
  return { width: most((box) => box.width), height: most((box) => box.above) + most((box) => box.below) };
}
