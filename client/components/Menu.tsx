import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef } from 'react';

/** One line of a menu. A group's name is read with each of its items. */
export type MenuEntry =
  | { readonly type: 'group'; readonly name: string; readonly items: readonly MenuItem[] }
  | { readonly type: 'note'; readonly text: string };

export interface MenuItem {
  readonly id: string;
  readonly name: string;
  /** Stands to the right: a count, or a shortcut. */
  readonly aside?: string;
  /** Cannot be picked now; stays in the list, so that a person sees why. */
  readonly disabled?: boolean;
  readonly onPick: () => void;
}

interface Props {
  readonly label: string;
  /** Stands above the lines; the label says more. */
  readonly title: string;
  readonly lang: string;
  /** Where it opens, in pixels of the window. */
  readonly at: { readonly x: number; readonly y: number };
  readonly entries: readonly MenuEntry[];
  readonly onClose: () => void;
}

const MARGIN = 8;

/**
 * A menu as the ARIA practices describe it: arrows, Home, End and first letters walk, Enter picks, Escape and Tab close.
 * The focus goes back to where it was when the menu closes.
 */
export function Menu({ label, title, lang, at, entries, onClose }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const own = useId();
  useReturnOfFocus(box);
  const isWalked = useRef(false);
  usePlace(box, isWalked, { at, entries });
  useOutside(box, onClose);

  const walk = (event: KeyboardEvent) => {
    event.stopPropagation();
    isWalked.current = true;
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      return onClose();
    }
    const items = itemsIn(box.current);
    const next = nextItem(items, items.indexOf(document.activeElement as HTMLElement), event.key);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div
      ref={box}
      className="menu"
      role="menu"
      aria-label={label}
      lang={lang}
      tabIndex={-1}
      onKeyDown={walk}
      // The menu key opens this menu; as it comes up, the browser would open its own.
      onContextMenu={(event) => event.preventDefault()}
    >
      <p className="menu-title" role="presentation">
        {title}
      </p>
      {entries.map((entry, index) =>
        entry.type === 'note' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: notes have no name of their own and never change places.
          <p key={index} className="menu-note" role="presentation">
            {entry.text}
          </p>
        ) : (
          <Group key={entry.name} id={`${own}-${index}`} group={entry} onClose={onClose} />
        ),
      )}
    </div>
  );
}

interface GroupProps {
  readonly id: string;
  readonly group: Extract<MenuEntry, { type: 'group' }>;
  readonly onClose: () => void;
}

function Group({ id, group, onClose }: GroupProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a menu; a group may.
    <div className="menu-group" role="group" aria-labelledby={id}>
      <div id={id} className="menu-name" role="presentation">
        {group.name}
      </div>
      {group.items.map((item) => (
        <button
          key={item.id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          aria-disabled={item.disabled === true}
          onClick={() => {
            if (item.disabled === true) return;
            onClose();
            item.onPick();
          }}
        >
          <span>{item.name}</span>
          {item.aside !== undefined && <span className="number">{item.aside}</span>}
        </button>
      ))}
    </div>
  );
}

const itemsIn = (box: HTMLElement | null) => [
  ...(box?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? []),
];

function nextItem(items: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  if (key === 'ArrowDown') return items[(at + 1) % items.length];
  if (key === 'ArrowUp') return items.at(at <= 0 ? -1 : at - 1);
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  if (key.length !== 1) return undefined;
  const fromHere = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return fromHere.find((item) => item.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()));
}

/** Before the menu takes the focus; and as it goes, unless the picked item has already sent the focus elsewhere. */
function useReturnOfFocus(box: { readonly current: HTMLDivElement | null }) {
  useLayoutEffect(() => {
    const before = document.activeElement;
    const menu = box.current;
    return () => {
      const now = document.activeElement;
      const isLost = now === null || now === document.body || menu?.contains(now) === true;
      if (before instanceof HTMLElement && isLost) before.focus({ preventScroll: true });
    };
  }, [box]);
}

interface Opened {
  readonly at: Props['at'];
  readonly entries: Props['entries'];
}

/**
 * Opens at the point, moved as far as it takes to lie within the window. The first item has the focus, also when more have
 * come in above it, until a person begins to walk.
 */
function usePlace(
  box: { readonly current: HTMLDivElement | null },
  isWalked: { readonly current: boolean },
  { at, entries }: Opened,
) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other entries have another height.
  useLayoutEffect(() => {
    const menu = box.current;
    if (menu === null) return;
    const left = Math.min(at.x, window.innerWidth - menu.offsetWidth - MARGIN);
    const top = Math.min(at.y, window.innerHeight - menu.offsetHeight - MARGIN);
    menu.style.left = `${Math.max(MARGIN, left)}px`;
    menu.style.top = `${Math.max(MARGIN, top)}px`;
    if (!isWalked.current) (itemsIn(menu)[0] ?? menu).focus();
  }, [box, isWalked, at, entries]);
}

function useOutside(box: { readonly current: HTMLDivElement | null }, onClose: () => void) {
  useEffect(() => {
    const close = (event: Event) => {
      if (!(event.target instanceof Node && box.current?.contains(event.target))) onClose();
    };
    window.addEventListener('pointerdown', close, true);
    window.addEventListener('resize', close);
    return () => {
      window.removeEventListener('pointerdown', close, true);
      window.removeEventListener('resize', close);
    };
  }, [box, onClose]);
}
