import { readViews, type SavedView, writeViews } from './views-file.ts';

/** The views' place in the browser's storage. */
export const VIEWS_KEY = 'yinzheng.views';

export type Stored =
  | { readonly type: 'read'; readonly views: readonly SavedView[] }
  /** The browser keeps nothing, by its settings. */
  | { readonly type: 'refused' }
  /** Something stands there that is not ours to lose: it is left alone. */
  | { readonly type: 'unreadable' };

/** The views that this browser has kept. */
export function storedViews({ localStorage }: Pick<Window, 'localStorage'>): Stored {
  try {
    const text = localStorage.getItem(VIEWS_KEY);
    if (text === null) return { type: 'read', views: [] };
    const read = readViews(text);
    return read.type === 'read' ? read : { type: 'unreadable' };
  } catch {
    return { type: 'refused' };
  }
}

/** What the browser holds at this moment, or what was last seen where it cannot be read. */
export function heldNow(
  page: Pick<Window, 'localStorage'>,
  seen: readonly SavedView[],
): readonly SavedView[] {
  const stored = storedViews(page);
  return stored.type === 'read' ? stored.views : seen;
}

/** Keeps them in place of what was there. `full`: they take more room than the browser gives. */
export function storeViews(
  { localStorage }: Pick<Window, 'localStorage'>,
  views: readonly SavedView[],
): 'kept' | 'full' | 'refused' {
  try {
    localStorage.setItem(VIEWS_KEY, writeViews(views));
    return 'kept';
  } catch (cause) {
    return cause instanceof DOMException && cause.name === 'QuotaExceededError' ? 'full' : 'refused';
  }
}
