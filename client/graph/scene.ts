import type { GraphEdge, GraphNode } from '#contract/graph.ts';
import type { CameraWish, Selection } from '../state/explorer.ts';
import type { Language } from '../words/language.ts';
import type { Caption, Point, Size } from './layout.ts';
import type { Brightness } from './palette.ts';

/** Everything that the canvas shows, as a whole value. */
export interface Scene {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: ReadonlyMap<string, GraphEdge>;
  readonly positions: ReadonlyMap<string, Point>;
  readonly captions: readonly Caption[];
  readonly selection: Selection;
  readonly camera: CameraWish;
  readonly language: Language;
  readonly brightness: Brightness;
}

export type Hovered =
  | { readonly type: 'none' }
  | { readonly type: 'node' | 'edge'; readonly id: string; readonly at: Point };

/** What a person does on the canvas. */
export interface GraphEvents {
  readonly onNode: (id: string) => void;
  readonly onEdge: (id: string) => void;
  readonly onBackground: () => void;
  readonly onMoved: (moved: ReadonlyMap<string, Point>) => void;
  readonly onHover: (hovered: Hovered) => void;
  readonly onResize: (size: Size) => void;
}
