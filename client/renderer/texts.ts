import type { Point } from '../layout/layout.ts';

/** What a text stands at: a node or caption, or a line. */
export type TextKind = 'node' | 'heading' | 'remark' | 'edge' | 'sign';

/** A text that is to be written, if there is room. */
export interface Wanted {
  readonly id: string;
  readonly kind: TextKind;
  /** The more, the sooner it gets room. */
  readonly importance: number;
  /** Whether it is written whatever it lies on. */
  readonly isSure: boolean;
  readonly isBold: boolean;
  readonly isRinged: boolean;
}

/** A text as it is written, sizes in pixels of the screen. */
export interface Written {
  readonly id: string;
  readonly kind: TextKind;
  readonly lines: readonly string[];
  readonly size: number;
  readonly isBold: boolean;
  readonly width: number;
  readonly height: number;
  /** From the middle of the node, or from halfway between the ends of the line, to the middle of the text's upper edge. */
  readonly shift: Point;
}

/** Pixels on the screen below which no letters are drawn: nobody could read them. */
export const LEAST_SIZE = 11;
/** Pixels of letters at zoom 1. */
export const SIZES: Readonly<Record<TextKind, number>> = {
  node: 13,
  heading: 14,
  remark: 12,
  edge: 12,
  sign: 12,
};
/** A line of a label by the size of its letters. */
export const LINE = 1.25;

/** Pixels on the screen of letters at a zoom; halves, so that few sizes are drawn. */
export const sizeAt = (kind: TextKind, zoom: number) =>
  Math.max(LEAST_SIZE, Math.round(SIZES[kind] * zoom * 2) / 2);
