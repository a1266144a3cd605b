import { useEffect, useState } from 'react';
import { withoutLanguage } from '../address/url.ts';
import { saveText } from '../browser/save-file.ts';
import { useActions, useLanguage } from '../components/explorer-context.ts';
import { savedWordsIn } from './saved-words.ts';
import { heldNow, storedViews, storeViews, VIEWS_KEY } from './storage.ts';
import { freeName, MOST_VIEWS, mergeViews, readViews, type SavedView, writeViews } from './views-file.ts';

/** One line about what has just happened; `lost` can be brought back. */
export interface Message {
  readonly text: string;
  readonly isFault?: boolean;
  readonly lost?: { readonly view: SavedView; readonly at: number };
}

const NO_MESSAGE: Message = { text: '' };
/** Bytes; far more than all views together can take. */
const MOST_FILE = 20_000_000;

/** The saved views of this browser and what can be done with them. Every failure becomes a message, none is thrown. */
export function useViews() {
  const words = savedWordsIn(useLanguage());
  const { wholeAddress } = useActions();
  const [stored, setStored] = useState(() => storedViews(window));
  const [message, setMessage] = useState<Message>(NO_MESSAGE);
  const views = stored.type === 'read' ? stored.views : [];

  // What another tab keeps is seen here too.
  useEffect(() => {
    const read = ({ key }: StorageEvent) => {
      if (key === null || key === VIEWS_KEY) setStored(storedViews(window));
    };
    window.addEventListener('storage', read);
    return () => window.removeEventListener('storage', read);
  }, []);

  /** Changes what the browser holds at this moment: another tab may have kept a view since this one looked. */
  const keep = (change: (now: readonly SavedView[]) => readonly SavedView[], message: Message) => {
    const next = change(heldNow(window, views));
    const kept = storeViews(window, next);
    if (kept === 'kept') setStored({ type: 'read', views: next });
    setMessage(kept === 'kept' ? message : { text: words[kept], isFault: true });
  };
  const fault = (text: string) => setMessage({ text, isFault: true });
  return {
    stored,
    views,
    message,
    save: async (wanted: string) => {
      if (views.length >= MOST_VIEWS) return fault(words.many(MOST_VIEWS));
      const link = withoutLanguage(await wholeAddress());
      const name = freeName(wanted.trim(), heldNow(window, views));
      const view = { name, saved: new Date().toISOString(), link };
      keep((now) => [...now, view], { text: words.saved(name) });
    },
    rename: (view: SavedView, wanted: string) => {
      const others = heldNow(window, views).filter((other) => other.name !== view.name);
      const name = freeName(wanted.trim(), others);
      const renamed = (other: SavedView) => (other.name === view.name ? { ...other, name } : other);
      keep((now) => now.map(renamed), { text: words.renamed(name) });
    },
    remove: (view: SavedView) => {
      const lost = { view, at: views.indexOf(view) };
      const left = (now: readonly SavedView[]) => now.filter(({ name }) => name !== view.name);
      keep(left, { text: words.removed(view.name), lost });
    },
    bringBack: ({ view, at }: NonNullable<Message['lost']>) => {
      const name = freeName(view.name, heldNow(window, views));
      keep((now) => now.toSpliced(at, 0, { ...view, name }), { text: words.brought(name) });
    },
    /** A new address: the page follows it as it follows any link. */
    open: ({ link }: SavedView) => {
      setMessage(NO_MESSAGE);
      window.location.hash = link;
    },
    exportAll: () =>
      saveText(
        `yinzheng-views-${new Date().toISOString().slice(0, 10)}.json`,
        'application/json',
        writeViews(views),
      ),
    importFile: async (file: File) => {
      if (file.size > MOST_FILE) return fault(words.tooLarge);
      const read = readViews(await file.text());
      if (read.type === 'damaged') return fault(words.damaged(read.at));
      if (read.type !== 'read') return fault(words[read.type]);
      const merged = mergeViews(heldNow(window, views), read.views);
      keep(() => merged.views, { text: words.imported(merged.added) });
    },
  };
}
