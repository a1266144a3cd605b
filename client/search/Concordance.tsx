import { useEffect, useState } from 'react';
import type { Concordance as Answer, WordLine, WordSort } from '#contract/find.ts';
import { useActions, useLanguage, useWords } from '../components/explorer-context.ts';
import { ReportBadge, useReports } from '../components/ReportBadge.tsx';
import { idle, loadedValue, type Remote } from '../model/remote.ts';
import { useOpenHit } from './use-open-hit.ts';

const PAGE = 50;

interface Shown {
  readonly lines: readonly WordLine[];
  readonly newest: Remote<Answer>;
}

const NOTHING: Shown = { lines: [], newest: idle };

/** Every place in the texts where the words stand, one below the other, with what stands to their left and right. */
export function Concordance({ sought }: { readonly sought: string }) {
  const words = useWords();
  const { readLines } = useActions();
  const [sort, setSort] = useState<WordSort>('text');
  const [{ lines, newest }, setShown] = useState(NOTHING);
  const ask = (cursor?: string) =>
    readLines({ q: sought, sort, limit: PAGE, cursor }, (answer) =>
      setShown((before) => ({
        newest: answer,
        lines: [
          ...(cursor === undefined && answer.type === 'loaded' ? [] : before.lines),
          ...(loadedValue(answer)?.lines ?? []),
        ],
      })),
    );
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew for another order alone.
  useEffect(() => ask(), [sort]);
  const known = loadedValue(newest);
  const next = known?.next ?? null;
  return (
    <section className="found-group" aria-labelledby="found-words">
      <h3 id="found-words">
        {words.foundWords}{' '}
        {known && <span className="number found-count">{words.foundCount(known.total, known.isLeast)}</span>}
      </h3>
      <Sorts sort={sort} onSort={setSort} />
      <Lines lines={lines} sought={sought} />
      {next !== null && (
        <button type="button" onClick={() => ask(next)}>
          {words.foundMore}
        </button>
      )}
    </section>
  );
}

const SORTS = [
  ['text', 'sortText'],
  ['left', 'sortLeft'],
  ['right', 'sortRight'],
] as const;

function Sorts({ sort, onSort }: { readonly sort: WordSort; readonly onSort: (sort: WordSort) => void }) {
  const words = useWords();
  return (
    <fieldset className="forms">
      <legend className="unseen">{words.sortLines}</legend>
      {SORTS.map(([id, name]) => (
        <button key={id} type="button" aria-pressed={id === sort} onClick={() => onSort(id)}>
          {words[name]}
        </button>
      ))}
    </fieldset>
  );
}

function Lines({ lines, sought }: { readonly lines: readonly WordLine[]; readonly sought: string }) {
  const words = useWords();
  return (
    <ol className="kwic" aria-label={words.linesLabel(sought)}>
      {lines.map((line) => (
        <Line key={`${line.passage} ${line.start}`} line={line} />
      ))}
    </ol>
  );
}

function Line({ line }: { readonly line: WordLine }) {
  const words = useWords();
  const language = useLanguage();
  const openHit = useOpenHit();
  const reports = useReports();
  const lang = reports.find(({ id }) => id === line.report)?.lang;
  const { left, word, right, passage } = line;
  return (
    <li>
      <button
        type="button"
        className="kwic-line"
        aria-label={words.openLine(left.slice(-8) + word + right.slice(0, 8))}
        onClick={() => openHit({ part: 'words', hit: line })}
      >
        <span className="kwic-left" lang={lang}>
          <bdi>{left}</bdi>
        </span>
        <mark lang={lang}>{word}</mark>
        <span className="kwic-right" lang={lang}>
          {right}
        </span>
        <span className="quiet kwic-place">
          <ReportBadge id={line.report} isShort /> {placeOf(passage, language)}
        </span>
      </button>
    </li>
  );
}

const placeOf = (passage: string, language: 'zh' | 'en') => {
  const number = Number(passage.slice(passage.indexOf('#') + 1)) + 1;
  return language === 'zh' ? `第 ${number} 段` : `¶ ${number}`;
};
