import type { ElementDefinition } from 'cytoscape';
import type { Point } from '../layout/layout.ts';

/** An element as it is to be on the canvas. */
export interface ElementSpec {
  readonly group: 'nodes' | 'edges';
  readonly data: ElementDefinition['data'] & { readonly id: string };
  /** Separated by spaces. */
  readonly classes: string;
  /** Of nodes. */
  readonly position?: Point;
}
