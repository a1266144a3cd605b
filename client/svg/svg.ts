import { widthOf } from '../layout/label-text.ts';
import { FONTS } from '../theme/fonts.ts';
import type { Palette } from '../theme/palette.ts';
import { LANG_TAG, type Language } from '../words/language.ts';
import { round } from './outline.ts';
import type { Picture } from './picture-model.ts';
import { graphMarks } from './svg-graph.ts';
import { legendRows } from './svg-legend.ts';
import { element, xml } from './svg-marks.ts';

export interface SvgOptions {
  readonly palette: Palette;
  /** What lies behind it; nothing when transparent. */
  readonly background: 'paper' | 'transparent';
  readonly title: string;
  /** Where it comes from, a line each. */
  readonly sources: readonly string[];
  /** Where the picture can be opened. */
  readonly link: string;
  readonly language: Language;
}

export interface Svg {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 28;
const HEAD = 40;
const ROW = 26;
const LEAST_WIDTH = 560;

/** A picture as an SVG file of its own: title, graph, legend of what occurs in it, and where it comes from. */
export function svgOf(picture: Picture, options: SvgOptions): Svg {
  const box = boxOf(picture);
  const width = Math.ceil(Math.max(LEAST_WIDTH, box.width + 2 * MARGIN));
  const legend = legendRows(picture, options, width - 2 * MARGIN);
  const below = MARGIN + HEAD + box.height + 20;
  const height = Math.ceil(below + (legend.length + options.sources.length) * ROW + 12 + MARGIN);
  const { palette, background, language } = options;
  const foot = options.sources.map((line, at) =>
    note(line, MARGIN, below + (legend.length + at) * ROW + 24, palette.faint),
  );
  const parts = [
    `<title>${xml(options.title)}</title><desc>${xml([...options.sources, options.link].join(' '))}</desc>`,
    background === 'paper' ? element('rect', { width: '100%', height: '100%', fill: palette.paper }) : '',
    element('text', { x: MARGIN, y: MARGIN + 14, 'font-size': 18, 'font-weight': 600 }, xml(options.title)),
    group(
      round((width - box.width) / 2 - box.left),
      round(MARGIN + HEAD - box.top),
      graphMarks(picture, palette),
    ),
    ...legend.map((row, at) => group(MARGIN, below + at * ROW, row)),
    element('a', { href: options.link }, foot.join('')),
  ];
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'xml:lang': LANG_TAG[language],
    'font-family': FONTS,
    fill: palette.ink,
  };
  return {
    text: `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', attributes, parts.join('\n'))}\n`,
    width,
    height,
  };
}

const group = (x: number, y: number, content: string) =>
  element('g', { transform: `translate(${x} ${y})` }, content);

const note = (text: string, x: number, y: number, fill: string) =>
  element('text', { x, y, 'font-size': 12, fill }, xml(text));

/** What the graph takes up, labels included. */
function boxOf({ nodes, edges, captions }: Picture) {
  const boxes = [
    ...nodes.map(({ x, y, width, height, lines }) => {
      const half = Math.max(width / 2 + 4, Math.max(...lines.map(widthOf)) * 7.5);
      return [x - half, y - height / 2 - 4, x + half, y + height / 2 + 10 + lines.length * 16.25] as const;
    }),
    ...edges.flatMap(({ points }) => points.map(({ x, y }) => [x, y, x, y] as const)),
    ...captions.map(
      ({ x, y, text }) => [x - widthOf(text) * 8, y - 10, x + widthOf(text) * 8, y + 10] as const,
    ),
  ];
  const edge = (at: 0 | 1 | 2 | 3, furthest: (...values: number[]) => number) =>
    boxes.length === 0 ? 0 : furthest(...boxes.map((each) => each[at]));
  const [left, top] = [edge(0, Math.min), edge(1, Math.min)];
  return { left, top, width: edge(2, Math.max) - left, height: edge(3, Math.max) - top };
}
