import { widthOf } from '../layout/label-text.ts';
import { type Palette, tintOf } from '../theme/palette.ts';
import { shapeOf } from '../theme/shapes.ts';
import { outlineOf, round } from './outline.ts';
import type { DrawnCaption, DrawnEdge, DrawnNode, Picture } from './picture-model.ts';
import { element, lineMark, xml } from './svg-marks.ts';

/** The graph in the canvas's own units: lines below, then nodes, then captions. */
export function graphMarks({ nodes, edges, captions }: Picture, palette: Palette): string {
  return [
    ...edges.map((edge) => edgeMark(edge, palette)),
    ...nodes.map((node) => nodeMark(node, palette)),
    ...captions.map((caption) => captionMark(caption, palette)),
  ].join('\n');
}

function edgeMark(edge: DrawnEdge, palette: Palette): string {
  const { x, y } = edge.middle;
  const text =
    edge.text &&
    behind(edge.text, edge.middle, palette.paper) +
      halo([edge.text], { ...palette, x, y: y + 4, size: 12, fill: palette.faint });
  return thing(edge, lineMark(edge, palette) + text);
}

/** Keeps a line from showing between the words of its name, where a halo of letters has nothing to be around. */
function behind(text: string, { x, y }: { x: number; y: number }, fill: string): string {
  const width = widthOf(text) * 12 + 4;
  const d = `M${round(x - width / 2)} ${round(y - 7)}h${round(width)}v14h${round(-width)}z`;
  return element('path', { d, fill });
}

function nodeMark(node: DrawnNode, palette: Palette): string {
  const y = node.y + node.height / 2 + 18;
  const text = halo(node.lines, { ...palette, x: node.x, y, size: 13, fill: palette.ink });
  return thing(node, shapeMark(node, palette) + text);
}

const thing = ({ id, isGreyed }: DrawnNode | DrawnEdge, content: string) =>
  element('g', { id, ...(isGreyed ? { opacity: 0.25 } : {}) }, content);

export type Shaped = Pick<DrawnNode, 'label' | 'x' | 'y' | 'width' | 'height' | 'isUnnamed'>;

/** A label's shape with its colours and border. */
export function shapeMark(node: Shaped, palette: Palette): string {
  const { fill, line } = tintOf(node.label, palette);
  const { border } = shapeOf(node.label);
  const d = outlineOf(node.label, node);
  const dash = node.isUnnamed ? '4 3' : border === 'dashed' ? '4 2' : '';
  const outline = {
    d,
    fill,
    stroke: line,
    'stroke-width': border === 'double' ? 6 : 1.75,
    'stroke-linejoin': 'round',
    ...(dash === '' ? {} : { 'stroke-dasharray': dash }),
    ...(node.isUnnamed ? { 'fill-opacity': 0.55 } : {}),
  };
  const inner = { d, fill: 'none', stroke: palette.paper, 'stroke-width': 2 };
  return element('path', outline) + (border === 'double' ? element('path', inner) : '');
}

interface TextPlace {
  readonly x: number;
  /** Of the first line's baseline. */
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly paper: string;
}

/** Lines around a middle, kept readable where a line passes behind them. */
function halo(lines: readonly string[], { x, y, size, fill, paper }: TextPlace): string {
  const spans = lines.map((line, at) =>
    element('tspan', { x: round(x), y: round(y + at * size * 1.25) }, xml(line) || ' '),
  );
  const look = { 'font-size': size, 'text-anchor': 'middle', fill, stroke: paper, 'stroke-width': 5 };
  return element('text', { ...look, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }, spans.join(''));
}

const captionMark = ({ x, y, kind, text }: DrawnCaption, palette: Palette) =>
  element(
    'text',
    {
      x: round(x),
      y: round(y + 5),
      'text-anchor': 'middle',
      fill: palette.faint,
      ...(kind === 'heading' ? { 'font-size': 14, 'font-weight': 600 } : { 'font-size': 12 }),
    },
    xml(text),
  );
