import { useRef, useState } from 'react';
import { copyText } from '../browser/clipboard.ts';

/** What has become of copying; `refused` holds the text, to be copied by hand. */
export type Copying =
  | { readonly type: 'idle' | 'done' }
  | { readonly type: 'refused'; readonly text: string };

/** Milliseconds that the result stays to be read. */
const READ_MS = 4000;

/** Copies to the clipboard, and says for a while that it did, or for good that it may not. */
export function useCopying(): readonly [Copying, (text: string) => void] {
  const [copying, setCopying] = useState<Copying>({ type: 'idle' });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const copy = async (text: string) => {
    clearTimeout(timer.current);
    if (!(await copyText(text))) return setCopying({ type: 'refused', text });
    setCopying({ type: 'done' });
    timer.current = setTimeout(() => setCopying({ type: 'idle' }), READ_MS);
  };
  return [copying, (text) => void copy(text)];
}
