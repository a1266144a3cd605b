import type { NodeLabel } from '#contract/model.ts';

/** What a label is filled with on light paper, as on the canvas; its line's colour where the fill is the paper's. */
export const LABEL_COLOURS: Readonly<Record<NodeLabel, string>> = {
  Case: '#d55e00',
  Award: '#e69f00',
  Official: '#0072b2',
  Person: '#0072b2',
  Unit: '#009e73',
  Group: '#56b4e9',
  Program: '#8f6bbf',
  Event: '#cc79a7',
  Place: '#8a8f2c',
  Facility: '#b0b545',
  Position: '#5f594f',
  Category: '#c9c2b5',
  Concept: '#5f594f',
  Report: '#1f1d1a',
  Passage: '#6b655c',
};

/** Red, green and blue from 0 to 255. */
export function channelsOf(label: NodeLabel): { readonly r: number; readonly g: number; readonly b: number } {
  const value = Number.parseInt(LABEL_COLOURS[label].slice(1), 16);
  return { r: value >> 16, g: (value >> 8) & 255, b: value & 255 };
}

/** Size of a node, as on the canvas: the busiest is about half as large again as a leaf. */
export const sizeOf = (degree: number): number =>
  Math.round((32 + Math.min(14, 3 * Math.log2(1 + degree))) * 10) / 10;
