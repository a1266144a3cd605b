import type { GraphEdge, GraphNode } from '#contract/graph.ts';
import type { Point } from '../layout/layout.ts';
import { idle, type Remote } from './remote.ts';

/** Words picked in a report: offsets in code points, `start` included, `end` excluded. */
export interface PassageRange {
  readonly passage: string;
  readonly start: number;
  readonly end: number;
}

/** What the canvas shows instead of the drawing while it follows the passages in view. */
export interface Along {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: ReadonlyMap<string, GraphEdge>;
  /** Of everything that was shown since reading along began, so that what comes back comes back to its place. */
  readonly positions: ReadonlyMap<string, Point>;
  /** Where a person has dragged nodes meanwhile: it holds until reading along ends, and never in the drawing. */
  readonly moved: ReadonlyMap<string, Point>;
}

/** What a person does in the reader. */
export interface ReaderState {
  /** What is pointed at on the canvas: the reader shows where a node is named, and which words a line rests on. */
  readonly pointed: { readonly type: 'node' | 'edge'; readonly id: string } | null;
  /** Id of the edge whose note is looked at in the report's margin: the canvas shows it. */
  readonly glanced: string | null;
  /** Picked words, one span a passage, and the facts that rest on them. */
  readonly picked: { readonly words: readonly PassageRange[]; readonly facts: readonly string[] } | null;
  readonly along: Along | null;
  /** Whether anybody reads: only then does it matter where in the report every fact stands, which is much. */
  readonly isWanted: boolean;
  /** Whether each paragraph has our summary below it; null until a person says so: for who does not read its language. */
  readonly withSummaries: boolean | null;
  /** Handing over the report's text. */
  readonly attaching: Remote<null>;
}

export const NOT_READING: ReaderState = {
  pointed: null,
  glanced: null,
  picked: null,
  along: null,
  isWanted: false,
  withSummaries: null,
  attaching: idle,
};
