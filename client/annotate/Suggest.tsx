import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Api } from '#contract/api.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import { useActions, useLanguage } from '../components/explorer-context.ts';
import { loadedValue } from '../model/remote.ts';
import '../styles/annotate.css';
import { suggestWordsIn } from '../words/suggest-words.ts';
import { FromModel } from './FromModel.tsx';
import { OneSuggestion, type Said } from './OneSuggestion.tsx';
import { linesOf, numberOf } from './places.ts';
import { sourceName } from './source-name.ts';
import { useWriting, type Writing } from './use-writing.ts';

type Listed = OutputOf<Api['suggestions']>;

/** Goes through what might be facts, one at a time, in the order of the text. */
export function Suggest({ report }: { readonly report: string }) {
  const words = suggestWordsIn(useLanguage());
  const writing = useWriting(report);
  return (
    <section className="annotate" aria-label={words.panel}>
      {writing !== null && <Queue report={report} writing={writing} />}
    </section>
  );
}

function Queue({ report, writing }: { readonly report: string; readonly writing: Writing }) {
  const language = useLanguage();
  const words = suggestWordsIn(language);
  const { send, markWords } = useActions();
  const lines = useMemo(() => linesOf(writing.draft.text), [writing.draft.text]);
  const [listed, setListed] = useState<Listed | null>(null);
  const [begun, setAt] = useState<number | null>(null);
  const at = begun ?? 0;
  const [failure, setFailure] = useState('');
  const read = useCallback(async () => {
    const now = loadedValue(await send('suggestions', { id: report, limit: 500 }));
    if (now === undefined) return;
    setListed(now);
    setAt((before) => before ?? firstInView(now.suggestions));
  }, [send, report]);
  useEffect(() => void read(), [read]);
  const all = listed?.suggestions ?? [];
  const one = all[Math.min(at, all.length - 1)];
  useEffect(() => {
    if (one !== undefined) markWords([{ passage: one.passage, start: one.start, end: one.end }]);
  }, [one, markWords]);
  const decide = async (how: 'take' | 'refuse', said: Said) => {
    if (one === undefined) return;
    const of = { id: report, n: one.n };
    const answer =
      how === 'take'
        ? await writing.write('takeSuggestion', { ...of, ...said })
        : await send('refuseSuggestion', of);
    setFailure(answer.type === 'failed' ? answer.error.said[language] : '');
    if (answer.type === 'loaded') await read();
  };
  if (listed === null) return null;
  return (
    <>
      <p className="quiet">{words.how}</p>
      {one === undefined ? (
        <p role="status">{words.none}</p>
      ) : (
        <OneSuggestion
          key={one.n}
          {...{ one, lines, writing }}
          count={words.count(all.indexOf(one) + 1, listed.total)}
          onNext={at + 1 < all.length ? () => setAt(at + 1) : null}
          onDecide={(how, said) => void decide(how, said)}
        />
      )}
      {failure !== '' && (
        <p className="failed" role="alert">
          {failure}
        </p>
      )}
      {listed.precision.length > 0 && (
        <details>
          <summary>{words.right}</summary>
          <ul>
            {listed.precision.map(({ source, taken, changed, refused }) => (
              <li key={source}>
                {sourceName(source, words)}: {words.score(taken, changed, refused)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <FromModel report={report} model={listed.model} passage={one?.passage} onKept={() => void read()} />
    </>
  );
}

/** Begins with what is in view. */
function firstInView(all: Listed['suggestions']): number {
  const passages = [...document.querySelectorAll<HTMLElement>('.reader [data-passage]')];
  const seen = passages.find((each) => each.getBoundingClientRect().bottom > 0)?.dataset.passage;
  const from = seen === undefined ? 0 : numberOf(seen);
  return Math.max(
    0,
    all.findIndex(({ passage }) => numberOf(passage) >= from),
  );
}
