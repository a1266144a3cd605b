import { chicago } from '#contract/chicago.ts';
import { gbt7714 } from '#contract/gbt7714.ts';
import { plainOf } from '#contract/italics.ts';
import { isAtHome } from '#contract/titles.ts';
import { pageAddress } from '../browser/page-address.ts';
import type { ExplorerState } from '../model/explorer.ts';
import { loadedValue } from '../model/remote.ts';
import type { Picture } from '../svg/picture-model.ts';
import { type Svg, svgOf } from '../svg/svg.ts';
import { PALETTES } from '../theme/palette.ts';
import { exportWordsIn } from '../words/export-words.ts';
import type { Language } from '../words/language.ts';
import { aired } from './aired.ts';

/** How a picture for print is to look. */
export interface FigureLook {
  readonly title: string;
  readonly caption: string;
  readonly background: 'paper' | 'transparent';
  readonly isGrey: boolean;
  readonly hasLegend: boolean;
  /** Whether the sources stand below. */
  readonly hasSources: boolean;
  readonly widthCm: number;
}

type Known = Pick<ExplorerState, 'language' | 'answers'>;

/** The picture as a file for print: light colours, whole names, legend, caption, and its reports as they are cited. */
export function svgFor(picture: Picture, state: Known, reports: ReadonlySet<string>, look: FigureLook): Svg {
  const { language } = state;
  const { href } = window.location;
  return svgOf(aired(picture), {
    ...look,
    palette: { ...PALETTES.light, paper: '#ffffff' },
    language,
    sources: look.hasSources ? sourcesOf(state, reports, language) : [],
    link: isAtHome(href) ? null : href,
  });
}

/** The reports as a reader of the language cites them, and who drew the picture and when. */
function sourcesOf({ answers }: Known, reports: ReadonlySet<string>, language: Language): readonly string[] {
  const words = exportWordsIn(language);
  const known = (loadedValue(answers.reports)?.reports ?? []).filter(({ id }) => reports.has(id));
  const cited = known.map((source) =>
    plainOf(language === 'zh' ? gbt7714(source, 2025) : chicago(source, 'bibliography')),
  );
  const { href } = window.location;
  const day = new Date().toISOString().slice(0, 10);
  return [
    ...cited.map((reference) => words.pictureOf(reference)),
    isAtHome(href) ? words.pictureBy(day) : words.pictureFrom(day, pageAddress()),
  ];
}
