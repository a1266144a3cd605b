import { z } from 'zod/mini';
import { SearchHit } from './graph.ts';

/** What the search looks through. */
export const FIND_PARTS = ['names', 'kinds', 'statements', 'figures', 'words'] as const;
export const FindPart = z.enum(FIND_PARTS);
export type FindPart = z.infer<typeof FindPart>;

/** One group of what was found, best first. */
const group = <Hit extends z.ZodMiniType>(hit: Hit) =>
  z.object({
    hits: z.array(hit),
    /** How many there are; where `isLeast`, there may be more: they are counted up to a limit. */
    total: z.int().check(z.minimum(0)),
    isLeast: z.boolean(),
    /** Cursor of the next page of this group; null at the end. */
    next: z.nullable(z.string()),
  });

const NameHit = z.extend(SearchHit, {
  /** The name, alias or code that holds what was typed; null where only its romanisation does. */
  matched: z.nullable(z.string()),
});
export type NameHit = z.infer<typeof NameHit>;

const KindHit = z.object({
  label: z.string(),
  /** Null for all of the label. */
  kind: z.nullable(z.string()),
  name_zh: z.string(),
  name_en: z.string(),
  count: z.int(),
});
export type KindHit = z.infer<typeof KindHit>;

const FactHit = z.object({
  id: z.string(),
  report: z.string(),
  /** Where its words begin. */
  passage: z.string(),
  gloss_zh: z.string(),
  gloss_en: z.string(),
  /** The edge that a statement is drawn as; null of a figure. */
  edge: z.nullable(z.string()),
});
export type FactHit = z.infer<typeof FactHit>;

/** A place where the searched words stand, with what stands around them. Offsets count code points of the passage. */
export const WordLine = z.object({
  report: z.string(),
  passage: z.string(),
  start: z.int(),
  end: z.int(),
  left: z.string(),
  word: z.string(),
  right: z.string(),
});
export type WordLine = z.infer<typeof WordLine>;

export const Found = z.object({
  names: z.optional(
    z.extend(group(NameHit), {
      /** Where nothing is called so: names that are spelt nearly so, nearest first. */
      near: z.array(NameHit),
    }),
  ),
  kinds: z.optional(group(KindHit)),
  statements: z.optional(group(FactHit)),
  figures: z.optional(group(FactHit)),
  words: z.optional(
    z.extend(group(WordLine), {
      /** False where no text is at hand, or none may be searched here. */
      isSearchable: z.boolean(),
    }),
  ),
});
export type Found = z.infer<typeof Found>;

/** A concordance: by what stands to the left of the words, to their right, or in the order of the texts. */
export const WordSort = z.enum(['text', 'left', 'right']);
export type WordSort = z.infer<typeof WordSort>;

export const Concordance = z.object({
  lines: z.array(WordLine),
  total: z.int(),
  isLeast: z.boolean(),
  isSearchable: z.boolean(),
  next: z.nullable(z.string()),
});
export type Concordance = z.infer<typeof Concordance>;
