import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useActions, useExplorer, useLanguage } from '../components/explorer-context.ts';
import { IconButton } from '../components/IconButton.tsx';
import { Empty } from '../components/Waiting.tsx';
import { collectedWordsIn } from '../words/collected-words.ts';
import { Files } from './Files.tsx';
import { ItemList } from './ItemList.tsx';
import { KeepPicture } from './KeepPicture.tsx';
import { Make } from './Make.tsx';
import { Notice } from './Notice.tsx';
import '../styles/collected.css';

/** The list of what is collected: order, own notes, files, and what can be made of it. The page stays within reach beside it. */
export function Drawer() {
  const words = collectedWordsIn(useLanguage());
  const { closeCollected, findCollected } = useActions();
  const items = useExplorer(({ collection }) => collection.items);
  const heading = useRef<HTMLHeadingElement>(null);
  const isPointedOut = useExplorer(({ collection }) => collection.pointedOut !== null);
  useEffect(() => {
    if (!isPointedOut) heading.current?.focus();
  }, [isPointedOut]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again for what has come into the list.
  useEffect(() => void findCollected(), [findCollected, items.length]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    closeCollected();
    document.querySelector<HTMLElement>('.collected-button')?.focus();
  };
  return (
    <aside className="collected" aria-labelledby="collected-title" onKeyDown={onKeyDown}>
      <header>
        <h2 id="collected-title" ref={heading} tabIndex={-1}>
          {words.title} <span className="number quiet">{items.length}</span>
        </h2>
        <IconButton icon="close" name={words.close} onClick={closeCollected} />
      </header>
      <div className="collected-body">
        {items.length === 0 && <Empty what={words.empty} next={words.emptyNext} />}
        <ItemList />
        <KeepPicture />
        <Notice />
        <Make />
        <Files />
      </div>
    </aside>
  );
}
