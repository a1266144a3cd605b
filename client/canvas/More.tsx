import { type ReactNode, useId, useState } from 'react';
import { useWords } from '../components/explorer-context.ts';
import { Icon } from '../components/Icon.tsx';

/** What the bar has no room for, in a sheet over it; it goes when the focus leaves it. */
export function More({ children }: { readonly children: ReactNode }) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's frame cannot lie in a bar; a group says the same.
    <div
      className="more-group"
      role="group"
      aria-label={words.moreTools}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.preventDefault();
        setOpen(false);
      }}
    >
      <button
        type="button"
        className="icon-button"
        aria-label={words.moreTools}
        title={words.moreTools}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon of="more" />
      </button>
      <div className="more-tools" id={id} hidden={!isOpen}>
        {children}
      </div>
    </div>
  );
}
