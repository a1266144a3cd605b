import { type DragEvent, useLayoutEffect, useRef, useState } from 'react';
import { useActions, useExplorer, useLanguage } from '../components/explorer-context.ts';
import { keyOf } from '../model/collected.ts';
import { collectedWordsIn } from '../words/collected-words.ts';
import { Item } from './Item.tsx';

/** The items in their order, which dragging, buttons and Alt with an arrow change. */
export function ItemList() {
  const words = collectedWordsIn(useLanguage());
  const { moveCollected } = useActions();
  const items = useExplorer(({ collection }) => collection.items);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [moved, setMoved] = useState('');
  const held = useRef<Element | null>(null);
  // A part of the page that is put elsewhere loses the focus: whoever moves by keys goes on from there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each order anew.
  useLayoutEffect(() => {
    if (held.current instanceof HTMLElement && held.current.isConnected) held.current.focus();
    held.current = null;
  }, [items]);
  const move = (key: string, place: number) => {
    held.current = document.activeElement;
    const to = Math.max(0, Math.min(items.length - 1, place));
    moveCollected(key, to);
    setMoved(words.moved(to + 1, items.length));
  };
  const drop = (event: DragEvent, place: number) => {
    event.preventDefault();
    if (dragged !== null) move(dragged, place);
    setDragged(null);
    setOver(null);
  };
  return (
    <>
      <ol className="collected-list" aria-label={words.list}>
        {items.map((item, place) => (
          <li
            key={keyOf(item)}
            className={place === over && dragged !== null ? 'dragged-over' : undefined}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(place);
            }}
            onDrop={(event) => drop(event, place)}
          >
            <Item
              item={item}
              place={place}
              count={items.length}
              onMove={(to) => move(keyOf(item), to)}
              onDragStart={() => setDragged(keyOf(item))}
              onDragEnd={() => setDragged(null)}
            />
          </li>
        ))}
      </ol>
      <p role="status" className="unseen">
        {moved}
      </p>
    </>
  );
}
