import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import { wrapLabel } from '../layout/label-text.ts';
import type { DrawnEdge, DrawnNode, Picture } from '../svg/picture-model.ts';
import { nameOf } from '../words/language.ts';
import { EDGE_MANNERS } from '../words/vocabulary.ts';
import type { ElementSpec } from './element-spec.ts';
import { placeTexts } from './place-texts.ts';
import type { Scene } from './scene.ts';
import type { Written } from './texts.ts';
import { wantedTexts } from './wanted-texts.ts';

/** Lines of a whole name in a file, where there is room below. */
const MOST_LINES = 14;

/**
 * Reads a picture off the canvas: shapes and lines as they lie, without what is selected or pointed at. All nodes have their
 * whole names, and lines theirs where at this size there is room.
 */
export function pictureOf(cy: Core, scene: Scene, drawn: ReadonlyMap<string, ElementSpec>): Picture {
  const whole = new Map([...drawn].map(([id, spec]) => [id, withWholeName(spec, scene)]));
  const wanted = wantedTexts(cy, scene, drawn).map((text) =>
    text.kind === 'edge' ? text : { ...text, isSure: true },
  );
  const written = new Map(
    placeTexts({ scene, drawn: whole, zoom: 1 }, wanted).map((text) => [text.id, text]),
  );
  return {
    nodes: cy.nodes('.entity').map((node) => drawnNode(node, String(whole.get(node.id())?.data.text ?? ''))),
    edges: cy.edges().map((edge) => drawnEdge(edge, written.get(edge.id()))),
    captions: cy.nodes('.caption').map((caption) => ({
      ...caption.position(),
      kind: caption.hasClass('heading') ? 'heading' : 'remark',
      text: String(caption.data('text')),
    })),
  };
}

function withWholeName(spec: ElementSpec, { nodes, language }: Scene): ElementSpec {
  const node = nodes.get(spec.data.id);
  if (node === undefined) return spec;
  // What is written under the name, that it is invented, stays.
  const [note] = /\n〔[^〕]+〕$/.exec(spec.data.text) ?? [''];
  const text = wrapLabel(nameOf(node, language), language, MOST_LINES) + note;
  return { ...spec, data: { ...spec.data, text } };
}

function drawnNode(node: NodeSingular, text: string): DrawnNode {
  const { x, y } = node.position();
  return {
    id: node.id(),
    label: String(node.data('label')),
    lines: text.split('\n'),
    x,
    y,
    width: node.width(),
    height: node.height(),
    isUnnamed: node.hasClass('unnamed'),
    isGreyed: node.hasClass('greyed'),
  };
}

function drawnEdge(edge: EdgeSingular, name: Written | undefined): DrawnEdge {
  const pulls = edge.controlPoints();
  const [from, to] = [edge.source().position(), edge.target().position()];
  const { shift, height } = name ?? { shift: { x: 0, y: 0 }, height: 0 };
  return {
    id: edge.id(),
    manner: EDGE_MANNERS.find((manner) => edge.hasClass(manner)) ?? 'explicit',
    isStory: edge.hasClass('story'),
    isGreyed: edge.hasClass('greyed'),
    text: name?.lines.join(' ') ?? '',
    points: [edge.sourceEndpoint(), ...(pulls ?? edge.segmentPoints() ?? []), edge.targetEndpoint()],
    isCurved: pulls !== undefined,
    middle: { x: (from.x + to.x) / 2 + shift.x, y: (from.y + to.y) / 2 + shift.y + height / 2 },
  };
}
