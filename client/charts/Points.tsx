import * as Plot from '@observablehq/plot';
import { useMemo } from 'react';
import type { Figure } from '#contract/evidence.ts';
import { useActions, useLanguage } from '../components/explorer-context.ts';
import { useReports } from '../components/ReportBadge.tsx';
import { chartWordsIn } from '../words/chart-words.ts';
import { type Language, nameOf } from '../words/language.ts';
import { inUnit } from '../words/units.ts';
import { PlotFigure } from './PlotFigure.tsx';
import { type Point, pointsOf } from './points.ts';

/** Small multiples: a picture for each place, a point for each figure; what others say otherwise is a square. */
export function Points({ figures }: { readonly figures: readonly Figure[] }) {
  const language = useLanguage();
  const words = chartWordsIn(language);
  const reports = useReports();
  const { selectFacts } = useActions();
  const points = useMemo(
    () => pointsOf(figures, reports, (node) => nameOf(node, language)),
    [figures, reports, language],
  );
  const options = useMemo(() => optionsOf(points, language), [points, language]);
  const disputed = points.filter(({ isDisputed }) => isDisputed).length;
  return (
    <figure className="chart" aria-label={words.overTime}>
      {disputed > 0 && <p>{words.disagree(disputed)}</p>}
      <PlotFigure name={words.overTime} options={options} onOpen={(id) => selectFacts([id])} />
    </figure>
  );
}

/** Pictures beside one another. */
const COLUMNS = 4;
/** More places than this no page shows at once. */
const MOST_PLACES = 24;

function optionsOf(points: readonly Point[], language: Language): Plot.PlotOptions {
  const words = chartWordsIn(language);
  const places = [...new Set(points.map(({ place }) => place))].slice(0, MOST_PLACES);
  const shown = points.filter(({ place }) => places.includes(place));
  const at = (place: string) => places.indexOf(place);
  const titleOf = ({ place, figure }: Point) =>
    words.point(place, figure.period ?? '', inUnit(figure.value, figure.unit, language));
  const facets = {
    fx: ({ place }: Point) => at(place) % COLUMNS,
    fy: ({ place }: Point) => Math.floor(at(place) / COLUMNS),
  };
  const lines = { x: 'year', y: 'value', z: 'place', ...facets };
  return {
    width: 680,
    marginTop: 30,
    height: 70 + 140 * Math.ceil(places.length / COLUMNS),
    marginLeft: 50,
    fx: { axis: null },
    fy: { axis: null, padding: 0.25 },
    x: { label: null, tickFormat: 'd', ticks: [...new Set(shown.map(({ year }) => year))].slice(0, 6) },
    y: { label: null, grid: true, ticks: 3, nice: true },
    marks: [
      Plot.frame({ stroke: 'currentColor', strokeOpacity: 0.15 }),
      Plot.lineY(
        shown.toSorted((one, other) => one.year - other.year),
        { ...lines, strokeOpacity: 0.4 },
      ),
      Plot.dot(shown, {
        ...lines,
        symbol: ({ isDisputed }: Point) => (isDisputed ? 'square' : 'circle'),
        fill: 'currentColor',
        r: 4,
        href: ({ id }: Point) => `#${id}`,
        title: titleOf,
        ariaLabel: titleOf,
      }),
      Plot.text(places, {
        ...{
          fx: (place: string) => at(place) % COLUMNS,
          fy: (place: string) => Math.floor(at(place) / COLUMNS),
        },
        ...{ frameAnchor: 'top-left', text: (place: string) => place, dy: -16, fontWeight: 600 },
      }),
    ],
    symbol: { range: ['circle', 'square'], domain: ['circle', 'square'] },
  };
}
