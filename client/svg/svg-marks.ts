import type { Point } from '../layout/layout.ts';
import type { Palette } from '../theme/palette.ts';
import type { EdgeManner } from '../words/vocabulary.ts';
import { round } from './outline.ts';
import type { DrawnEdge } from './picture-model.ts';

/** XML cannot hold control characters, and a name has no use for them. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** As text or attribute of XML. */
export const xml = (text: string) =>
  text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

export const element = (
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content = '',
) => {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xml(String(value))}"`);
  return `<${name}${written.join('')}${content === '' ? '/>' : `>${content}</${name}>`}`;
};

const DASHES: Readonly<Partial<Record<EdgeManner, Readonly<Record<string, string>>>>> = {
  ellipsis: { 'stroke-dasharray': '14 6' },
  inferred: { 'stroke-dasharray': '2 5', 'stroke-linecap': 'round' },
};

// The canvas draws arrows of this size whatever the line's width.
const ARROW = { length: 8.7, half: 4.35 };

type Line = Pick<DrawnEdge, 'manner' | 'isStory' | 'points' | 'isCurved'>;

/** A line with its arrow in one of the manners. */
export function lineMark({ manner, isStory, points, isCurved }: Line, palette: Palette): string {
  const colour = manner === 'negated' ? palette.accent : isStory ? palette.story : palette.edge;
  const tip = points.at(-1) ?? { x: 0, y: 0 };
  const angle = directionAt(points);
  const end = {
    x: tip.x - (ARROW.length - 2) * Math.cos(angle),
    y: tip.y - (ARROW.length - 2) * Math.sin(angle),
  };
  const path = { d: pathOf([...points.slice(0, -1), end], isCurved), fill: 'none' };
  const line =
    manner === 'planned'
      ? element('path', { ...path, stroke: colour, 'stroke-width': 4.5 }) +
        element('path', { ...path, stroke: palette.paper, 'stroke-width': 2.5 })
      : element('path', { ...path, stroke: colour, 'stroke-width': isStory ? 3 : 1.6, ...DASHES[manner] });
  const fill = manner === 'planned' ? palette.paper : colour;
  const head = element('path', { d: arrow(tip, angle), fill, stroke: colour, 'stroke-width': 1 });
  return manner === 'negated' ? line + head + crossMark(points, colour) : line + head;
}

/** What is said not to be so is crossed out in its middle. */
function crossMark(points: readonly Point[], colour: string): string {
  const half = points[Math.floor((points.length - 1) / 2)] ?? { x: 0, y: 0 };
  const next = points[Math.ceil(points.length / 2)] ?? half;
  const { x, y } = { x: (half.x + next.x) / 2, y: (half.y + next.y) / 2 };
  const bar = (dx: number) => `M${round(x - dx)} ${round(y - 5)}L${round(x + dx)} ${round(y + 5)}`;
  return element('path', { d: bar(5) + bar(-5), fill: 'none', stroke: colour, 'stroke-width': 2 });
}

function directionAt(points: readonly Point[]): number {
  const [before, tip] = points.slice(-2);
  return before === undefined || tip === undefined ? 0 : Math.atan2(tip.y - before.y, tip.x - before.x);
}

function arrow({ x, y }: Point, angle: number): string {
  const corner = (along: number, aside: number) =>
    `${round(x + along * Math.cos(angle) - aside * Math.sin(angle))} ${round(y + along * Math.sin(angle) + aside * Math.cos(angle))}`;
  return `M${corner(0, 0)}L${corner(-ARROW.length, ARROW.half)}L${corner(-ARROW.length, -ARROW.half)}Z`;
}

/** Straight from point to point, or bent towards the points between the ends as Cytoscape bends. */
function pathOf(points: readonly Point[], isCurved: boolean): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
  if (!isCurved || rest.length < 2) return `M${at(first)}${rest.map((point) => `L${at(point)}`).join('')}`;
  const bends = rest.slice(0, -1).map((bend, place) => {
    const next = rest[place + 1] ?? bend;
    const isLast = place === rest.length - 2;
    return `Q${at(bend)} ${at(isLast ? next : { x: (bend.x + next.x) / 2, y: (bend.y + next.y) / 2 })}`;
  });
  return `M${at(first)}${bends.join('')}`;
}
