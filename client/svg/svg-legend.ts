import { widthOf } from '../layout/label-text.ts';
import type { Palette } from '../theme/palette.ts';
import { shapeOf } from '../theme/shapes.ts';
import type { Language } from '../words/language.ts';
import { EDGE_MANNERS, labelTitle, MANNER_NAMES } from '../words/vocabulary.ts';
import { round } from './outline.ts';
import type { Picture } from './picture-model.ts';
import { type Shaped, shapeMark } from './svg-graph.ts';
import { element, lineMark, xml } from './svg-marks.ts';

interface Look {
  readonly palette: Palette;
  readonly language: Language;
}

/** Shapes and lines that occur, with their names, in rows no wider than the room. */
export function legendRows({ nodes, edges }: Picture, { palette, language }: Look, room: number): string[] {
  const labels = [...new Set(nodes.map((node) => node.label))].map((label) => ({
    name: labelTitle(label, language),
    mark: shapeMark(swatch(label), palette),
  }));
  const manners = EDGE_MANNERS.filter((manner) => edges.some((edge) => edge.manner === manner)).map(
    (manner) => ({
      name: MANNER_NAMES[manner][language],
      mark: lineMark(
        {
          manner,
          isStory: false,
          isCurved: false,
          points: [
            { x: -6, y: 10 },
            { x: 34, y: 10 },
          ],
        },
        palette,
      ),
    }),
  );
  const rows: string[][] = [[]];
  let x = 0;
  for (const { name, mark } of [...labels, ...manners]) {
    const width = 44 + widthOf(name) * 15 + 16;
    if (x > 0 && x + width > room) {
      rows.push([]);
      x = 0;
    }
    const text = element('text', { x: 42, y: 15, 'font-size': 13 }, xml(name));
    rows.at(-1)?.push(element('g', { transform: `translate(${round(x)} 0)` }, mark + text));
    x += width;
  }
  return rows.map((row) => row.join(''));
}

function swatch(label: string): Shaped {
  const ratio = shapeOf(label).ratio ?? 1;
  return { label, x: 16, y: 10, width: 18 * ratio, height: 18, isUnnamed: false };
}
