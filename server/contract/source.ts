import { z } from 'zod/mini';

/** What kind of thing a report is: it decides how the report is cited. */
export const GENRES = [
  'news',
  'government-page',
  'work-report',
  'yearbook',
  'gazetteer',
  'article',
  'book',
  'other',
] as const;
export const Genre = z.enum(GENRES);
export type Genre = z.infer<typeof Genre>;

const text = z.nullable(z.string());

/**
 * A report as a publication: all that a citation can be made of. Null is what nobody has entered; citations ask for it
 * and never guess it.
 */
export const SourceDescription = z.object({
  title_zh: z.string(),
  title_en: z.string(),
  /**
   * A Chinese title in pinyin, words apart and in sentence case. It is entered and not made: which syllables are one
   * word, and which are names, no dictionary of readings says.
   */
  title_romanised: text,
  /** A language tag, `zh-CN`. */
  lang: z.string(),
  genre: z.nullable(Genre),
  /** Who published it: the newspaper, the journal, the site's owner, the publishing house. */
  publisher: text,
  /** Where the publisher is. */
  place: text,
  /** EDTF. */
  published: text,
  /** Where it can be read; `archived_url` leads to a copy that stays. */
  url: text,
  archived_url: text,
  /** The day on which the address was last looked at, `2026-11-24`. */
  accessed: text,
  /** A document's number, a report's number, or the volume and issue of a journal, `46(8)`. */
  number: text,
  /** As printed, `2nd ed.`; the first edition is none. */
  edition: text,
  /** Pages, or the page of a newspaper. */
  pages: text,
  /** Who wrote it, in the order of its byline: a person `Family, Given`, or a name taken as it is written. */
  authors: z.array(z.object({ name_zh: z.string(), name_en: z.string() })),
  rights: text,
  /** Of the text that the offsets are counted in. */
  sha256: z.string(),
});
export type SourceDescription = z.infer<typeof SourceDescription>;

/** What a citation needs, where nobody has entered any of it. */
export const NOTHING_ENTERED = {
  ...{ title_romanised: null, genre: null, publisher: null, place: null, published: null, url: null },
  ...{
    archived_url: null,
    accessed: null,
    number: null,
    edition: null,
    pages: null,
    subject: null,
    rights: null,
  },
} as const;
