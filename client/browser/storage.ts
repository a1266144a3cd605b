/** The browser's storage; null where it is refused (private windows, strict settings). */
export function browserStorage(page: Pick<Window, 'localStorage'> = window): Storage | null {
  try {
    return page.localStorage;
  } catch {
    return null;
  }
}

/** What was kept under a key; null where there is nothing, or no storage. */
export function kept(key: string, page?: Window): string | null {
  try {
    return browserStorage(page)?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

/** Keeps a small thing for next time. Where the browser refuses, nothing is remembered and nothing breaks. */
export function keep(key: string, value: string, page?: Window) {
  try {
    browserStorage(page)?.setItem(key, value);
  } catch {
    // Refused: see above.
  }
}
