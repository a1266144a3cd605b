import { z } from 'zod/mini';

/** What the service is and holds. */
export const Health = z.object({
  status: z.literal('ready'),
  database: z.object({
    version: z.string(),
    edition: z.string(),
    own: z.boolean(),
    /** What our own may take, in mebibytes: heap, page cache, all transactions together, one; null for somebody else's. */
    memory: z.nullable(
      z.object({ heap: z.int(), pageCache: z.int(), transactions: z.int(), transaction: z.int() }),
    ),
  }),
  dataset: z.object({ entities: z.int(), statements: z.int(), observations: z.int(), reports: z.int() }),
  /** What cannot be promised, in both languages: of a server that is not ours, and `cannot-stop` of the moment. */
  warnings: z.array(z.object({ code: z.string(), message: z.string(), message_zh: z.string() })),
});

/** Whoever is signed in, and whether they may change what is stored. */
export const SignedIn = z.object({ name: z.nullable(z.string()), edits: z.boolean() });

/** A browser that somebody is signed in with; times as in ISO 8601. */
export const OwnSession = z.object({
  id: z.string(),
  /** The address that it was begun from. */
  from: z.string(),
  begun: z.string(),
  used: z.string(),
  /** Whether it is the one that asks. */
  here: z.boolean(),
});

export const OwnSessions = z.object({ sessions: z.array(OwnSession) });

const Named = z.object({ name: z.string(), label_zh: z.string(), label_en: z.string(), count: z.int() });

/** A property: `on` which labels or types it is found, and on how many of their nodes or relationships. */
const Property = z.object({ name: z.string(), on: z.array(z.string()), count: z.int() });

/** What the graph is made of, named in both languages. */
export const Schema = z.object({
  labels: z.array(z.extend(Named, { kinds: z.array(Named) })),
  types: z.array(z.extend(Named, { domain: z.array(z.string()), range: z.array(z.string()) })),
  /** Of nodes, by label. */
  properties: z.array(Property),
  /** Of all relationships, by type: also of those that hold evidence and are not drawn. */
  relationship_properties: z.array(Property),
});
