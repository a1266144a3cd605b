import { type ReactNode, type ToggleEvent, useId, useRef, useState } from 'react';

/** Pixels between a button and what it opens, and between that and the window's edge. */
const GAP = 6;

interface Props {
  /** What the button says; also the name of what it opens. */
  readonly name: string;
  /** Drawn on the button instead of its name. */
  readonly icon?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A button that opens a sheet under it. Esc, the button or a click anywhere else closes it; its content is made when it opens. What in it leads elsewhere closes it (`leaving`). */
export function Popover({ name, icon, className = '', children }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const place = (event: ToggleEvent<HTMLElement>) => {
    setOpen(event.newState === 'open');
    if (event.newState === 'open') putUnder(button.current, event.currentTarget);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={icon === undefined ? 'popover-button' : 'icon-button'}
        popoverTarget={id}
        {...(icon === undefined ? {} : { 'aria-label': name, title: name })}
      >
        {icon ?? name}
      </button>
      <section
        id={id}
        popover="auto"
        className={`popover ${className}`}
        aria-label={name}
        onBeforeToggle={place}
      >
        {isOpen && children}
      </section>
    </>
  );
}

/** Below the button, its right edges in line where there is no room to the right. */
function putUnder(button: HTMLElement | null, sheet: HTMLElement) {
  if (button === null) return;
  const { left, right, bottom } = button.getBoundingClientRect();
  const isLeft = left < window.innerWidth / 2;
  sheet.style.top = `${bottom + GAP}px`;
  sheet.style.maxHeight = `${window.innerHeight - bottom - 2 * GAP}px`;
  sheet.style.left = isLeft ? `${Math.max(GAP, left)}px` : 'auto';
  sheet.style.right = isLeft ? 'auto' : `${Math.max(GAP, window.innerWidth - right)}px`;
}
