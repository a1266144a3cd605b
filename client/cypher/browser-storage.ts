import type { Storage } from './keep.ts';

/** The browser's storage; null where it is refused (private windows, strict settings). */
export function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
