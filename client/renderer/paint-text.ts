import type { Palette } from '../theme/palette.ts';
import { fontOf } from './measure.ts';
import { LINE, type Written } from './texts.ts';

/** Pixels of the halo that keeps a name readable where a line passes behind it. */
const HALO = 4.5;
/** Pixels of paper around the name of a line. */
const PAPER = 3;

interface Look {
  /** Of the middle of its upper edge, on the screen. */
  readonly x: number;
  readonly y: number;
  /** Pixels of the device for one of the page. */
  readonly ratio: number;
  readonly palette: Palette;
  readonly classes: readonly string[];
}

/** Writes a text; its lines begin on whole pixels of the device, else they would be blurred. */
export function paintText(
  pen: CanvasRenderingContext2D,
  text: Written,
  { x, y, ratio, palette, classes }: Look,
) {
  const { kind, lines, size, isBold, width, height } = text;
  const onPixel = (value: number) => Math.round(value * ratio) / ratio;
  pen.font = fontOf(size, isBold);
  pen.textAlign = 'left';
  pen.textBaseline = 'alphabetic';
  pen.lineJoin = 'round';
  if (kind === 'edge') {
    pen.fillStyle = palette.paper;
    pen.fillRect(onPixel(x - width / 2 - PAPER), onPixel(y - 1), width + 2 * PAPER, height + 2);
  }
  pen.strokeStyle = palette.paper;
  pen.lineWidth = HALO;
  pen.fillStyle = colourOf(text, palette, classes);
  for (const [index, line] of lines.entries()) {
    const own = lines.length === 1 ? width : pen.measureText(line).width;
    const left = onPixel(x - own / 2);
    const base = onPixel(y + (index + 0.5) * size * LINE + size * 0.36);
    if (kind !== 'edge') pen.strokeText(line, left, base);
    pen.fillText(line, left, base);
  }
}

function colourOf({ kind }: Written, palette: Palette, classes: readonly string[]): string {
  const is = (name: string) => classes.includes(name);
  if (kind === 'node' || kind === 'sign') return palette.ink;
  if (kind !== 'edge') return palette.faint;
  if (is('picked') || is('negated')) return palette.accent;
  return is('highlighted') || is('path') ? palette.ink : palette.faint;
}
