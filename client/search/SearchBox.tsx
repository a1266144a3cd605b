import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { LONGEST_SEARCH, MOST_HITS } from '#contract/limits.ts';
import { useActions, useExplorer, useWords } from '../components/explorer-context.ts';
import { Icon } from '../components/Icon.tsx';
import { DrawnCount, NotDrawn } from './DrawnHits.tsx';
import { rememberSearch } from './recent.ts';
import { Suggestions } from './Suggestions.tsx';
import { type Suggestion, useSuggestions } from './suggestions.ts';
import { useDrawnSearch } from './use-drawn-search.ts';

/** Wait for a pause in typing before asking. */
const PAUSE_MS = 140;

/** One search over all that is stored: a combobox as the ARIA practices describe it. Empty, it holds the ready questions. */
export function SearchBox() {
  const words = useWords();
  const { search, awaitSearch, suggest, awaitSuggestions, setSearchMode } = useActions();
  const isDrawn = useExplorer((state) => state.searchMode === 'drawn');
  const isDrawnAwaited = useExplorer((state) => state.answers.search.type === 'loading');
  const [text, setText] = useState('');
  /** Which suggestion is marked; none before an arrow key was pressed: Enter alone opens the page of all. */
  const [active, setActive] = useState(-1);
  const [isOpen, setOpen] = useState(false);
  /** Enter was pressed before it was known what is drawn of that name. */
  const [entered, setEntered] = useState<1 | -1>();
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();

  useEffect(() => {
    if (isDrawn) awaitSearch(text);
    else awaitSuggestions(text);
    // What is drawn may stand far down in the answer.
    const timer = setTimeout(() => (isDrawn ? search(text, MOST_HITS) : suggest(text)), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, search, awaitSearch, suggest, awaitSuggestions, isDrawn]);
  const drawn = useDrawnSearch(text, isDrawn);
  const { groups, all } = useSuggestions(text);

  const close = () => {
    setOpen(false);
    setText('');
    setActive(-1);
  };
  const choose = (suggestion: Suggestion) => {
    if (suggestion.type === 'again') {
      setText(suggestion.q);
      return setActive(-1);
    }
    if (text.trim() !== '') rememberSearch(text.trim());
    close();
    input.current?.blur();
    suggestion.open();
  };
  const enter = (step: 1 | -1) => {
    if (isDrawn) return isDrawnAwaited && drawn.count === 0 ? setEntered(step) : drawn.walk(step);
    const marked = all[active] ?? all.find(({ type }) => type === 'all');
    if (marked !== undefined) choose(marked);
  };
  const enterNow = useEffectEvent(enter);
  useEffect(() => {
    if (entered === undefined || isDrawnAwaited) return;
    setEntered(undefined);
    enterNow(entered);
  }, [entered, isDrawnAwaited]);
  const walk = (step: 1 | -1) => {
    setOpen(true);
    if (all.length > 0) setActive((Math.max(active, step === 1 ? -1 : 0) + step + all.length) % all.length);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      enter(event.shiftKey ? -1 : 1);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isDrawn) walk(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      close();
      setSearchMode('all');
      if (isDrawn) document.getElementById('canvas')?.focus();
      else input.current?.blur();
    }
  };

  const isShown = !isDrawn && isOpen && all.length > 0;
  const option = (index: number) => `${listId}-${index}`;
  return (
    <search className="search">
      <Icon of="search" />
      <input
        ref={input}
        id="search"
        type="text"
        maxLength={LONGEST_SEARCH}
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-label={isDrawn ? words.searchDrawn : words.searchLabel}
        aria-expanded={isShown}
        aria-controls={isShown ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isShown && active >= 0 ? option(active) : undefined}
        placeholder={isDrawn ? words.searchDrawnHint : words.searchHint}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(-1);
          setOpen(true);
          setEntered(undefined);
        }}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <span className="search-end">
        {isDrawn && text.trim() !== '' && <DrawnCount of={drawn} />}
        <button
          type="button"
          className="search-mode"
          aria-pressed={isDrawn}
          title={words.searchDrawn}
          onClick={() => {
            setSearchMode(isDrawn ? 'all' : 'drawn');
            input.current?.focus();
          }}
        >
          {words.searchDrawnShort}
        </button>
        <kbd>/</kbd>
      </span>
      {isDrawn && text.trim() !== '' && !isDrawnAwaited && drawn.count === 0 && (
        <NotDrawn query={text.trim()} of={drawn} />
      )}
      {isShown && (
        <Suggestions
          id={listId}
          groups={groups}
          sought={text}
          active={all[active]}
          option={(suggestion) => option(all.indexOf(suggestion))}
          onChoose={choose}
        />
      )}
    </search>
  );
}
