import { widthOf } from '../layout/label-text.ts';
import { FONTS } from '../theme/fonts.ts';

/** Pixels of the letters that are measured; other sizes are in proportion. */
const MEASURED = 13;
const pen = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');
const WIDTHS = new Map<string, number>();
/** Texts beyond this many are forgotten, all at once. */
const MOST_WIDTHS = 20_000;

export const fontOf = (size: number, isBold: boolean) => `${isBold ? '700 ' : ''}${size}px ${FONTS}`;

/** Pixels that a line takes up in letters of this size; roughly where there is nothing to measure with. */
export function drawnWidth(text: string, size: number, isBold = false): number {
  if (pen === null) return widthOf(text) * size;
  const key = `${isBold} ${text}`;
  let width = WIDTHS.get(key);
  if (width === undefined) {
    if (WIDTHS.size > MOST_WIDTHS) WIDTHS.clear();
    pen.font = fontOf(MEASURED, isBold);
    width = pen.measureText(text).width;
    WIDTHS.set(key, width);
  }
  return (width * size) / MEASURED;
}
