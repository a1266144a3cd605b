import { FONTS } from '../theme/fonts.ts';
import type { Palette } from '../theme/palette.ts';
import { LANG_TAG, type Language } from '../words/language.ts';
import { boxOf } from './picture-box.ts';
import type { Picture } from './picture-model.ts';
import { graphMarks } from './svg-graph.ts';
import { element } from './svg-marks.ts';

const MARGIN = 12;

/** A picture alone, without title, legend or source: as large as whoever shows it makes it. */
export function bareSvg(picture: Picture, palette: Palette, language: Language): string {
  const { left, top, width, height } = boxOf(picture);
  const view = [left - MARGIN, top - MARGIN, width + 2 * MARGIN, height + 2 * MARGIN].map(Math.round);
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: view[2] ?? 0,
    height: view[3] ?? 0,
    viewBox: view.join(' '),
    'xml:lang': LANG_TAG[language],
    'font-family': FONTS,
    fill: palette.ink,
  };
  return element('svg', attributes, graphMarks(picture, palette));
}
