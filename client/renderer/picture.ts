import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { DrawnEdge, DrawnNode, Picture } from '../svg/picture-model.ts';
import { EDGE_MANNERS } from '../words/vocabulary.ts';

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
    label: String(node.data('label')),
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
