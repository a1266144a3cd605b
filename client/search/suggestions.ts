import { useState } from 'react';
import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { ofPacksInUse } from '../model/packs-in-use.ts';
import { loadedValue } from '../model/remote.ts';
import { groupsOf, type Hit, useHeading } from './hits.tsx';
import { recentSearches } from './recent.ts';
import { useOpenHit } from './use-open-hit.ts';

/** A line of the list under the box. */
export type Suggestion =
  /** Words that were looked for before. */
  | { readonly type: 'again'; readonly key: string; readonly q: string }
  | {
      readonly type: 'question' | 'all';
      readonly key: string;
      readonly said: string;
      readonly open: () => void;
    }
  | { readonly type: 'hit'; readonly key: string; readonly hit: Hit; readonly open: () => void };

export interface SuggestionGroup {
  /** Empty for lines that need no heading. */
  readonly heading: string;
  /** Of hits: how many there are in all. */
  readonly count: string;
  readonly lines: readonly Suggestion[];
}

export interface Suggested {
  readonly groups: readonly SuggestionGroup[];
  /** Every line, in the order in which arrow keys walk them. */
  readonly all: readonly Suggestion[];
}

/** For no words what one may ask; for words what they find, and the page of all that they find. */
export function useSuggestions(text: string): Suggested {
  const starts = useStarts();
  const found = useFound(text);
  const groups = text.trim() === '' ? starts : found;
  return { groups, all: groups.flatMap(({ lines }) => lines) };
}

function useStarts(): readonly SuggestionGroup[] {
  const words = useWords();
  const language = useLanguage();
  const { askQuestion } = useActions();
  const asked = useExplorer((state) => loadedValue(state.answers.questions)?.questions);
  const schema = useExplorer((state) => loadedValue(state.answers.schema));
  const questions = ofPacksInUse(asked ?? [], schema).map(
    ({ id, title_zh, title_en }): Suggestion => ({
      type: 'question',
      key: id,
      said: language === 'zh' ? title_zh : title_en,
      open: () => askQuestion(id),
    }),
  );
  const recent = recentSearches().map((q): Suggestion => ({ type: 'again', key: q, q }));
  const groups = [
    { heading: words.recentSearches, count: '', lines: recent },
    { heading: words.questions, count: '', lines: questions },
  ];
  return groups.filter(({ lines }) => lines.length > 0);
}

function useFound(text: string): readonly SuggestionGroup[] {
  const words = useWords();
  const headingOf = useHeading();
  const openHit = useOpenHit();
  const { openFound } = useActions();
  const newest = useExplorer((state) => state.answers.find);
  const [last, setLast] = useState(newest);
  // Hits stay in view while other words are asked for: a list that comes and goes flickers.
  if (newest !== last && newest.type !== 'loading') setLast(newest);
  const q = text.trim();
  const found = loadedValue(last) ?? {};
  const groups = groupsOf(found).map((group) => ({
    heading: headingOf(group),
    count: group.isNear ? '' : words.foundCount(group.total, group.isLeast),
    lines: group.hits.map((hit, at): Suggestion => {
      const key = `${group.part} ${group.isNear} ${at}`;
      return { type: 'hit', key, hit, open: () => openHit(hit) };
    }),
  }));
  const all: Suggestion = { type: 'all', key: 'all', said: words.foundAll(q), open: () => openFound(q) };
  return [...groups, { heading: '', count: '', lines: [all] }];
}
