import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useActions, useExplorerStore, useWords } from './explorer-context.ts';
import { IconButton } from './IconButton.tsx';

interface Props {
  readonly title: string;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** A window over the page, open as long as it is drawn. Closing it gives the focus back to where it was. */
export function Window({ title, isWide = false, children }: Props) {
  const words = useWords();
  const { closeDialog } = useActions();
  const store = useExplorerStore();
  const own = useRef(store.getState().dialog.type);
  const dialog = useRef<HTMLDialogElement>(null);
  // The browser reports a closing a little later, when this or another window may be open again: that one stays.
  const close = () => {
    if (dialog.current?.open !== true && store.getState().dialog.type === own.current) closeDialog();
  };
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} className={isWide ? 'help window' : 'help'} aria-labelledby={id} onClose={close}>
      <h2 id={id}>{title}</h2>
      {children}
      <IconButton icon="close" name={words.close} className="dialog-close" onClick={closeDialog} />
    </dialog>
  );
}
