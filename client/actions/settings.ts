import type { StoreApi } from 'zustand/vanilla';
import { parseAddress } from '../address/url.ts';
import { keep, kept } from '../browser/storage.ts';
import type { ExplorerState, Theme } from '../model/explorer.ts';
import { LANG_TAG, type Language } from '../words/language.ts';
import { wordsIn } from '../words/words.ts';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];
const THEME_KEY = 'yinzheng.theme';
const LANGUAGE_KEY = 'yinzheng.language';

/** The language of the link, else of last time, else of the browser; the theme of last time. */
export function readSettings(page: Window): { readonly language: Language; readonly theme: Theme } {
  const inBrowser: Language = page.navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  const remembered = kept(LANGUAGE_KEY, page);
  const language = remembered === 'zh' || remembered === 'en' ? remembered : inBrowser;
  return {
    language: parseAddress(page.location.hash).language ?? language,
    theme: THEMES.find((known) => known === kept(THEME_KEY, page)) ?? 'system',
  };
}

/** Puts language and theme on the document, now and whenever they change, and keeps them for next time. */
export function rememberSettings(store: StoreApi<ExplorerState>, page: Window) {
  const show = ({ language, theme }: ExplorerState) => {
    const root = page.document.documentElement;
    root.lang = LANG_TAG[language];
    root.setAttribute('data-theme', theme);
    page.document.title = `${wordsIn(language).title} · ${wordsIn(language).tagline}`;
  };
  show(store.getState());
  store.subscribe((state, before) => {
    if (state.language === before.language && state.theme === before.theme) return;
    show(state);
    keep(LANGUAGE_KEY, state.language, page);
    keep(THEME_KEY, state.theme, page);
  });
}
