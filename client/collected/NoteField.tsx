import { useEffect, useRef, useState } from 'react';
import { LONGEST_NOTE } from '#contract/limits.ts';
import { useActions, useLanguage } from '../components/explorer-context.ts';
import { type CollectedItem, keyOf } from '../model/collected.ts';
import { collectedWordsIn } from '../words/collected-words.ts';

/** Milliseconds without a letter after which a note is kept. */
const PAUSE_MS = 300;

/** A note of one's own on a collected thing; it is kept as it is written. */
export function NoteField({ item }: { readonly item: CollectedItem }) {
  const language = useLanguage();
  const words = collectedWordsIn(language);
  const { noteCollected } = useActions();
  const [text, setText] = useState(item.note);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const unkept = useRef<string | null>(null);
  const key = keyOf(item);
  // Another tab may have written, or a step was taken back.
  useEffect(() => {
    if (unkept.current === null) setText(item.note);
  }, [item.note]);
  const keep = () => {
    clearTimeout(timer.current);
    const written = unkept.current;
    unkept.current = null;
    if (written !== null) noteCollected(key, written);
  };
  const keepLast = useRef(keep);
  keepLast.current = keep;
  useEffect(() => () => keepLast.current(), []);
  const write = (next: string) => {
    setText(next);
    unkept.current = next;
    clearTimeout(timer.current);
    timer.current = setTimeout(keep, PAUSE_MS);
  };
  return (
    <textarea
      className="note-field"
      aria-label={words.noteOf(item.said[language])}
      placeholder={words.note}
      maxLength={LONGEST_NOTE}
      rows={1}
      value={text}
      onChange={({ target }) => write(target.value)}
      onBlur={keep}
    />
  );
}
