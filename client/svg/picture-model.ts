import type { Caption, Point } from '../layout/layout.ts';
import type { EdgeManner } from '../words/vocabulary.ts';

export interface DrawnNode extends Point {
  readonly id: string;
  readonly label: string;
  /** Lines of its label. */
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly isUnnamed: boolean;
  readonly isGreyed: boolean;
}

export interface DrawnEdge {
  readonly id: string;
  readonly manner: EdgeManner;
  /** Whether it is one of those that stories are told with. */
  readonly isStory: boolean;
  readonly isGreyed: boolean;
  /** Empty where none is shown. */
  readonly text: string;
  /** Start, points that bend it, and end. */
  readonly points: readonly Point[];
  /** Whether the points between pull the line towards themselves rather than lie on it. */
  readonly isCurved: boolean;
  /** Where its name stands. */
  readonly middle: Point;
}

export type DrawnCaption = Point & { readonly kind: Caption['kind']; readonly text: string };

/** What the canvas shows, in its own units, as plain data. */
export interface Picture {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  readonly captions: readonly DrawnCaption[];
}
