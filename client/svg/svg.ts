import { FONTS } from '../theme/fonts.ts';
import type { Palette } from '../theme/palette.ts';
import { LANG_TAG, type Language } from '../words/language.ts';
import { asGrey } from './greyscale.ts';
import { round } from './outline.ts';
import { boxOf } from './picture-box.ts';
import type { Picture } from './picture-model.ts';
import { graphMarks } from './svg-graph.ts';
import { legendRows } from './svg-legend.ts';
import { element, xml } from './svg-marks.ts';
import { wrapText } from './wrap-text.ts';

export interface SvgOptions {
  readonly palette: Palette;
  /** What lies behind it; nothing when transparent. */
  readonly background: 'paper' | 'transparent';
  /** Empty for none. */
  readonly title: string;
  /** Below the picture; empty for none. */
  readonly caption: string;
  readonly hasLegend: boolean;
  readonly isGrey: boolean;
  /** Where it comes from, each in as many lines as it takes. */
  readonly sources: readonly string[];
  /** Where the picture can be opened by others; null where nobody else can. */
  readonly link: string | null;
  readonly language: Language;
  /** On paper, in centimetres; null for the picture's own size on the screen. */
  readonly widthCm: number | null;
}

export interface Svg {
  readonly text: string;
  /** In its own units, which are pixels of a screen where no size on paper is given. */
  readonly width: number;
  readonly height: number;
}

const MARGIN = 28;
const ROW = 26;
const LEAST_WIDTH = 560;
const TITLE = { size: 18, line: 25 };
const CAPTION = { size: 14, line: 21 };
const SOURCE = { size: 12, line: 18 };
/** Size of the names on nodes, in the picture's own units. */
export const NAME_SIZE = 13;

/** A picture as an SVG file of its own: title, graph, legend of what occurs in it, caption, and where it comes from. */
export function svgOf(picture: Picture, options: SvgOptions): Svg {
  const box = boxOf(picture);
  const width = Math.ceil(Math.max(LEAST_WIDTH, box.width + 2 * MARGIN));
  const room = width - 2 * MARGIN;
  const { palette, background, language, link } = options;
  const title = linesOf([options.title], TITLE, room, palette.ink, 600);
  const legend = options.hasLegend ? legendRows(picture, options, room) : [];
  const caption = linesOf([options.caption], CAPTION, room, palette.ink);
  const sources = linesOf(options.sources, SOURCE, room, palette.faint);
  const graphAt = MARGIN + title.height + (title.height > 0 ? 14 : 0);
  const legendAt = graphAt + box.height + 20;
  const captionAt = legendAt + legend.length * ROW + (legend.length > 0 ? 10 : 0);
  const sourcesAt = captionAt + caption.height + (caption.height > 0 ? 8 : 0);
  const height = Math.ceil(sourcesAt + sources.height + MARGIN);
  const foot = group(MARGIN, sourcesAt, sources.marks);
  const parts = [
    `<title>${xml(options.title || options.caption)}</title><desc>${xml([options.caption, ...options.sources, link ?? ''].filter(Boolean).join(' '))}</desc>`,
    background === 'paper' ? element('rect', { width: '100%', height: '100%', fill: palette.paper }) : '',
    group(MARGIN, MARGIN, title.marks),
    group(round((width - box.width) / 2 - box.left), round(graphAt - box.top), graphMarks(picture, palette)),
    ...legend.map((row, at) => group(MARGIN, legendAt + at * ROW, row)),
    group(MARGIN, captionAt, caption.marks),
    link === null ? foot : element('a', { href: link }, foot),
  ];
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    ...sizeOf({ width, height }, options.widthCm),
    viewBox: `0 0 ${width} ${height}`,
    'xml:lang': LANG_TAG[language],
    'font-family': FONTS,
    fill: palette.ink,
  };
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', attributes, parts.join('\n'))}\n`;
  return { text: options.isGrey ? asGrey(text) : text, width, height };
}

function sizeOf({ width, height }: { width: number; height: number }, widthCm: number | null) {
  if (widthCm === null) return { width, height };
  return { width: `${widthCm}cm`, height: `${round((widthCm * height) / width)}cm` };
}

interface Look {
  readonly size: number;
  readonly line: number;
}

/** Texts below each other, none wider than the room. */
function linesOf(texts: readonly string[], { size, line }: Look, room: number, fill: string, weight = 400) {
  const lines = texts.flatMap((text) => wrapText(text, room / (size * 1.06)));
  const marks = lines.map((text, at) =>
    element(
      'text',
      { x: 0, y: round(at * line + size), 'font-size': size, 'font-weight': weight, fill },
      xml(text),
    ),
  );
  return { marks: marks.join(''), height: lines.length * line };
}

const group = (x: number, y: number, content: string) =>
  content === '' ? '' : element('g', { transform: `translate(${x} ${y})` }, content);
