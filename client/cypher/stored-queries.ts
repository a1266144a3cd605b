import { z } from 'zod/mini';

/** The browser's storage, or a stand-in. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

const Text = z.string().check(z.maxLength(64 * 1024));

/** A statement that was run. */
export const PastQuery = z.object({
  text: Text,
  params: Text,
  /** Milliseconds since 1970. */
  at: z.number(),
  outcome: z.enum(['answered', 'failed', 'cancelled']),
  rows: z.nullable(z.int()),
});
export type PastQuery = z.infer<typeof PastQuery>;

/** A statement that a person has given a name. */
export const SavedQuery = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  text: Text,
  params: Text,
});
export type SavedQuery = z.infer<typeof SavedQuery>;

const HISTORY_KEY = 'yinzheng.cypher.history';
const SAVED_KEY = 'yinzheng.cypher.saved';
const MOST_PAST = 100;
const MOST_SAVED = 200;
/** Characters of JSON; browsers give a site about five million in all. */
const MOST_CHARACTERS = 1_000_000;

/** What was kept last time; what this version cannot read is left out. */
export const readHistory = (storage: Storage | null): readonly PastQuery[] =>
  readList(storage, HISTORY_KEY, PastQuery);
export const readSaved = (storage: Storage | null): readonly SavedQuery[] =>
  readList(storage, SAVED_KEY, SavedQuery);

/** Returns whether the browser took it: it may refuse storage, or be full. */
export const storeHistory = (storage: Storage | null, history: readonly PastQuery[]): boolean =>
  storeList(storage, HISTORY_KEY, history);
export const storeSaved = (storage: Storage | null, saved: readonly SavedQuery[]): boolean =>
  storeList(storage, SAVED_KEY, saved);

/** The newest first; the same statement only once, at its newest; at most a hundred. */
export function withPast(history: readonly PastQuery[], past: PastQuery): readonly PastQuery[] {
  const others = history.filter(({ text, params }) => text !== past.text || params !== past.params);
  return [past, ...others].slice(0, MOST_PAST);
}

/** One more saved query, sorted by name; one of the same name is replaced. */
export function withSaved(saved: readonly SavedQuery[], query: SavedQuery): readonly SavedQuery[] {
  const others = saved.filter(({ name }) => name !== query.name);
  return [...others, query].sort((a, b) => a.name.localeCompare(b.name, 'zh')).slice(0, MOST_SAVED);
}

/** Those whose text or name has every word that is looked for. */
export function matching<Entry extends { readonly text: string; readonly name?: string }>(
  entries: readonly Entry[],
  search: string,
): readonly Entry[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(({ text, name = '' }) => {
    const all = `${name}\n${text}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

const QueryFile = z.object({
  format: z.literal('yinzheng-queries'),
  queries: z.array(SavedQuery).check(z.maxLength(MOST_SAVED)),
});

/** Saved queries as a file to be handed on. */
export const toQueryFile = (queries: readonly SavedQuery[]): string =>
  `${JSON.stringify({ format: 'yinzheng-queries', queries }, null, 2)}\n`;

/**
 * The queries of a file: one of ours, or a plain `.cypher` text, which is one query named like the file. Null when it is
 * neither. Nothing of it runs by itself.
 */
export function readQueryFile(fileName: string, content: string): readonly SavedQuery[] | null {
  if (!fileName.toLowerCase().endsWith('.json')) {
    const name = fileName.replace(/\.\w+$/, '').slice(0, 120);
    const query = SavedQuery.safeParse({ name, text: content.trim(), params: '' });
    return query.success && query.data.text !== '' ? [query.data] : null;
  }
  try {
    return QueryFile.parse(JSON.parse(content)).queries;
  } catch {
    return null;
  }
}

function readList<Entry>(
  storage: Storage | null,
  key: string,
  schema: z.ZodMiniType<Entry>,
): readonly Entry[] {
  try {
    const list = z.array(z.unknown()).parse(JSON.parse(storage?.getItem(key) ?? '[]'));
    return list.flatMap((entry) => {
      const parsed = schema.safeParse(entry);
      return parsed.success ? [parsed.data] : [];
    });
  } catch {
    return []; // refused, or not ours
  }
}

function storeList(storage: Storage | null, key: string, list: readonly unknown[]): boolean {
  if (storage === null) return false;
  try {
    let kept = list;
    let json = JSON.stringify(kept);
    while (json.length > MOST_CHARACTERS && kept.length > 0) {
      kept = kept.slice(0, Math.floor(kept.length / 2));
      json = JSON.stringify(kept);
    }
    storage.setItem(key, json);
    return kept.length === list.length;
  } catch {
    return false;
  }
}
