import { useEffect, useId, useMemo, useState } from 'react';
import type { Api } from '#contract/api.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import type { Figure } from '#contract/evidence.ts';
import { useActions, useExplorer, useLanguage } from '../components/explorer-context.ts';
import { Empty, Waiting } from '../components/Waiting.tsx';
import { idle, loadedValue, loading, type Remote } from '../model/remote.ts';
import { chartWordsIn } from '../words/chart-words.ts';
import type { Language } from '../words/language.ts';
import { Points } from './Points.tsx';

/** One indicator over places and years. */
export function OverTime() {
  const language = useLanguage();
  const words = chartWordsIn(language);
  const id = useId();
  const { readIndicator } = useActions();
  const indicators = useIndicators(language);
  const [picked, setPicked] = useState('');
  const [found, setFound] = useState<Remote<OutputOf<Api['figures']>>>(idle);
  const chosen = picked || indicators[0]?.[0] || '';
  useEffect(() => {
    if (chosen === '') return;
    setFound(loading);
    readIndicator(chosen, setFound);
  }, [chosen, readIndicator]);
  if (chosen === '') return null;
  return (
    <section aria-labelledby="charts-time">
      <h3 id="charts-time">{words.overTime}</h3>
      <div className="labelled">
        <label htmlFor={id}>{words.indicator}</label>
        <select id={id} value={chosen} onChange={({ target }) => setPicked(target.value)}>
          {indicators.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <p className="quiet">{words.overTimeIntro}</p>
      <Waiting for={found}>
        {({ figures, total }) => (
          <>
            {figures.length < total && <p className="quiet">{words.cut(figures.length, total)}</p>}
            {figures.length === 0 ? <Empty what={words.noFigures} /> : <Points figures={figures} />}
          </>
        )}
      </Waiting>
    </section>
  );
}

/** Indicators that the scope has figures of, the commonest first, by id and name. */
function useIndicators(language: Language): readonly (readonly [string, string])[] {
  const { loadFigures } = useActions();
  const asked = useExplorer((state) => state.answers.figures);
  const isIdle = asked.type === 'idle';
  useEffect(() => {
    if (isIdle) loadFigures();
  }, [isIdle, loadFigures]);
  const figures = loadedValue(asked)?.figures;
  return useMemo(() => byFrequency(figures ?? [], language), [figures, language]);
}

function byFrequency(figures: readonly Figure[], language: Language) {
  const found = new Map<string, { name: string; count: number }>();
  for (const { indicator } of figures) {
    const name = language === 'zh' ? indicator.label_zh : indicator.label_en;
    found.set(indicator.id, { name, count: (found.get(indicator.id)?.count ?? 0) + 1 });
  }
  return [...found]
    .sort(([, one], [, other]) => other.count - one.count)
    .map(([id, { name }]) => [id, name] as const);
}
