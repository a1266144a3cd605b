import { useEffect, useRef } from 'react';
import { SHORTCUTS } from '../frame/shortcuts.ts';
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
  return (
    <dialog ref={dialog} className="help" aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title">{words.help}</h2>
      <p>{words.helpIntro}</p>
      <h3>{words.keys}</h3>
      <dl className="keys">
        {SHORTCUTS.map(({ shown, says }) => {
          const key = typeof shown === 'string' ? shown : words[shown.word];
          return (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{words[says]}</dd>
            </div>
          );
        })}
      </dl>
      <button type="button" className="icon-button dialog-close" onClick={onClose} aria-label={words.close}>
        <Icon of="close" />
      </button>
    </dialog>
  );
}
