import type { Point } from '../layout/layout.ts';
import type { Picture } from '../svg/picture-model.ts';
import type { Inspection } from './inspection.ts';
import type { Scene } from './scene.ts';

/** All that the page knows of what draws the graph. Another way to draw has to do no more than this. */
export interface Renderer {
  /** Brings the canvas to this scene; what is there already stays where it is unless the scene moves it. */
  setScene(scene: Scene): void;
  /** Whether the pointer is on a node or a line. */
  readonly isHovering: boolean;
  /** Where a node is drawn, in pixels of the canvas. */
  placeOf(id: string): Point | undefined;
  /** Ids of the nodes whose middle lies inside an outline, in pixels of the canvas. */
  nodesWithin(outline: readonly Point[]): readonly string[];
  /**
   * The node that an arrow key leads to from this one; from none, any. Undefined where none lies that way.
   *
   * @param angle in radians, from right clockwise.
   */
  neighbourTowards(id: string, angle: number): string | undefined;
  /** What is shown, to be drawn elsewhere. */
  picture(): Picture;
  /** What is drawn just now, for tests. */
  readonly inspection: Inspection;
  /** Frees everything; no other call may follow. */
  destroy(): void;
}
