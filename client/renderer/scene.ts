import type { ReportSummary } from '#contract/evidence.ts';
import type { GraphEdge, GraphNode } from '#contract/graph.ts';
import type { Caption, Point, Size } from '../layout/layout.ts';
import type { CameraView, CameraWish } from '../model/camera.ts';
import type { EdgeNames } from '../model/explorer.ts';
import type { Selection } from '../model/selection.ts';
import type { Brightness } from '../theme/palette.ts';
import type { Language } from '../words/language.ts';

/** Everything that the canvas shows, as a whole value. */
export interface Scene {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: ReadonlyMap<string, GraphEdge>;
  readonly positions: ReadonlyMap<string, Point>;
  readonly captions: readonly Caption[];
  /** Ids of what a filter leaves out and still shows. */
  readonly greyed: ReadonlySet<string>;
  readonly pinned: ReadonlySet<string>;
  /** Ids of the nodes that stand for many. */
  readonly stacks: ReadonlySet<string>;
  /** Ids of what the search of what is drawn has found. */
  readonly found: ReadonlySet<string>;
  readonly edgeNames: EdgeNames;
  /** All that are loaded, by period: they give edges their signs and say what is invented. */
  readonly reports: readonly ReportSummary[];
  /** Ids on the path that is laid over the drawing; all else steps back. Empty without one. */
  readonly path: ReadonlySet<string>;
  readonly selection: Selection;
  /** Id of the edge that is looked at elsewhere on the page. */
  readonly glanced: string | null;
  readonly camera: CameraWish;
  readonly language: Language;
  readonly brightness: Brightness;
  readonly covered: Covered;
}

/** How many pixels of the canvas something lies over, at its upper and at its lower end. */
export interface Covered {
  readonly above: number;
  readonly below: number;
}

export type Hovered =
  | { readonly type: 'none' }
  | { readonly type: 'node' | 'edge'; readonly id: string; readonly at: Point };

export const NOTHING: Hovered = { type: 'none' };

/** What a person does on the canvas. */
export interface GraphEvents {
  readonly onNode: (id: string) => void;
  readonly onEdge: (id: string) => void;
  /** A node or edge was picked with Shift, Ctrl or ⌘ held: in or out. */
  readonly onToggle: (id: string) => void;
  /** A node's menu is asked for; where, in pixels of the canvas. */
  readonly onMenu: (id: string, at: Point) => void;
  /** A node was clicked twice: what lies around it is asked for. */
  readonly onExpand: (id: string) => void;
  readonly onBackground: () => void;
  readonly onMoved: (moved: ReadonlyMap<string, Point>) => void;
  readonly onHover: (hovered: Hovered) => void;
  readonly onResize: (size: Size) => void;
  /** The camera has come to rest. */
  readonly onView: (view: CameraView) => void;
  /** How much of the scene is on the canvas, from 0 to 1, where it takes more than a moment. */
  readonly onPainting: (share: number) => void;
}
