import { type Label, labelOf } from '../words/vocabulary.ts';

/** A shape on the canvas and the same in a legend of 24 by 24. */
export interface Shape {
  readonly canvas: string;
  /** Corners for `canvas: 'polygon'`, from -1 to 1, x and y in turn. */
  readonly corners?: string;
  /** Width by height; a square without it. */
  readonly ratio?: number;
  readonly border: 'solid' | 'double' | 'dashed';
  /** SVG path. */
  readonly legend: string;
}

const CIRCLE = 'M12 3a9 9 0 1 1 0 18a9 9 0 1 1 0-18Z';

const OCTAGON = { canvas: 'octagon', legend: 'M8 3H16L21 8V16L16 21H8L3 16V8Z' };

/** The shapes that a label may have. */
const SHAPES: Readonly<Record<Label['shape'], Shape>> = {
  hexagon: { canvas: 'hexagon', border: 'solid', legend: 'M2 12 7 3.5H17L22 12 17 20.5H7Z' },
  star: {
    canvas: 'star',
    border: 'solid',
    legend: 'M12 2 14.9 8.7 22 9.3 16.6 14 18.2 21 12 17.3 5.8 21 7.4 14 2 9.3 9.1 8.7Z',
  },
  ellipse: { canvas: 'ellipse', border: 'solid', legend: CIRCLE },
  'double-ellipse': {
    canvas: 'ellipse',
    border: 'double',
    legend: `${CIRCLE}M12 6.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11Z`,
  },
  'round-rectangle': {
    canvas: 'round-rectangle',
    border: 'solid',
    legend: 'M7 4H17Q20 4 20 7V17Q20 20 17 20H7Q4 20 4 17V7Q4 4 7 4Z',
  },
  tag: {
    canvas: 'round-tag',
    ratio: 1.15,
    border: 'solid',
    legend: 'M4 5H15L21 12 15 19H4Q2.5 19 2.5 17.5V6.5Q2.5 5 4 5Z',
  },
  diamond: { canvas: 'diamond', border: 'solid', legend: 'M12 2 22 12 12 22 2 12Z' },
  pin: {
    canvas: 'polygon',
    corners: '0 1 -0.5 0.25 -0.72 -0.25 -0.55 -0.72 0 -1 0.55 -0.72 0.72 -0.25 0.5 0.25',
    border: 'solid',
    legend: 'M12 22 6.5 14 4.2 8.8 6 4.2 12 2 18 4.2 19.8 8.8 17.5 14Z',
  },
  rectangle: { canvas: 'rectangle', border: 'solid', legend: 'M4 4H20V20H4Z' },
  barrel: {
    canvas: 'barrel',
    ratio: 1.15,
    border: 'solid',
    legend: 'M3 5.7V18.3Q3.2 19 7.5 19H16.5Q20.8 19 21 18.3V5.7Q20.8 5 16.5 5H7.5Q3.2 5 3 5.7Z',
  },
  rhomboid: { canvas: 'rhomboid', ratio: 1.25, border: 'solid', legend: 'M2 5H16L22 19H8Z' },
  octagon: { ...OCTAGON, border: 'solid' },
  'dashed-octagon': { ...OCTAGON, border: 'dashed' },
  pentagon: { canvas: 'pentagon', border: 'solid', legend: 'M12 2 22 9.5 18 21H6L2 9.5Z' },
  triangle: { canvas: 'triangle', border: 'solid', legend: 'M12 3 22 21H2Z' },
  shield: {
    canvas: 'polygon',
    corners: '-0.9 -0.75 0 -1 0.9 -0.75 0.9 0.1 0.65 0.6 0 1 -0.65 0.6 -0.9 0.1',
    border: 'solid',
    legend: 'M3 4.5 12 2 21 4.5V13L18.5 18 12 22 5.5 18 3 13Z',
  },
  sheet: { canvas: 'cut-rectangle', ratio: 0.8, border: 'solid', legend: 'M5 2H16L20 6V22H5Z' },
  strip: { canvas: 'rectangle', ratio: 1.4, border: 'dashed', legend: 'M3 6H21V18H3Z' },
};

/** The shape of a label's nodes; a circle where the vocabulary does not have it. */
export const shapeOf = (label: string): Shape => SHAPES[labelOf(label)?.shape ?? 'ellipse'];
