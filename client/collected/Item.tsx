import { type KeyboardEvent, lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useActions, useExplorer, useLanguage } from '../components/explorer-context.ts';
import { Icon } from '../components/Icon.tsx';
import { IconButton } from '../components/IconButton.tsx';
import { type CollectedItem, keyOf } from '../model/collected.ts';
import { collectedWordsIn } from '../words/collected-words.ts';
import { ItemText } from './ItemText.tsx';
import { NameForm } from './NameForm.tsx';
import { NoteField } from './NoteField.tsx';
import { useOpenItem } from './open-item.ts';

const FigurePart = lazy(async () => ({ default: (await import('./FigurePart.tsx')).FigurePart }));

interface Props {
  readonly item: CollectedItem;
  /** Counted from 0. */
  readonly place: number;
  readonly count: number;
  readonly onMove: (place: number) => void;
  readonly onDragStart: () => void;
  readonly onDragEnd: () => void;
}

/** One collected thing: what it says now, a note of one's own, and the tools for it. */
export function Item({ item, place, count, onMove, onDragStart, onDragEnd }: Props) {
  const language = useLanguage();
  const words = collectedWordsIn(language);
  const { renameCollected } = useActions();
  const key = keyOf(item);
  const isPointedOut = useExplorer(({ collection }) => collection.pointedOut === key);
  const card = useRef<HTMLElement>(null);
  const [isNamed, setNamed] = useState(false);
  const name = item.said[language];
  useEffect(() => {
    if (isPointedOut) card.current?.focus();
  }, [isPointedOut]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.altKey ? STEPS[event.key] : undefined;
    if (step === undefined) return;
    event.preventDefault();
    onMove(place + step);
  };
  return (
    <article
      ref={card}
      className={isPointedOut ? 'collected-item pointed-out' : 'collected-item'}
      aria-label={`${place + 1}. ${words.types[item.type]}: ${name}`}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <p className="collected-head">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dragging has another way, the two arrows. */}
        <span
          className="grip"
          draggable
          title={words.drag}
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('text/plain', name);
            onDragStart();
          }}
          onDragEnd={onDragEnd}
        >
          <Icon of="grip" />
        </span>
        <span className="number">{place + 1}</span>
        <span className="tag">{words.types[item.type]}</span>
        <ItemTools
          item={item}
          isFirst={place === 0}
          isLast={place === count - 1}
          onUp={() => onMove(place - 1)}
          onDown={() => onMove(place + 1)}
          onRename={() => setNamed(true)}
        />
      </p>
      {isNamed ? (
        <NameForm
          name={name}
          label={words.pictureName}
          done={words.saveName}
          onName={(given) => {
            setNamed(false);
            renameCollected(key, given);
          }}
          onCancel={() => setNamed(false)}
        />
      ) : (
        <ItemText item={item} />
      )}
      <NoteField item={item} />
      {item.type === 'picture' && <Figure item={item} />}
    </article>
  );
}

/** Opens the form by which the picture becomes a figure for print. */
function Figure({ item }: { readonly item: Extract<CollectedItem, { type: 'picture' }> }) {
  const language = useLanguage();
  const words = collectedWordsIn(language);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="link"
        aria-label={words.figureOf(item.said[language])}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {words.figure}
      </button>
      {isOpen && (
        <Suspense>
          <FigurePart item={item} />
        </Suspense>
      )}
    </>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

interface ToolProps {
  readonly item: CollectedItem;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onUp: () => void;
  readonly onDown: () => void;
  readonly onRename: () => void;
}

function ItemTools({ item, isFirst, isLast, onUp, onDown, onRename }: ToolProps) {
  const language = useLanguage();
  const words = collectedWordsIn(language);
  const { uncollect } = useActions();
  const open = useOpenItem(item);
  const name = item.said[language];
  return (
    <span className="collected-tools">
      <button type="button" className="link" aria-label={words.openIt(name)} onClick={open}>
        {words.open}
      </button>
      {item.type === 'picture' && <IconButton icon="edit" name={words.rename(name)} onClick={onRename} />}
      {/* Not `disabled`: whoever moves an item to an end with a key keeps the focus. */}
      <IconButton icon="up" name={words.up(name)} isOff={isFirst} onClick={onUp} />
      <IconButton icon="down" name={words.down(name)} isOff={isLast} onClick={onDown} />
      <IconButton icon="close" name={words.remove(name)} onClick={() => uncollect(keyOf(item))} />
    </span>
  );
}
