import { type Label, labelOf } from '../words/vocabulary.ts';

export type Brightness = 'light' | 'dark';

/** A label's colours: the fill tells labels apart, the line has a contrast of 3 or more with the paper. */
export interface Tint {
  readonly fill: string;
  readonly line: string;
}

/** Colours of the canvas. The page's own colours are in styles/theme.css; `paper` is the same in both. */
export interface Palette {
  readonly brightness: Brightness;
  readonly paper: string;
  readonly ink: string;
  readonly faint: string;
  readonly edge: string;
  readonly story: string;
  readonly accent: string;
}

const tint = (fill: string, line: string): Tint => ({ fill, line });

/** After Okabe and Ito's colours for all kinds of colour vision, deepened on light paper and lightened on dark. */
export const PALETTES: Readonly<Record<Brightness, Palette>> = {
  light: {
    brightness: 'light',
    paper: '#faf8f4',
    ink: '#1f1d1a',
    faint: '#6b655c',
    edge: '#7d766b',
    story: '#4a443b',
    accent: '#9a3412',
  },
  dark: {
    brightness: 'dark',
    paper: '#17191d',
    ink: '#ece8e0',
    faint: '#a49d91',
    edge: '#8d877d',
    story: '#cfc8bb',
    accent: '#ff9d6e',
  },
};

type Colours = Readonly<Record<Brightness, Tint>>;

const colours = (light: Tint, dark: Tint): Colours => ({ light, dark });

/** The colours that a label may have, after Okabe and Ito's like the rest. */
const COLOURS: Readonly<Record<Label['colour'], Colours>> = {
  vermilion: colours(tint('#d55e00', '#9c4300'), tint('#d55e00', '#ff9a52')),
  orange: colours(tint('#e69f00', '#8f6200'), tint('#e69f00', '#ffc95c')),
  blue: colours(tint('#0072b2', '#00507d'), tint('#2b87c4', '#7cc2f2')),
  'blue-line': colours(tint('#faf8f4', '#0072b2'), tint('#17191d', '#6db7ea')),
  green: colours(tint('#009e73', '#00694d'), tint('#009e73', '#4fd3ac')),
  'green-line': colours(tint('#faf8f4', '#00694d'), tint('#17191d', '#4fd3ac')),
  teal: colours(tint('#0f8b8d', '#0a5c5e'), tint('#1a9093', '#6fd0d2')),
  sky: colours(tint('#56b4e9', '#1c76a8'), tint('#3f93c4', '#9ed6f7')),
  purple: colours(tint('#8f6bbf', '#5f3f8f'), tint('#8f6bbf', '#c3a6ea')),
  'purple-line': colours(tint('#faf8f4', '#5f3f8f'), tint('#17191d', '#c3a6ea')),
  crimson: colours(tint('#b3123f', '#7d0c2c'), tint('#c22f58', '#f28ba6')),
  rose: colours(tint('#cc79a7', '#96416f'), tint('#b8638f', '#eba8cb')),
  olive: colours(tint('#8a8f2c', '#5d6115'), tint('#7c8126', '#c7cc62')),
  lime: colours(tint('#b0b545', '#5d6115'), tint('#5f631c', '#c7cc62')),
  brown: colours(tint('#8c5a3c', '#5e3a24'), tint('#93613f', '#d9ab8b')),
  sand: colours(tint('#e3ded4', '#5f594f'), tint('#3a3d44', '#b3ada2')),
  stone: colours(tint('#c9c2b5', '#5f594f'), tint('#565a62', '#b3ada2')),
  'stone-line': colours(tint('#faf8f4', '#5f594f'), tint('#17191d', '#b3ada2')),
  ink: colours(tint('#ffffff', '#1f1d1a'), tint('#23262c', '#ece8e0')),
  none: colours(tint('#ffffff', '#6b655c'), tint('#23262c', '#a49d91')),
};

/** The colours of a label's nodes; neutral ones where the vocabulary does not have it. */
export const tintOf = (label: string, { brightness }: Pick<Palette, 'brightness'>): Tint =>
  COLOURS[labelOf(label)?.colour ?? 'none'][brightness];
