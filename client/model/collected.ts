import { z } from 'zod/mini';
import { LONGEST_NOTE } from '#contract/limits.ts';
import { EdgeId, PassageId, StatementRef } from '#contract/model.ts';

/** More than this nobody keeps in order; it also bounds what a file can bring. */
export const MOST_COLLECTED = 400;

const Text = z.string().check(z.maxLength(4000));
const common = {
  /** What it said or was called when it was collected: so that it can still be named when it is gone. */
  said: z.object({ zh: Text, en: Text }),
  /** The person's own words. */
  note: z.string().check(z.maxLength(LONGEST_NOTE)),
  added: z.iso.datetime(),
};

/** Something kept by its id: what it says is read from the store each time. */
export const CollectedItem = z.discriminatedUnion('type', [
  /** `edge`: the line that shows it, where it was collected from one. */
  z.object({ ...common, type: z.literal('statement'), id: StatementRef, edge: z.optional(EdgeId) }),
  z.object({ ...common, type: z.literal('figure'), id: StatementRef }),
  z.object({ ...common, type: z.literal('passage'), id: PassageId }),
  /** Its id is its edges, in the order of telling, with commas between them. */
  z.object({
    ...common,
    type: z.literal('story'),
    id: z.string().check(z.regex(/^edge-[0-9a-f]{12}(,edge-[0-9a-f]{12}){0,39}$/)),
  }),
  /** A ready question with its answer, by the question's id. */
  z.object({ ...common, type: z.literal('answer'), id: z.string().check(z.minLength(1), z.maxLength(120)) }),
  /** A drawing with its places, filters and selection, as an address of the page, from `#` on, without the language. */
  z.object({
    ...common,
    type: z.literal('picture'),
    id: z.string().check(z.minLength(1), z.maxLength(60)),
    link: z.string().check(z.startsWith('#'), z.maxLength(400_000)),
  }),
]);
export type CollectedItem = z.infer<typeof CollectedItem>;
export type CollectedType = CollectedItem['type'];

type Without<Item, Keys extends PropertyKey> = Item extends unknown ? Omit<Item, Keys> : never;
/** What is given to be collected; note and day come with it. */
export type Collectable = Without<CollectedItem, 'note' | 'added'>;

/** The same thing has the same key however often it is collected. */
export const keyOf = ({ type, id }: Pick<CollectedItem, 'type' | 'id'>) => `${type} ${id}`;

export const edgesOfStory = ({ id }: { readonly id: string }): readonly string[] => id.split(',');

export type Items = readonly CollectedItem[];

/** At the end; what is there already stays where it is, with its note. */
export const add =
  (...others: Items) =>
  (items: Items): Items => {
    const known = new Set(items.map(keyOf));
    const fresh = others.filter((item) => {
      const isNew = !known.has(keyOf(item));
      known.add(keyOf(item));
      return isNew;
    });
    return [...items, ...fresh].slice(0, MOST_COLLECTED);
  };

export const remove =
  (key: string) =>
  (items: Items): Items =>
    items.filter((item) => keyOf(item) !== key);

export const writeNote =
  (key: string, note: string) =>
  (items: Items): Items =>
    items.map((item) => (keyOf(item) === key ? { ...item, note: note.slice(0, LONGEST_NOTE) } : item));

export const rename =
  (key: string, name: string) =>
  (items: Items): Items =>
    items.map((item) => (keyOf(item) === key ? { ...item, said: { zh: name, en: name } } : item));

/** Puts an item at a place, counted from 0; places beyond the ends are the ends. */
export const moveTo =
  (key: string, place: number) =>
  (items: Items): Items => {
    const moved = items.find((item) => keyOf(item) === key);
    if (moved === undefined) return items;
    const others = items.filter((item) => item !== moved);
    return others.toSpliced(Math.max(0, Math.min(others.length, place)), 0, moved);
  };

/** A change that can be taken back: the list before it and after it. */
export interface Change {
  readonly before: Items;
  readonly after: Items;
}

/** Takes a change back; what has come into the list since, by another tab, stays. */
export const takeBack =
  ({ before, after }: Change) =>
  (items: Items): Items => {
    const known = new Set([...before, ...after].map(keyOf));
    return [...before, ...items.filter((item) => !known.has(keyOf(item)))];
  };
