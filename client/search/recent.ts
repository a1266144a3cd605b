import { z } from 'zod/mini';
import { keep, kept } from '../browser/storage.ts';

const KEY = 'yinzheng.searches';
const MOST = 6;

const Searches = z.catch(z.array(z.string()), []);

/** What was looked for lately in this browser, the latest first. */
export function recentSearches(): readonly string[] {
  try {
    return Searches.parse(JSON.parse(kept(KEY) ?? '[]')).slice(0, MOST);
  } catch {
    return []; // somebody else's text
  }
}

export function rememberSearch(q: string) {
  const others = recentSearches().filter((each) => each !== q);
  keep(KEY, JSON.stringify([q, ...others].slice(0, MOST)));
}
