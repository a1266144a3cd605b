import * as Plot from '@observablehq/plot';
import { useMemo } from 'react';
import type { CountRow } from '#contract/library.ts';
import { useLanguage } from '../components/explorer-context.ts';
import { Waiting } from '../components/Waiting.tsx';
import { chartWordsIn } from '../words/chart-words.ts';
import type { Counted } from './ActsBehind.tsx';
import { PlotFigure } from './PlotFigure.tsx';
import { useCounts } from './use-counts.ts';

interface Props {
  readonly onOpen: (counted: Counted) => void;
}

const MOST_PAIRS = 60;

/** Who gave to whom, as a matrix. */
export function Pairs({ onOpen }: Props) {
  const words = chartWordsIn(useLanguage());
  const counts = useCounts('pair', MOST_PAIRS);
  return (
    <Waiting for={counts}>
      {({ rows }) =>
        rows.length > 0 && (
          <figure className="chart" aria-label={words.pairs}>
            <figcaption>{words.pairs}</figcaption>
            <p className="quiet">{words.pairsIntro(rows.length)}</p>
            <Drawn rows={rows} onOpen={onOpen} />
          </figure>
        )
      }
    </Waiting>
  );
}

function Drawn({ rows, onOpen }: Props & { readonly rows: readonly CountRow[] }) {
  const language = useLanguage();
  const words = chartWordsIn(language);
  const cells = useMemo(() => rows.map((row) => cellOf(row, language === 'zh')), [rows, language]);
  const options = useMemo(() => optionsOf(cells), [cells]);
  const open = (key: string) => {
    const cell = cells.find((each) => each.key === key);
    if (cell !== undefined) onOpen({ by: 'pair', key, name: cell.name, count: cell.count });
  };
  return <PlotFigure name={words.pairs} options={options} onOpen={open} />;
}

const BETWEEN = ' → ';

function cellOf(row: CountRow, isChinese: boolean) {
  const [giver = '', receiver = ''] = row.key.split(' ');
  const name = (isChinese ? row.name_zh : row.name_en) || row.name_zh;
  const [giverName = giver, receiverName = receiver] = name.split(BETWEEN);
  return { key: row.key, count: row.count, name, giver, receiver, giverName, receiverName };
}
type Cell = ReturnType<typeof cellOf>;

function optionsOf(cells: readonly Cell[]): Plot.PlotOptions {
  const names = new Map(
    cells.flatMap((cell) => [
      [cell.giver, cell.giverName],
      [cell.receiver, cell.receiverName],
    ]),
  );
  const [givers, receivers] = [
    new Set(cells.map((cell) => cell.giver)),
    new Set(cells.map((cell) => cell.receiver)),
  ];
  const short = (id: string) => {
    const name = names.get(id) ?? id;
    return name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name;
  };
  return {
    marginLeft: 150,
    marginTop: 130,
    width: 170 + 30 * receivers.size,
    height: 150 + 26 * givers.size,
    padding: 0.08,
    x: { axis: 'top', label: null, domain: [...receivers], tickFormat: short, tickRotate: -50 },
    y: { label: null, domain: [...givers], tickFormat: short },
    color: { scheme: 'oranges', domain: [0, Math.max(...cells.map(({ count }) => count)) * 1.6] },
    marks: [
      Plot.cell(cells, {
        x: 'receiver',
        y: 'giver',
        fill: 'count',
        href: hrefOf,
        title: titleOf,
        ariaLabel: titleOf,
      }),
      Plot.text(cells, { x: 'receiver', y: 'giver', text: 'count', fill: 'black', pointerEvents: 'none' }),
    ],
  };
}

const hrefOf = ({ key }: Cell) => `#${encodeURIComponent(key)}`;
const titleOf = ({ name, count }: Cell) => `${name}: ${count}`;
const LONGEST = 14;
