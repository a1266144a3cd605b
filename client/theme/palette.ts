import type { NodeLabel } from '#contract/model.ts';

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
  readonly labels: Readonly<Record<NodeLabel, Tint>>;
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
    labels: {
      Case: tint('#d55e00', '#9c4300'),
      Award: tint('#e69f00', '#8f6200'),
      Official: tint('#0072b2', '#00507d'),
      Person: tint('#faf8f4', '#0072b2'),
      Unit: tint('#009e73', '#00694d'),
      Group: tint('#56b4e9', '#1c76a8'),
      Program: tint('#8f6bbf', '#5f3f8f'),
      Event: tint('#cc79a7', '#96416f'),
      Place: tint('#8a8f2c', '#5d6115'),
      Facility: tint('#b0b545', '#5d6115'),
      Position: tint('#e3ded4', '#5f594f'),
      Category: tint('#c9c2b5', '#5f594f'),
      Concept: tint('#faf8f4', '#5f594f'),
      Report: tint('#ffffff', '#1f1d1a'),
      Passage: tint('#ffffff', '#6b655c'),
    },
  },
  dark: {
    brightness: 'dark',
    paper: '#17191d',
    ink: '#ece8e0',
    faint: '#a49d91',
    edge: '#8d877d',
    story: '#cfc8bb',
    accent: '#ff9d6e',
    labels: {
      Case: tint('#d55e00', '#ff9a52'),
      Award: tint('#e69f00', '#ffc95c'),
      Official: tint('#2b87c4', '#7cc2f2'),
      Person: tint('#17191d', '#6db7ea'),
      Unit: tint('#009e73', '#4fd3ac'),
      Group: tint('#3f93c4', '#9ed6f7'),
      Program: tint('#8f6bbf', '#c3a6ea'),
      Event: tint('#b8638f', '#eba8cb'),
      Place: tint('#7c8126', '#c7cc62'),
      Facility: tint('#5f631c', '#c7cc62'),
      Position: tint('#3a3d44', '#b3ada2'),
      Category: tint('#565a62', '#b3ada2'),
      Concept: tint('#17191d', '#b3ada2'),
      Report: tint('#23262c', '#ece8e0'),
      Passage: tint('#23262c', '#a49d91'),
    },
  },
};
