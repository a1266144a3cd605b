import { readViews, type SavedView, writeViews } from './views-file.ts';

const KEY = 'yinzheng.views';

export type Stored =
  | { readonly type: 'read'; readonly views: readonly SavedView[] }
  /** The browser keeps nothing, by its settings. */
  | { readonly type: 'refused' }
  /** Something stands there that is not ours to lose: it is left alone. */
  | { readonly type: 'unreadable' };

/** The views that this browser has kept. */
export function storedViews({ localStorage }: Pick<Window, 'localStorage'>): Stored {
  try {
    const text = localStorage.getItem(KEY);
    if (text === null) return { type: 'read', views: [] };
    const read = readViews(text);
    return read.type === 'read' ? read : { type: 'unreadable' };
  } catch {
    return { type: 'refused' };
  }
}

/** Keeps them in place of what was there. `full`: they take more room than the browser gives. */
export function storeViews(
  { localStorage }: Pick<Window, 'localStorage'>,
  views: readonly SavedView[],
): 'kept' | 'full' | 'refused' {
  try {
    localStorage.setItem(KEY, writeViews(views));
    return 'kept';
  } catch (cause) {
    return cause instanceof DOMException && cause.name === 'QuotaExceededError' ? 'full' : 'refused';
  }
}
