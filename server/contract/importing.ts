import { z } from 'zod/mini';
import { ReportId } from './model.ts';
import { Changed } from './writing.ts';

/** The tools whose files can be read into a report. */
export const IMPORT_FORMATS = [
  'sheet',
  'brat',
  'cas-json',
  'webanno',
  'doccano',
  'label-studio',
  'web-annotation',
  'inkvisitor',
] as const;
export const ImportFormat = z.enum(IMPORT_FORMATS);
export type ImportFormat = z.infer<typeof ImportFormat>;

const word = z.string().check(z.maxLength(200));
const most = (count: number) =>
  z.record(word, word).check(z.refine((all) => Object.keys(all).length <= count));

export const ImportInput = z.object({
  format: ImportFormat,
  /** Of the project. */
  report: ReportId,
  /** Base64. */
  file: z.string().check(z.minLength(1), z.maxLength(12_000_000)),
  /** Only to be told what would come of it. */
  dry: z._default(z.union([z.boolean(), z.enum(['true', 'false'])]), false),
  /** Of a sheet: what a column is, by its name; empty leaves it out. */
  columns: z._default(most(200), {}),
  /** What the file’s labels, types, indicators and units are here; empty leaves out what is called so. */
  names: z._default(most(500), {}),
});

const Left = z.object({
  /** In the file: a row, an id. */
  where: z.string(),
  what: z.string(),
  code: z.string(),
  message: z.string(),
  message_zh: z.string(),
});

export const ImportAnswer = z.object({
  /** What fits, and, unless it was only asked, has been taken. */
  fits: z.object({ entities: z.int(), mentions: z.int(), statements: z.int(), figures: z.int() }),
  /** The first of the statements and figures that fit, in a clause each. */
  facts: z.array(z.object({ id: z.string(), says_zh: z.string(), says_en: z.string(), words: z.string() })),
  /** Facts that the report had already. */
  known: z.int(),
  /** The first of what does not fit, and why. */
  left: z.array(Left),
  left_total: z.int(),
  /** Words of the file that the vocabulary does not have. */
  unknown: z.array(
    z.object({
      sort: z.enum(['label', 'type', 'indicator', 'unit']),
      word: z.string(),
      nearest: z.nullable(z.string()),
    }),
  ),
  /** Of a sheet: its columns, and what each was taken for. */
  columns: z.array(z.object({ name: z.string(), field: z.nullable(z.string()) })),
  /** Null where it was only asked, or nothing fits. */
  change: z.nullable(Changed),
});
export type ImportAnswer = z.infer<typeof ImportAnswer>;
