import type { ExplorerState } from '../model/explorer.ts';
import { loadedValue } from '../model/remote.ts';
import type { Picture } from '../svg/picture-model.ts';
import { type Svg, svgOf } from '../svg/svg.ts';
import { PALETTES } from '../theme/palette.ts';
import { exportWordsIn } from '../words/export-words.ts';

/** Characters of a title that are enough to know the report by. */
const MOST_TITLE = 40;

/** The picture as a file for print: light colours, title, legend, and where it comes from. */
export function svgFor(
  picture: Picture,
  state: Pick<ExplorerState, 'language' | 'answers' | 'edges'>,
  background: 'paper' | 'transparent',
): Svg {
  const { language } = state;
  const words = exportWordsIn(language);
  const drawn = new Set([...state.edges.values()].flatMap(({ reports }) => reports));
  const reports = (loadedValue(state.answers.reports)?.reports ?? []).filter(({ id }) => drawn.has(id));
  const titles = reports.map((report) => shorten(language === 'zh' ? report.title_zh : report.title_en));
  const { origin, pathname, href } = window.location;
  return svgOf(picture, {
    palette: { ...PALETTES.light, paper: '#ffffff' },
    background,
    language,
    title: words.pictureTitle(picture.nodes.length, picture.edges.length),
    sources: [
      ...titles.map((title) => words.pictureOf(title)),
      words.pictureFrom(new Date().toISOString().slice(0, 10), origin + pathname),
    ],
    link: href,
  });
}

const shorten = (title: string) => (title.length > MOST_TITLE ? `${title.slice(0, MOST_TITLE)}…` : title);
