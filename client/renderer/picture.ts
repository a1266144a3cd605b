import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { NodeLabel } from '#contract/model.ts';
import { NodeLabel as KnownLabel } from '#contract/model.ts';
import type { Caption, Point } from '../layout/layout.ts';
import { EDGE_MANNERS, type EdgeManner } from '../words/vocabulary.ts';

export interface DrawnNode extends Point {
  readonly id: string;
  readonly label: NodeLabel;
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

/** Reads a picture off the canvas: shapes, lines and labels as they lie, without what is selected or pointed at. */
export function pictureOf(cy: Core): Picture {
  return {
    nodes: cy.nodes('.entity').map(drawnNode),
    edges: cy.edges().map(drawnEdge),
    captions: cy.nodes('.caption').map((caption) => ({
      ...caption.position(),
      kind: caption.hasClass('heading') ? 'heading' : 'remark',
      text: String(caption.data('text')),
    })),
  };
}

function drawnNode(node: NodeSingular): DrawnNode {
  const { x, y } = node.position();
  return {
    id: node.id(),
    label: KnownLabel.parse(node.data('label')),
    lines: String(node.data('text')).split('\n'),
    x,
    y,
    width: node.width(),
    height: node.height(),
    isUnnamed: node.hasClass('unnamed'),
    isGreyed: node.hasClass('greyed'),
  };
}

function drawnEdge(edge: EdgeSingular): DrawnEdge {
  const pulls = edge.controlPoints();
  const { x, y } = edge.midpoint();
  return {
    id: edge.id(),
    manner: EDGE_MANNERS.find((manner) => edge.hasClass(manner)) ?? 'explicit',
    isStory: edge.hasClass('story'),
    isGreyed: edge.hasClass('greyed'),
    text: edge.hasClass('named') ? String(edge.data('text')) : '',
    points: [edge.sourceEndpoint(), ...(pulls ?? edge.segmentPoints() ?? []), edge.targetEndpoint()],
    isCurved: pulls !== undefined,
    middle: {
      x: x + edge.numericStyle('text-margin-x'),
      y: y + edge.numericStyle('text-margin-y'),
    },
  };
}
