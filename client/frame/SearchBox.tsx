import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useActions, useExplorer, useWords } from '../components/explorer-context.ts';
import { Icon } from '../components/Icon.tsx';
import { groupHits } from './group-hits.ts';
import { SearchList } from './SearchList.tsx';

/** Wait for a pause in typing before asking. */
const PAUSE_MS = 140;

/** Search with suggestions: a combobox as the ARIA practices describe it. */
export function SearchBox() {
  const words = useWords();
  const { openNode, search, clearSearch } = useActions();
  const found = useExplorer((state) => state.answers.search);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();

  useEffect(() => {
    const timer = setTimeout(() => search(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, search]);

  const hits = found.type === 'loaded' ? groupHits(found.value.hits).flatMap((group) => group.hits) : [];
  const close = () => {
    setOpen(false);
    setText('');
    clearSearch();
  };
  const choose = (id: string | undefined) => {
    if (id === undefined) return;
    close();
    void openNode(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends the input of Chinese characters is not a choice.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setOpen(true);
      if (hits.length > 0) setActive((active + step + hits.length) % hits.length);
    } else if (event.key === 'Enter') {
      choose(hits[active]?.id);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      close();
      input.current?.blur();
    }
  };

  const isShown = isOpen && text.trim() !== '' && found.type !== 'idle';
  const option = (index: number) => `${listId}-${index}`;
  return (
    <search className="search">
      <Icon of="search" />
      <input
        ref={input}
        id="search"
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-label={words.searchLabel}
        aria-expanded={isShown}
        aria-controls={isShown ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isShown && hits.length > 0 ? option(active) : undefined}
        placeholder={words.searchHint}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <kbd>/</kbd>
      {isShown && (
        <SearchList id={listId} query={text.trim()} active={active} option={option} onChoose={choose} />
      )}
    </search>
  );
}
