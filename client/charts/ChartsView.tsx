import { useState } from 'react';
import { useLanguage, useWords } from '../components/explorer-context.ts';
import { useStoriesName } from '../components/use-stories-name.ts';
import '../styles/charts.css';
import { chartWordsIn } from '../words/chart-words.ts';
import { ActsBehind, type Counted } from './ActsBehind.tsx';
import { Bars } from './Bars.tsx';
import { OverTime } from './OverTime.tsx';
import { Pairs } from './Pairs.tsx';

/** Pictures of many reports, each drawn from counts and each opening what it counts. */
export function ChartsView() {
  const common = useWords();
  const words = chartWordsIn(useLanguage());
  const storiesName = useStoriesName();
  const [counted, setCounted] = useState<Counted | null>(null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
    <section className="reading-view charts-view" tabIndex={0} aria-label={common.formCharts}>
      <h2>{common.formCharts}</h2>
      <p className="quiet">{words.intro}</p>
      {counted && (
        <ActsBehind key={`${counted.by} ${counted.key}`} of={counted} onClose={() => setCounted(null)} />
      )}
      <section aria-labelledby="charts-acts">
        <h3 id="charts-acts">{storiesName}</h3>
        <Bars by="giver" title={words.byGiver} onOpen={setCounted} />
        <Bars by="level" title={words.byLevel} onOpen={setCounted} />
        <Bars by="year" title={words.byYear} onOpen={setCounted} />
        <Pairs onOpen={setCounted} />
      </section>
      <OverTime />
    </section>
  );
}
