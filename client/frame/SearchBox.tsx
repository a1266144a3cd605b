import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { LONGEST_SEARCH, MOST_HITS } from '#contract/limits.ts';
import { useActions, useExplorer, useWords } from '../components/explorer-context.ts';
import { Icon } from '../components/Icon.tsx';
import { DrawnCount, NotDrawn } from './DrawnHits.tsx';
import { groupHits } from './group-hits.ts';
import { SearchList } from './SearchList.tsx';
import { useDrawnSearch } from './use-drawn-search.ts';

/** Wait for a pause in typing before asking. */
const PAUSE_MS = 140;

/** Search with suggestions: a combobox as the ARIA practices describe it. */
export function SearchBox() {
  const words = useWords();
  const { openNode, search, awaitSearch, setSearchMode } = useActions();
  const isDrawn = useExplorer((state) => state.searchMode === 'drawn');
  const found = useExplorer((state) => state.answers.search);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const [entered, setEntered] = useState<1 | -1>();
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();

  useEffect(() => {
    awaitSearch(text);
    // What is drawn may stand far down in the answer.
    const timer = setTimeout(() => search(text, isDrawn ? MOST_HITS : undefined), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, search, awaitSearch, isDrawn]);
  const drawn = useDrawnSearch(text, isDrawn);

  const hits = found.type === 'loaded' ? groupHits(found.value.hits).flatMap((group) => group.hits) : [];
  const close = () => {
    setOpen(false);
    setText('');
  };
  const choose = (id: string | undefined) => {
    if (id === undefined) return;
    close();
    void openNode(id);
  };
  const isAwaited = found.type === 'loading';
  // Who types a name and Enter means what that name finds, be it still on its way.
  const enter = (step: 1 | -1) => {
    if (isAwaited && drawn.count === 0) setEntered(step);
    else if (isDrawn) drawn.walk(step);
    else choose(hits[active]?.id);
  };
  const enterNow = useEffectEvent(enter);
  useEffect(() => {
    if (entered === undefined || isAwaited) return;
    setEntered(undefined);
    enterNow(entered);
  }, [entered, isAwaited]);
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends the input of Chinese characters is not a choice.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      enter(event.shiftKey ? -1 : 1);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setOpen(true);
      if (hits.length > 0) setActive((active + step + hits.length) % hits.length);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      close();
      setSearchMode('all');
      if (isDrawn) document.getElementById('canvas')?.focus();
      else input.current?.blur();
    }
  };

  const isShown = !isDrawn && isOpen && text.trim() !== '' && found.type !== 'idle';
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
        aria-activedescendant={isShown && hits.length > 0 ? option(active) : undefined}
        placeholder={isDrawn ? words.searchDrawnHint : words.searchHint}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          setOpen(true);
          setEntered(undefined);
        }}
        onFocus={() => setOpen(true)}
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
      {isDrawn && text.trim() !== '' && !isAwaited && drawn.count === 0 && (
        <NotDrawn query={text.trim()} of={drawn} />
      )}
      {isShown && (
        <SearchList
          id={listId}
          query={text.trim()}
          active={isAwaited ? -1 : active}
          option={option}
          onChoose={choose}
        />
      )}
    </search>
  );
}
