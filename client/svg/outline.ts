import type { Point } from '../layout/layout.ts';
import { shapeOf } from '../theme/shapes.ts';

interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A label's shape around a middle, as an SVG path: the legend's drawing, stretched to the size on the canvas. */
export function outlineOf(label: string, box: Box): string {
  const { canvas, corners, legend } = shapeOf(label);
  if (canvas === 'ellipse') return ellipse(box);
  if (corners !== undefined) return polygon(corners, box);
  const anchors = anchorsOf(legend);
  const range = (values: readonly number[]) => ({ low: Math.min(...values), high: Math.max(...values) });
  const across = range(anchors.map(({ x }) => x));
  const down = range(anchors.map(({ y }) => y));
  const x = (value: number) => box.x + ((value - across.low) / (across.high - across.low) - 0.5) * box.width;
  const y = (value: number) => box.y + ((value - down.low) / (down.high - down.low) - 0.5) * box.height;
  return commandsOf(legend)
    .map(({ letter, numbers }) => {
      if (letter === 'H') return letter + numbers.map((value) => round(x(value))).join(' ');
      if (letter === 'V') return letter + numbers.map((value) => round(y(value))).join(' ');
      return letter + numbers.map((value, at) => round(at % 2 === 0 ? x(value) : y(value))).join(' ');
    })
    .join('');
}

export const round = (value: number) => Math.round(value * 100) / 100;

function ellipse({ x, y, width, height }: Box): string {
  const [across, down] = [round(width / 2), round(height / 2)];
  const half = (to: number) => `A${across} ${down} 0 0 1 ${round(to)} ${round(y)}`;
  return `M${round(x - width / 2)} ${round(y)}${half(x + width / 2)}${half(x - width / 2)}Z`;
}

function polygon(corners: string, { x, y, width, height }: Box): string {
  const numbers = corners.split(/\s+/).map(Number);
  const points = numbers.map((value, at) =>
    round(at % 2 === 0 ? x + (value * width) / 2 : y + (value * height) / 2),
  );
  return `M${points.join(' ')}Z`;
}

interface Command {
  readonly letter: string;
  readonly numbers: readonly number[];
}

/** The commands of a path that has no arcs and nothing relative. */
const commandsOf = (path: string): Command[] =>
  [...path.matchAll(/([MLHVQZ])([^MLHVQZ]*)/g)].map(([, letter = '', numbers = '']) => ({
    letter,
    numbers:
      numbers.trim() === ''
        ? []
        : numbers
            .trim()
            .split(/[\s,]+/)
            .map(Number),
  }));

/** The points that the outline passes; of a curve also its bulge. */
function anchorsOf(path: string): Point[] {
  let here: Point = { x: 0, y: 0 };
  return commandsOf(path).flatMap(({ letter, numbers }) => {
    const passed: Point[] = [];
    const step = letter === 'H' || letter === 'V' ? 1 : letter === 'Q' ? 4 : 2;
    for (let at = 0; at < numbers.length; at += step) {
      const [a = 0, b = 0, c = 0, d = 0] = numbers.slice(at, at + step);
      const before = here;
      if (letter === 'H') here = { x: a, y: here.y };
      else if (letter === 'V') here = { x: here.x, y: a };
      else if (letter === 'Q') {
        here = { x: c, y: d };
        passed.push({ x: (before.x + 2 * a + c) / 4, y: (before.y + 2 * b + d) / 4 });
      } else here = { x: a, y: b };
      passed.push(here);
    }
    return passed;
  });
}
