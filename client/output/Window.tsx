import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useActions, useLanguage } from '../components/explorer-context.ts';
import { Icon } from '../components/Icon.tsx';
import { outputWordsIn } from '../words/output-words.ts';

/** A window over the page, open as long as it is drawn. Closing it gives the focus back to where it was. */
export function Window({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const words = outputWordsIn(useLanguage());
  const { closeDialog } = useActions();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} className="help window" aria-labelledby={id} onClose={closeDialog}>
      <h2 id={id}>{title}</h2>
      {children}
      <button
        type="button"
        className="icon-button dialog-close"
        aria-label={words.close}
        onClick={closeDialog}
      >
        <Icon of="close" />
      </button>
    </dialog>
  );
}
