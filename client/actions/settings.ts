import { z } from 'zod/mini';
import type { StoreApi } from 'zustand/vanilla';
import { parseAddress } from '../address/url.ts';
import { canBeScoped } from '../api/scoped-client.ts';
import { keep, kept } from '../browser/storage.ts';
import type { ExplorerState, Theme } from '../model/explorer.ts';
import { BOTH_HALVES, HALVES, type Halves, SHARE } from '../model/halves.ts';
import { LANG_TAG, type Language } from '../words/language.ts';
import { wordsIn } from '../words/words.ts';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];
const THEME_KEY = 'yinzheng.theme';
const LANGUAGE_KEY = 'yinzheng.language';
const QUERIES_KEY = 'yinzheng.queries';
const HALVES_KEY = 'yinzheng.halves';

/** How a person has set the page up, whatever it shows. */
export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  readonly halves?: Halves;
  readonly showsQueries?: boolean;
  readonly scope?: string;
}

/** The language of the link, else of last time, else of the browser; what else is set as it was last time. */
export function readSettings(page: Window): Required<Settings> {
  const inBrowser: Language = page.navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  const remembered = kept(LANGUAGE_KEY, page);
  const language = remembered === 'zh' || remembered === 'en' ? remembered : inBrowser;
  return {
    language: parseAddress(page.location.hash).language ?? language,
    theme: THEMES.find((known) => known === kept(THEME_KEY, page)) ?? 'system',
    halves: { ...BOTH_HALVES, ...keptHalves(page) },
    showsQueries: kept(QUERIES_KEY, page) === 'shown',
    scope: canBeScoped ? (parseAddress(page.location.hash).scope ?? '') : '',
  };
}

const KeptHalves = z.object({
  folded: z.nullable(z.enum(HALVES)),
  share: z.nullable(z.number().check(z.minimum(SHARE.least), z.maximum(SHARE.most))),
});

/** Nothing where nothing is kept, or what a person or another version has put there. */
function keptHalves(page: Window): Partial<Halves> {
  try {
    return KeptHalves.parse(JSON.parse(kept(HALVES_KEY, page) ?? ''));
  } catch {
    return {};
  }
}

/** Puts language and theme on the document, now and whenever they change, and keeps them and the halves for next time. */
export function rememberSettings(store: StoreApi<ExplorerState>, page: Window) {
  const show = ({ language, theme }: ExplorerState) => {
    const root = page.document.documentElement;
    root.lang = LANG_TAG[language];
    root.setAttribute('data-theme', theme);
    page.document.title = `${wordsIn(language).title} · ${wordsIn(language).tagline}`;
  };
  show(store.getState());
  store.subscribe((state, before) => {
    const { folded, share } = state.halves;
    if (state.halves !== before.halves) keep(HALVES_KEY, JSON.stringify({ folded, share }), page);
    if (state.showsQueries !== before.showsQueries)
      keep(QUERIES_KEY, state.showsQueries ? 'shown' : 'hidden', page);
    if (state.language === before.language && state.theme === before.theme) return;
    show(state);
    keep(LANGUAGE_KEY, state.language, page);
    keep(THEME_KEY, state.theme, page);
  });
}
