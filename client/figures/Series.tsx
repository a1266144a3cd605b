import { useActions, useLanguage, useWords } from '../components/explorer-context.ts';
import { useReports } from '../components/ReportBadge.tsx';
import { Empty } from '../components/Waiting.tsx';
import { reportSigns } from '../theme/report-signs.ts';
import { type Language, nameOf } from '../words/language.ts';
import { inUnit } from '../words/units.ts';
import { comparisonName } from '../words/vocabulary.ts';
import { DIRECTION_SIGNS, figureText, indicatorName } from './figure-text.ts';
import { IN_LEDGER } from './ledger-words.ts';
import type { SeriesPoint } from './series.ts';

/** Small pictures of what is reported for several times. */
export function Series({
  series,
}: {
  readonly series: readonly (readonly [SeriesPoint, ...SeriesPoint[]])[];
}) {
  const words = IN_LEDGER[useLanguage()];
  if (series.length === 0) return <Empty what={words.seriesNone} next={words.seriesNoneNext} />;
  return (
    <section aria-label={words.series}>
      <p className="quiet">{words.seriesIntro}</p>
      <div className="series-grid">
        {series.map((points) => (
          <SeriesCard key={points.map(({ figure }) => figure.id).join()} points={points} />
        ))}
      </div>
    </section>
  );
}

function SeriesCard({ points }: { readonly points: readonly [SeriesPoint, ...SeriesPoint[]] }) {
  const language = useLanguage();
  const common = useWords();
  const { selectFacts } = useActions();
  const [{ figure: first }] = points;
  const ids = points.map(({ figure }) => figure.id);
  return (
    <figure className="series-card">
      <figcaption>
        {indicatorName(first, language)}
        <span className="quiet">
          {' '}
          {first.comparison !== null && `${comparisonName(first.comparison, language)} · `}
          {first.about.map((node) => nameOf(node, language)).join(language === 'zh' ? '、' : ', ')}
        </span>
      </figcaption>
      <Bars points={points} language={language} />
      <button type="button" className="link" onClick={() => selectFacts(ids)}>
        {common.sources(ids.length)}
      </button>
    </figure>
  );
}

const WIDTH = 240;
const TOP = 18;
const REACH = 60;
/** Room for the value under a bar that hangs. */
const UNDER = 16;

interface BarsProps {
  readonly points: readonly SeriesPoint[];
  readonly language: Language;
}

/**
 * A bar a value: its height is its share of the largest; falls hang from the line, all else stands on it. Below, the time
 * and the report's letter.
 */
function Bars({ points, language }: BarsProps) {
  const words = IN_LEDGER[language];
  const signs = reportSigns(useReports());
  const step = WIDTH / points.length;
  const bar = Math.min(34, step * 0.55);
  const shares = points.map(({ share }) => share);
  const [most, least] = [Math.max(0, ...shares), Math.min(0, ...shares)];
  const scale = REACH / (most - least);
  const zero = TOP + most * scale - (most > 0 ? 0 : UNDER);
  const bottom = zero - least * scale + (least < 0 ? UNDER : 0);
  const said = points.map(({ figure }) =>
    [
      figure.period,
      signs.get(figure.report)?.letter,
      figureText(figure, language),
      figure.plan ? words.planned : '',
    ]
      .filter(Boolean)
      .join(' '),
  );
  return (
    <svg
      className="series"
      viewBox={`0 0 ${WIDTH} ${bottom + 32}`}
      role="img"
      aria-label={said.join(language === 'zh' ? '；' : '; ')}
    >
      <path d={`M0 ${zero}H${WIDTH}`} className="axis" />
      {points.map(({ figure, share }, index) => {
        const middle = (index + 0.5) * step;
        const height = Math.max(1, Math.abs(share) * scale);
        const isFall = share < 0;
        return (
          <g key={figure.id} textAnchor="middle">
            <rect
              x={middle - bar / 2}
              y={isFall ? zero : zero - height}
              width={bar}
              height={height}
              className={figure.plan ? 'bar planned' : 'bar'}
            />
            <text x={middle} y={isFall ? zero + height + 13 : zero - height - 5}>
              {DIRECTION_SIGNS[figure.direction]}
              {inUnit(figure.value, figure.unit, language)}
            </text>
            <text x={middle} y={bottom + 15} className="when">
              {figure.period}
            </text>
            <text x={middle} y={bottom + 29} className="when">
              {signs.get(figure.report)?.letter}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
