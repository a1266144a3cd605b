import { widthOf } from '../layout/label-text.ts';
import type { Picture } from './picture-model.ts';

/** What the graph takes up, labels included. */
export function boxOf({ nodes, edges, captions }: Picture) {
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
