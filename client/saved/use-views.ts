import { useState } from 'react';
import { saveText } from '../browser/save-file.ts';
import { useActions, useLanguage } from '../components/explorer-context.ts';
import { withoutLanguage } from '../state/url.ts';
import { savedWordsIn } from './saved-words.ts';
import { storedViews, storeViews } from './storage.ts';
import { freeName, MOST_VIEWS, mergeViews, readViews, type SavedView, writeViews } from './views-file.ts';

/** One line about what has just happened; `lost` can be brought back. */
export interface Told {
  readonly text: string;
  readonly isFault?: boolean;
  readonly lost?: { readonly view: SavedView; readonly at: number };
}

const NOTHING_TOLD: Told = { text: '' };
/** Bytes; far more than all views together can take. */
const MOST_FILE = 20_000_000;

/** The saved views of this browser and what can be done with them. Every failure is told, never thrown. */
export function useViews() {
  const words = savedWordsIn(useLanguage());
  const { wholeAddress } = useActions();
  const [stored, setStored] = useState(() => storedViews(window));
  const [told, setTold] = useState<Told>(NOTHING_TOLD);
  const views = stored.type === 'read' ? stored.views : [];

  const keep = (next: readonly SavedView[], tell: Told) => {
    const kept = storeViews(window, next);
    if (kept === 'kept') setStored({ type: 'read', views: next });
    setTold(kept === 'kept' ? tell : { text: words[kept], isFault: true });
  };
  const fault = (text: string) => setTold({ text, isFault: true });
  return {
    stored,
    views,
    told,
    save: async (wanted: string) => {
      if (views.length >= MOST_VIEWS) return fault(words.many(MOST_VIEWS));
      const name = freeName(wanted.trim(), views);
      const link = withoutLanguage(await wholeAddress());
      keep([...views, { name, saved: new Date().toISOString(), link }], { text: words.saved(name) });
    },
    rename: (view: SavedView, wanted: string) => {
      const others = views.filter((other) => other !== view);
      const name = freeName(wanted.trim(), others);
      const next = views.map((other) => (other === view ? { ...view, name } : other));
      keep(next, { text: words.renamed(name) });
    },
    remove: (view: SavedView) => {
      const lost = { view, at: views.indexOf(view) };
      const left = views.filter((other) => other !== view);
      keep(left, { text: words.removed(view.name), lost });
    },
    bringBack: ({ view, at }: NonNullable<Told['lost']>) =>
      keep(views.toSpliced(at, 0, view), { text: words.brought(view.name) }),
    /** A new address: the page follows it as it follows any link. */
    open: ({ link }: SavedView) => {
      setTold(NOTHING_TOLD);
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
      const merged = mergeViews(views, read.views);
      keep(merged.views, { text: words.imported(merged.added) });
    },
  };
}
