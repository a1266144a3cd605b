import type { Colour } from '#contract/vocabulary.ts';
import type { Words } from '../vocabulary/words.ts';

/** Colours as on the canvas on light paper: what is filled; the line's where the fill is the paper's or close to it. */
export const COLOUR_VALUES: Readonly<Record<Colour, string>> = {
  vermilion: '#d55e00',
  orange: '#e69f00',
  blue: '#0072b2',
  'blue-line': '#0072b2',
  green: '#009e73',
  'green-line': '#00694d',
  sky: '#56b4e9',
  purple: '#8f6bbf',
  'purple-line': '#5f3f8f',
  rose: '#cc79a7',
  olive: '#8a8f2c',
  lime: '#b0b545',
  sand: '#5f594f',
  stone: '#c9c2b5',
  'stone-line': '#5f594f',
  teal: '#0f8b8d',
  brown: '#8c5a3c',
  crimson: '#b3123f',
};
const REPORT = '#1f1d1a';
const PASSAGE = '#6b655c';

/** Red, green and blue from 0 to 255. */
export function channelsOf(
  words: Words,
  label: string,
): { readonly r: number; readonly g: number; readonly b: number } {
  const known = words.label(label);
  const value = known === undefined ? (label === 'Report' ? REPORT : PASSAGE) : COLOUR_VALUES[known.colour];
  const channels = Number.parseInt(value.slice(1), 16);
  return { r: channels >> 16, g: (channels >> 8) & 255, b: channels & 255 };
}

/** Size of a node, as on the canvas: the busiest is about half as large again as a leaf. */
export const sizeOf = (degree: number): number =>
  Math.round((32 + Math.min(14, 3 * Math.log2(1 + degree))) * 10) / 10;
