import { useEffect, useState } from 'react';
import { keep, kept } from '../browser/storage.ts';
import { useActions, useExplorer, useWords } from '../components/explorer-context.ts';
import { IconButton } from '../components/IconButton.tsx';

const KEY = 'yinzheng.welcomed';

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
  if (!isNew || hasActed || isAlong) return null;
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

export const isByTouch = () => matchMedia('(pointer: coarse), (width < 800px)').matches;
