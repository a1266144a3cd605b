import { useState } from 'react';
import { useLanguage } from '../components/explorer-context.ts';
import { Empty } from '../components/Waiting.tsx';
import { LANG_TAG } from '../words/language.ts';
import { NotStored } from './NotStored.tsx';
import { session, useQuerySession } from './page-session.ts';
import { QueryCard } from './QueryCard.tsx';
import { matching, type PastQuery } from './stored-queries.ts';
import { useCypherWords } from './use-cypher-words.ts';
import type { Use } from './use-statement.ts';

/** What was run before, newest first. */
export function HistoryPane({ onUse }: { readonly onUse: Use }) {
  const words = useCypherWords();
  const history = useQuerySession((state) => state.history);
  const [search, setSearch] = useState('');
  const found = matching(history, search);
  if (history.length === 0)
    return (
      <>
        <NotStored />
        <Empty what={words.historyNone} next={words.historyNoneNext} />
      </>
    );
  return (
    <>
      <NotStored />
      <p className="buttons">
        <input
          type="search"
          aria-label={words.historySearch}
          placeholder={words.historySearch}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <button type="button" onClick={() => session.clearHistory()}>
          {words.historyClear}
        </button>
      </p>
      {found.length === 0 && <Empty what={words.historyNoMatch} />}
      {found.map((past) => (
        <PastCard key={`${past.at} ${past.text}`} past={past} onUse={onUse} />
      ))}
    </>
  );
}

function PastCard({ past, onUse }: { readonly past: PastQuery; readonly onUse: Use }) {
  const words = useCypherWords();
  const language = useLanguage();
  const at = new Date(past.at).toLocaleString(LANG_TAG[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const outcome = {
    answered: past.rows === null ? '' : words.rows(past.rows),
    failed: words.outcomeFailed,
    cancelled: words.outcomeCancelled,
  }[past.outcome];
  return (
    <QueryCard
      title={`${at} · ${outcome}`}
      query={past}
      onUse={(asked, isToRun) => onUse({ text: asked.text, params: asked.params }, isToRun)}
    />
  );
}
