import { useEffect, useState } from 'react';
import { keep, kept } from '../browser/storage.ts';
import { useExplorer, useWords } from '../components/explorer-context.ts';
import { isByTouch } from './Welcome.tsx';

const DONE_KEY = 'yinzheng.has-read-a-line';

/** What to do first, until it has been done once; or why the drawing is not shown. */
export function Hint() {
  const words = useWords();
  const isAlong = useExplorer((state) => state.reading.along !== null);
  const isFresh = useExplorer((state) => state.selection.type === 'none' && state.edges.size > 0);
  const hasLine = useExplorer((state) => state.selection.type === 'edge');
  const [isDone, setDone] = useState(() => kept(DONE_KEY) !== null);
  useEffect(() => {
    if (!hasLine) return;
    keep(DONE_KEY, new Date().toISOString());
    setDone(true);
  }, [hasLine]);
  if (isAlong) return <p className="hint">{words.alongNow}</p>;
  return isFresh && !isDone && <p className="hint">{isByTouch() ? words.hintTouch : words.hint}</p>;
}
