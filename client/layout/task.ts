import type { Patterns } from '#contract/patterns.ts';
import type { Language } from '../words/language.ts';
import type { Arrangement, Box, LayoutId, Placed, Point, Size } from './layout.ts';

export interface ToPlace {
  readonly id: string;
  readonly label: string;
  /** Where its label stands among all labels, from 0. */
  readonly rank: number;
  /** In the language of the page: what it is sorted by. */
  readonly name: string;
  readonly box: Box;
  /** The same with room for its name as large as it is written when seen from afar. */
  readonly roomy: Box;
}

export interface Tie {
  readonly from: string;
  readonly to: string;
  readonly type: string;
}

/** All that a layout needs to know, as plain data that can be sent to a worker. */
export interface Task {
  readonly layout: LayoutId;
  readonly nodes: readonly ToPlace[];
  /** Only those between `nodes`. */
  readonly edges: readonly Tie[];
  /** A hint for the shape of the whole, in pixels at zoom 1; the result may be larger. */
  readonly canvas: Size;
  readonly language: Language;
  /** Of the vocabulary: what columns and trees are made by. */
  readonly patterns: Pick<Patterns, 'stories' | 'hierarchy'>;
  /** Nodes that keep their places, by id. */
  readonly fixed: ReadonlyMap<string, Point>;
  /** What else is on the canvas and stays: nothing is put on it. */
  readonly obstacles: readonly Placed[];
  /** Where the middle of the result should be; anywhere without it. */
  readonly around?: Point;
  /** The node to put in the middle where a layout has one. */
  readonly focus?: string;
}

export type Positions = ReadonlyMap<string, Point>;

/** Work in slices: yields the share that is done, from 0 to 1, and returns the result. */
export type Work<Result> = Generator<number, Result, void>;

export type Compute = (task: Task) => Work<Arrangement>;
