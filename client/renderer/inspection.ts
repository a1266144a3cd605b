import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { Point } from '../layout/layout.ts';
import type { Bounds } from './bounds.ts';
import { anchorOf, type TextLayer } from './text-layer.ts';
import type { Written } from './texts.ts';

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

/** What an element takes up, in the picture's own pixels. */
export interface InspectedBox {
  readonly id: string;
  readonly shape: Bounds;
  /** Of what is written on it; absent where nothing is. */
  readonly name?: Bounds;
}

/** A text on the canvas, in pixels of the screen. */
export interface InspectedText {
  readonly id: string;
  readonly kind: Written['kind'];
  readonly text: string;
  /** Of its letters. */
  readonly size: number;
  readonly box: Bounds;
}

/** Answers what is drawn, so that nobody has to look into Cytoscape. */
export interface Inspection {
  drawn(): Drawn;
  boxes(): readonly InspectedBox[];
  texts(): readonly InspectedText[];
}

/** The page's canvas, on which tests and a developer's console find the inspection: `canvas.inspection.drawn()`. */
export type InspectedCanvas = HTMLElement & { inspection?: Inspection };

export const inspectionOf = (cy: Core, layer: Pick<TextLayer, 'written'>): Inspection => {
  const byId = () => new Map(layer.written().map((text) => [text.kind === 'sign' ? '' : text.id, text]));
  return {
    drawn: () => {
      const written = byId();
      return {
        zoom: cy.zoom(),
        pan: { ...cy.pan() },
        isMoving: cy.animated() || cy.nodes(':animated').nonempty(),
        nodes: cy.nodes('.entity').map((node) => inspectedNode(node, written)),
        edges: cy.edges().map((edge) => inspectedEdge(edge, written)),
        captions: cy.nodes('.caption').map((caption) => inspectedNode(caption, written)),
      };
    },
    boxes: () => {
      const written = byId();
      const boxOf = (element: Element) => inspectedBox(element, written.get(element.id()));
      return [...cy.nodes().map(boxOf), ...cy.edges().map(boxOf)];
    },
    texts: () =>
      layer.written().map((text) => ({
        id: text.id,
        kind: text.kind,
        text: text.lines.join('\n'),
        size: text.size,
        box: boxOnScreen(cy, text),
      })),
  };
};

type Element = NodeSingular | EdgeSingular;
type ById = ReadonlyMap<string, Written>;

const inspectedNode = (node: NodeSingular, written: ById): InspectedNode => ({
  ...inspected(node, written),
  place: { ...node.renderedPosition() },
  position: { ...node.position() },
  height: node.height(),
});

const inspectedEdge = (edge: EdgeSingular, written: ById): InspectedEdge => ({
  ...inspected(edge, written),
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

const inspected = (element: Element, written: ById) => ({
  id: element.id(),
  classes: [...element.classes()],
  text: written.get(element.id())?.lines.join('\n') ?? '',
  opacity: element.numericStyle('opacity'),
});

const OUTLINE_ONLY = {
  includeLabels: false,
  includeEdges: false,
  includeOverlays: false,
  includeUnderlays: false,
};

function inspectedBox(element: Element, text: Written | undefined): InspectedBox {
  const { x1, y1, w, h } = element.boundingBox(OUTLINE_ONLY);
  const cy = element.cy();
  const shape = { x1, y1, w, h };
  if (text === undefined) return { id: element.id(), shape };
  const [zoom, pan, box] = [cy.zoom(), cy.pan(), boxOnScreen(cy, text)];
  const name = { x1: (box.x1 - pan.x) / zoom, y1: (box.y1 - pan.y) / zoom, w: box.w / zoom, h: box.h / zoom };
  return { id: element.id(), shape, name };
}

function boxOnScreen(cy: Core, text: Written): Bounds {
  const { x, y } = anchorOf(cy, text) ?? { x: 0, y: 0 };
  return { x1: x + text.shift.x - text.width / 2, y1: y + text.shift.y, w: text.width, h: text.height };
}
