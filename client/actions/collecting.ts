import { parseAddress, withoutLanguage } from '../address/url.ts';
import { COLLECTED_KEY } from '../browser/collected-storage.ts';
import {
  add,
  type Collectable,
  type CollectedItem,
  type Items,
  keyOf,
  MOST_COLLECTED,
  moveTo,
  remove,
  rename,
  takeBack,
  writeNote,
} from '../model/collected.ts';
import type { CollectedNotice, Collection } from '../model/collection.ts';
import type { Drawing } from '../model/steps.ts';
import type { Transition } from '../model/transitions.ts';
import type { ActionContext } from './action-context.ts';
import { collectedKept, keepCollected } from './collected-kept.ts';
import type { LinkActions } from './link-actions.ts';
import { wholeGraph } from './long-lists.ts';

/** What a person keeps in the browser, to be told, cited, drawn and shown. */
export interface CollectingActions {
  /** Reads what this browser has kept, and follows what other tabs keep. Call what it returns to end that. */
  readonly followCollected: () => () => void;
  readonly collect: (what: Collectable) => void;
  /** Collects what is drawn, with places, filters and selection, under a name. */
  readonly collectPicture: (name: string) => Promise<void>;
  /** The drawing of a collected picture, of what the store has now; null where it holds none or it cannot be read. */
  readonly readCollectedPicture: (link: string) => Promise<Drawing | null>;
  readonly uncollect: (key: string) => void;
  readonly moveCollected: (key: string, place: number) => void;
  readonly noteCollected: (key: string, note: string) => void;
  readonly renameCollected: (key: string, name: string) => void;
  readonly undoCollecting: () => void;
  /** Adds what a file holds to the list; a broken one says what is wrong and changes nothing. */
  readonly importCollected: (file: File) => Promise<void>;
  /** Opens the drawer, at one item if its key is given. */
  readonly openCollected: (key?: string) => void;
  readonly closeCollected: () => void;
  /** Shows a slide of what is collected; null ends it. */
  readonly present: (slide: number | null) => void;
}

/** Bytes; far more than a whole list can take. */
const MOST_FILE = 40_000_000;
/** Steps that can be taken back. */
const MOST_PAST = 50;

const set =
  (fields: Partial<Collection>): Transition =>
  (state) => ({ ...state, collection: { ...state.collection, ...fields } });

export function collectingActions(
  { apply, client, loader, state }: ActionContext,
  { wholeAddress }: Pick<LinkActions, 'wholeAddress'>,
): CollectingActions {
  const now = () => state().collection;
  const read = async () => {
    const { items, keeping } = await collectedKept(window);
    // What cannot be kept is not forgotten while the page is open.
    apply(set(keeping === 'kept' ? { items, keeping } : { keeping }));
  };
  /** Changes what the browser holds at this moment: another tab may have kept something since this one looked. */
  const alterNow = async (act: (items: Items) => Items, notice: CollectedNotice, isStep: boolean) => {
    const kept = await collectedKept(window);
    const before = kept.keeping === 'kept' && now().keeping === 'kept' ? kept.items : now().items;
    const after = act(before);
    const keeping = kept.keeping === 'unreadable' ? 'unreadable' : await keepCollected(window, after);
    const past = isStep ? [...now().past, { before, after }].slice(-MOST_PAST) : now().past;
    apply(set({ items: after, keeping, past, notice }));
  };
  // One after the other: each begins with what the one before has kept.
  let last = Promise.resolve();
  const alter = (act: (items: Items) => Items, notice: CollectedNotice, isStep = true): Promise<void> => {
    last = last.then(() => alterNow(act, notice, isStep));
    return last;
  };
  const collect = async (what: Collectable) => {
    if (now().items.length >= MOST_COLLECTED) return apply(set({ notice: { type: 'many' } }));
    const item: CollectedItem = { ...what, note: '', added: new Date().toISOString() };
    await alter(add(item), { type: 'added' });
  };
  return {
    followCollected: () => {
      void read();
      const hear = ({ key }: StorageEvent) => {
        if (key === null || key === COLLECTED_KEY) void read();
      };
      window.addEventListener('storage', hear);
      return () => window.removeEventListener('storage', hear);
    },
    collect: (what) => void collect(what),
    collectPicture: async (name) => {
      const link = withoutLanguage(await wholeAddress());
      await collect({ type: 'picture', id: newId(), link, said: { zh: name, en: name } });
    },
    readCollectedPicture: async (link) => {
      let drawing: Drawing | null = null;
      await loader.run(`picture ${link}`, async (signal) => {
        const { readDrawing } = await import('../address/drawing-link.ts');
        const read = await readDrawing(parseAddress(link).drawing ?? '');
        if (read.type !== 'read') return;
        drawing = read.decode(await wholeGraph(client, read.code.nodes, signal), []).drawing;
      });
      return drawing;
    },
    uncollect: (key) => void alter(remove(key), { type: 'removed' }),
    moveCollected: (key, place) => void alter(moveTo(key, place), { type: 'none' }),
    // Every letter would be a step of its own.
    noteCollected: (key, note) => void alter(writeNote(key, note), { type: 'none' }, false),
    renameCollected: (key, name) => void alter(rename(key, name), { type: 'none' }),
    undoCollecting: () => {
      const { past } = now();
      const step = past.at(-1);
      if (step === undefined) return;
      apply(set({ past: past.slice(0, -1) }));
      void alter(takeBack(step), { type: 'undone' }, false);
    },
    importCollected: async (file) => {
      if (file.size > MOST_FILE) return apply(set({ notice: { type: 'tooLarge' } }));
      const { readCollected } = await import('../model/collected-file.ts');
      const given = readCollected(await file.text());
      if (given.type === 'unreadable')
        return apply(set({ notice: { type: 'unreadableFile', why: given.why } }));
      if (given.type !== 'read') return apply(set({ notice: given }));
      const known = new Set(now().items.map(keyOf));
      const added = given.items.filter((item) => !known.has(keyOf(item)));
      const room = MOST_COLLECTED - now().items.length;
      if (added.length > room) return apply(set({ notice: { type: 'many' } }));
      const notice = {
        type: 'imported',
        added: added.length,
        known: given.items.length - added.length,
      } as const;
      await alter(add(...added), notice);
    },
    openCollected: (key) => apply(set({ isOpen: true, pointedOut: key ?? null })),
    closeCollected: () => apply(set({ isOpen: false, pointedOut: null })),
    present: (slide) => apply(set({ slide })),
  };
}

/** Not `crypto.randomUUID`, which a page without a secure connection has not. */
const newId = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
