import { useEffect, useRef } from 'react';
import { useWords } from './explorer-context.ts';
import { Icon } from './Icon.tsx';

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What the picture means, and the keys. */
export function HelpDialog({ isOpen, onClose }: Props) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  const keys: readonly (readonly [string, string])[] = [
    ['/', words.keySearch],
    [words.keyArrows, words.keyWalk],
    [words.keyEnter, words.keyOpen],
    ['Esc', words.keyEscape],
    ['Ctrl+Z / ⌘Z', words.keyUndo],
    ['Ctrl+Y / ⇧⌘Z', words.keyRedo],
    ['f', words.keyFit],
    ['+ / -', words.keyZoom],
    ['?', words.keyHelp],
  ];
  return (
    <dialog ref={dialog} className="help" aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title">{words.help}</h2>
      <p>{words.helpIntro}</p>
      <h3>{words.keys}</h3>
      <dl className="keys">
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className="icon-button dialog-close" onClick={onClose} aria-label={words.close}>
        <Icon of="close" />
      </button>
    </dialog>
  );
}
