import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { Point } from '../layout/layout.ts';
import type { Bounds } from './bounds.ts';

interface Inspected {
  readonly id: string;
  /** The classes of the style sheet that it has, such as `greyed`. */
  readonly classes: readonly string[];
  /** What is written on it; empty where nothing is. */
  readonly text: string;
  readonly opacity: number;
  /** Where its middle is drawn, in pixels of the canvas. */
  readonly place: Point;
}

/** A node, or a heading or remark. */
export interface InspectedNode extends Inspected {
  /** In the picture's own pixels, which only moving the node changes. */
  readonly position: Point;
  /** Of its shape, without the border; in the picture's own pixels too. */
  readonly height: number;
}

export interface InspectedEdge extends Inspected {
  readonly from: string;
  readonly to: string;
  /** The letters of its reports; empty where it has none. */
  readonly sign: string;
}

/** Everything that is on the canvas, as plain data. */
export interface Drawn {
  readonly zoom: number;
  readonly pan: Point;
  /** Whether the camera or a node is on its way. */
  readonly isMoving: boolean;
  readonly nodes: readonly InspectedNode[];
  readonly edges: readonly InspectedEdge[];
  readonly captions: readonly InspectedNode[];
}

/** What an element takes up, in the picture's own pixels: of an edge its name alone, of a caption its words. */
export interface InspectedBox {
  readonly id: string;
  readonly shape: Bounds;
  readonly name: Bounds;
}

/** Answers what is drawn, so that nobody has to look into Cytoscape. */
export interface Inspection {
  drawn(): Drawn;
  boxes(): readonly InspectedBox[];
}

/** The page's canvas, on which tests and a developer's console find the inspection: `canvas.inspection.drawn()`. */
export type InspectedCanvas = HTMLElement & { inspection?: Inspection };

export const inspectionOf = (cy: Core): Inspection => ({
  drawn: () => ({
    zoom: cy.zoom(),
    pan: { ...cy.pan() },
    isMoving: cy.animated() || cy.nodes(':animated').nonempty(),
    nodes: cy.nodes('.entity').map(inspectedNode),
    edges: cy.edges().map(inspectedEdge),
    captions: cy.nodes('.caption').map(inspectedNode),
  }),
  boxes: () => [...cy.nodes().map(inspectedBox), ...cy.edges().map(inspectedBox)],
});

type Element = NodeSingular | EdgeSingular;

const inspectedNode = (node: NodeSingular): InspectedNode => ({
  ...inspected(node),
  place: { ...node.renderedPosition() },
  position: { ...node.position() },
  height: node.height(),
});

const inspectedEdge = (edge: EdgeSingular): InspectedEdge => ({
  ...inspected(edge),
  place: middleOf(edge),
  from: edge.source().id(),
  to: edge.target().id(),
  sign: String(edge.data('sign') ?? ''),
});

/** Without a page Cytoscape computes no curves: there it is the middle between the ends. */
function middleOf(edge: EdgeSingular): Point {
  if (edge.cy().container() !== null) return { ...edge.renderedMidpoint() };
  const [from, to] = [edge.source().renderedPosition(), edge.target().renderedPosition()];
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
}

const inspected = (element: Element) => ({
  id: element.id(),
  classes: [...element.classes()],
  text: String(element.style('label')),
  opacity: element.numericStyle('opacity'),
});

const OUTLINE_ONLY = { includeEdges: false, includeOverlays: false, includeUnderlays: false };

function inspectedBox(element: Element): InspectedBox {
  const box = (options: object) => {
    const { x1, y1, w, h } = element.boundingBox({ ...OUTLINE_ONLY, ...options });
    return { x1, y1, w, h };
  };
  return { id: element.id(), shape: box({ includeLabels: false }), name: box({ includeNodes: false }) };
}
