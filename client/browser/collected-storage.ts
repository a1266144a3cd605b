/** The list's place in the browser's storage, and that of the saved views of earlier versions. */
export const COLLECTED_KEY = 'yinzheng.collected';
const VIEWS_KEY = 'yinzheng.views';

type Page = Pick<Window, 'localStorage'>;

/** The texts that this browser has kept; `refused` where it keeps nothing, by its settings. */
export function keptTexts({
  localStorage,
}: Page):
  | { readonly type: 'read'; readonly list: string | null; readonly views: string | null }
  | { readonly type: 'refused' } {
  try {
    return {
      type: 'read',
      list: localStorage.getItem(COLLECTED_KEY),
      views: localStorage.getItem(VIEWS_KEY),
    };
  } catch {
    return { type: 'refused' };
  }
}

/** Keeps a text in place of what was there. `full`: it takes more room than the browser gives. */
export function keepText({ localStorage }: Page, text: string): 'kept' | 'full' | 'refused' {
  try {
    localStorage.setItem(COLLECTED_KEY, text);
    // The list holds what was in it.
    localStorage.removeItem(VIEWS_KEY);
    return 'kept';
  } catch (cause) {
    return cause instanceof DOMException && cause.name === 'QuotaExceededError' ? 'full' : 'refused';
  }
}
