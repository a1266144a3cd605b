import { z } from 'zod/mini';

/** Marks the entries of the browser's history that are ours; what a person types or clicks has none. */
const Entry = z.object({
  by: z.literal('yinzheng'),
  /** Of this stay on the page: after a reload nothing can be undone, and an entry is opened like a link. */
  stay: z.string(),
  /** Its place among ours, from 0. */
  index: z.int(),
  /** How many named changes had been done to the drawing. */
  depth: z.int(),
});
type Entry = z.infer<typeof Entry>;

/** The browser's history as far as it is ours. */
export interface BrowserHistory {
  /** Makes the entry on which the page was opened ours. */
  readonly begin: (address: string) => void;
  /** Counts the named changes: one was done, or some were undone. */
  readonly count: (past: readonly unknown[], before: readonly unknown[]) => void;
  /** A new entry, once all that happens at the same time has happened. */
  readonly pushSoon: () => void;
  readonly replaceSoon: () => void;
  readonly replace: () => void;
  /** An entry as it came back: one of this stay, one of before the page was loaded anew, or none of ours. */
  readonly read: (state: unknown) => Entry | 'earlier' | 'foreign';
  /** Steps to do again to come to an entry, or to undo when negative. Back never does again, Forward never undoes. */
  readonly stepsTo: (entry: Entry) => number;
  /** Goes on past an entry that shows nothing else; false at the first, which nothing of ours is behind. */
  readonly goOn: (entry: Entry) => boolean;
}

export function browserHistory(page: Window, present: () => string): BrowserHistory {
  const stay = String(Date.now());
  let index = 0;
  let depth = 0;
  /** The depth that the present entry was last written with. */
  let written = 0;
  let direction = 0;
  let waiting: 'push' | 'replace' | undefined;

  const write = (how: 'pushState' | 'replaceState', address = present()) => {
    if (how === 'pushState') index += 1;
    written = depth;
    page.history[how]({ by: 'yinzheng', stay, index, depth } satisfies Entry, '', address);
  };
  const flush = () => {
    const how = waiting;
    waiting = undefined;
    if (how === 'push') write('pushState');
    else if (how === 'replace') write('replaceState');
  };
  const soon = (how: 'push' | 'replace') => {
    if (waiting === undefined) page.setTimeout(flush);
    waiting = waiting === 'push' ? 'push' : how;
  };
  return {
    begin: (address) => write('replaceState', address),
    count: (past, before) => {
      if (past === before) return;
      depth += past.length < before.length ? past.length - before.length : 1;
      soon(depth > written ? 'push' : 'replace');
    },
    pushSoon: () => soon('push'),
    replaceSoon: () => soon('replace'),
    replace: () => {
      waiting = undefined;
      write('replaceState');
    },
    read: (state) => {
      const entry = Entry.safeParse(state);
      if (!entry.success) return 'foreign';
      return entry.data.stay === stay ? entry.data : 'earlier';
    },
    stepsTo: (entry) => {
      direction = Math.sign(entry.index - index);
      index = entry.index;
      const steps = entry.depth - depth;
      return direction < 0 ? Math.min(0, steps) : Math.max(0, steps);
    },
    goOn: (entry) => {
      if (entry.index === 0 || direction >= 0) return false;
      page.history.back();
      return true;
    },
  };
}
