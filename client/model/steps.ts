import type { GraphEdge, GraphNode } from '#contract/graph.ts';
import type { Caption, LayoutId, Point } from '../layout/layout.ts';
import type { PlainWordId } from '../words/words.ts';
import type { CameraView } from './camera.ts';
import type { Filters } from './filters.ts';
import type { Stack } from './stack.ts';

/** The part of the page's state that can be undone and that a link carries. */
export interface Drawing {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: ReadonlyMap<string, GraphEdge>;
  /** Neighbours that are alike and drawn as one, by id; some may be empty by now. */
  readonly stacks: ReadonlyMap<string, Stack>;
  /** Every node on the canvas has one, and so has every stack. */
  readonly positions: ReadonlyMap<string, Point>;
  /** Headings and remarks that the layout put on the canvas. */
  readonly captions: readonly Caption[];
  readonly layout: LayoutId;
  /** Ids of nodes that are out of sight but kept. */
  readonly hidden: ReadonlySet<string>;
  /** Ids of nodes that layouts leave where they are. */
  readonly pinned: ReadonlySet<string>;
  readonly filters: Filters;
}

export type Names = Pick<GraphNode, 'name_zh' | 'name_en'>;

/** What is done to nodes; said by their name, or by how many they are. */
export type NodeStepType =
  | 'open'
  | 'add'
  | 'expand'
  | 'collapse'
  | 'remove'
  | 'hide'
  | 'restore'
  | 'keep'
  | 'pin'
  | 'unpin'
  | 'move'
  | 'connect'
  | 'path';

/** A change of the drawing by what it does, to be said as "Undo: …". Add a kind here and its words in STEP_WORDS. */
export type StepName =
  | { readonly type: NodeStepType; readonly names: readonly Names[] }
  | { readonly type: 'layout'; readonly layout: PlainWordId }
  | { readonly type: 'show' | 'firstView' | 'allStories' | 'filter' | 'link' };

/** The drawing on the other side of a change, and how it was looked at. */
export interface Step {
  readonly name: StepName;
  readonly drawing: Drawing;
  readonly lookedAt: CameraView | null;
}
