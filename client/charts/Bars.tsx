import * as Plot from '@observablehq/plot';
import { useMemo } from 'react';
import type { CountRow } from '#contract/library.ts';
import { useLanguage } from '../components/explorer-context.ts';
import { Empty, Waiting } from '../components/Waiting.tsx';
import { chartWordsIn } from '../words/chart-words.ts';
import type { Counted } from './ActsBehind.tsx';
import { PlotFigure } from './PlotFigure.tsx';
import { useCounts } from './use-counts.ts';

interface Props {
  readonly by: 'giver' | 'level' | 'year';
  readonly title: string;
  readonly onOpen: (counted: Counted) => void;
}

const MOST_BARS = 20;

/** How often: a bar for each giver, level or year. */
export function Bars({ by, title, onOpen }: Props) {
  const words = chartWordsIn(useLanguage());
  const counts = useCounts(by, MOST_BARS);
  return (
    <figure className="chart" aria-label={title}>
      <figcaption>{title}</figcaption>
      <Waiting for={counts}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty what={words.noActs} />
          ) : (
            <Drawn by={by} title={title} rows={rows} onOpen={onOpen} />
          )
        }
      </Waiting>
    </figure>
  );
}

function Drawn({ by, title, rows, onOpen }: Props & { readonly rows: readonly CountRow[] }) {
  const language = useLanguage();
  const words = chartWordsIn(language);
  const bars = useMemo(() => {
    const named = rows.map((row) => ({
      ...row,
      name: (language === 'zh' ? row.name_zh : row.name_en) || row.name_zh || words.unknown,
    }));
    return by === 'year' ? named.toSorted((one, other) => (one.key < other.key ? -1 : 1)) : named;
  }, [rows, by, language, words]);
  const options = useMemo(
    (): Plot.PlotOptions => ({
      marginLeft: 170,
      marginRight: 40,
      width: 640,
      height: 30 + 22 * bars.length,
      x: { axis: null },
      // Two people of one name are two bars.
      y: { label: null, domain: bars.map(({ key }) => key), tickFormat: (_, at) => short(bars[at]?.name) },
      marks: [
        Plot.barX(bars, { x: 'count', y: 'key', href: hrefOf, title: titleOf, ariaLabel: titleOf }),
        Plot.text(bars, { x: 'count', y: 'key', text: 'count', textAnchor: 'start', dx: 5 }),
      ],
    }),
    [bars],
  );
  const open = (key: string) => {
    const bar = bars.find((each) => each.key === key);
    if (bar !== undefined) onOpen({ by, key, name: bar.name, count: bar.count });
  };
  return <PlotFigure name={title} options={options} onOpen={open} />;
}

interface Bar extends CountRow {
  readonly name: string;
}

const hrefOf = ({ key }: Bar) => `#${encodeURIComponent(key)}`;
const titleOf = ({ name, count }: Bar) => `${name}: ${count}`;

const LONGEST = 24;
const short = (name = '') => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);
