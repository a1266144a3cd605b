import { useEffect, useState } from 'react';
import { keep, kept } from '../browser/storage.ts';
import { useActions, useExplorer, useWords } from '../components/explorer-context.ts';
import { IconButton } from '../components/IconButton.tsx';

const KEY = 'yinzheng.welcomed';
const DONE_KEY = 'yinzheng.has-read-a-line';

/** On the first visit: three things to do. It goes by its button or once something has been done, and does not come again. */
export function Welcome() {
  const words = useWords();
  const { setView } = useActions();
  const [isNew, setNew] = useState(() => kept(KEY) === null);
  const hasActed = useExplorer((state) => state.past.length > 0);
  useEffect(() => {
    if (isNew) keep(KEY, new Date().toISOString());
  }, [isNew]);
  const isAlong = useExplorer((state) => state.reading.along !== null);
  const isTouch = isByTouch();
  if (!isNew || hasActed || isAlong) return <Hint />;
  return (
    <aside className="welcome" aria-label={words.welcome}>
      <div>
        <p>
          {words.productIs}{' '}
          <button type="button" className="link" onClick={() => setView('about')}>
            {words.aboutPage}
          </button>
        </p>
        <ol>
          <li>{isTouch ? words.welcomeLineTouch : words.welcomeLine}</li>
          <li>{isTouch ? words.welcomeExpandTouch : words.welcomeExpand}</li>
          <li>{isTouch ? words.welcomeTouch : words.welcomeSearch}</li>
        </ol>
      </div>
      <IconButton icon="close" name={words.welcomeClose} onClick={() => setNew(false)} />
    </aside>
  );
}

const isByTouch = () => matchMedia('(pointer: coarse), (width < 800px)').matches;

/** What to do first, until it has been done once; or why the drawing is not shown. */
function Hint() {
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
