import { z } from 'zod/mini';
import {
  Basis,
  Certainty,
  Claim,
  FactStatus,
  FigureDirection,
  Level,
  PassageKind,
  QuotationRole,
  Tense,
  Word,
} from './model.ts';
import { Genre } from './source.ts';

const words = (most: number) => z.string().check(z.maxLength(most));
const name = z.optional(z.nullable(words(300)));
const note = z.optional(z.nullable(words(1_000)));
const names = z.optional(z.array(words(300)).check(z.maxLength(50)));
/** An entity of the report, by its id there or in the store. */
const ref = z.string().check(z.minLength(1), z.maxLength(201));
const offset = z.optional(z.int().check(z.minimum(0)));
const passage = z.union([z.int(), z.string().check(z.maxLength(100))]);

/** How `start` and `end` are counted, and those of the answer: in code points, or in UTF-16 as JavaScript does. */
export const Offsets = z._default(z.enum(['codepoints', 'utf16']), 'codepoints');

/** Where something stands: in its words, which the program finds, or by two offsets. */
const place = { passage, quote: z.optional(words(2_000)), start: offset, end: offset };

export const NewQuotation = z.strictObject({
  role: QuotationRole,
  ...place,
  /** Anchor terms: words of the quotation that may stand where its text may not. */
  terms: z.optional(z.array(words(24)).check(z.maxLength(40))),
});

/** What a citation of the report needs; null takes it away. */
export const ReportMetadata = z.strictObject({
  title_zh: name,
  title_en: name,
  title_romanised: name,
  genre: z.optional(z.nullable(Genre)),
  ...{ publisher: name, place: name, url: name, archived_url: name, accessed: name, number: name },
  ...{ edition: name, pages: name, rights: note, subject: name },
  authors: names,
  /** EDTF: what the report is about. */
  period: z.optional(words(40)),
  /** EDTF: when it was published. */
  published: name,
  lang: z.optional(words(40)),
  invented: z.optional(z.boolean()),
  /** What pointing words point at. */
  deixis: z.optional(z.record(words(40), words(200))),
});
export type ReportMetadata = z.output<typeof ReportMetadata>;

/** A passage of a new report, one for each line of its text that is not empty. */
export const NewPassage = z.strictObject({
  kind: PassageKind,
  /** Number of the heading that it stands under. */
  section: z.optional(z.nullable(z.int())),
  joins_next: z._default(z.boolean(), false),
  summary_zh: note,
  summary_en: note,
});

export const EntityFields = {
  label: words(40),
  kind: name,
  ...{ name, name_zh: name, name_en: name, short_zh: name, short_en: name, code: name },
  ...{ aliases_zh: names, aliases_en: names, search_names: names, authorities: names },
  named: z.optional(z.boolean()),
  level: z.optional(z.nullable(Level)),
  ...{ status_zh: name, status_en: name, note },
};

const shared = {
  basis: Basis,
  why: note,
  plan: z.optional(z.boolean()),
  gloss_zh: note,
  gloss_en: note,
  certainty: z.optional(z.nullable(Certainty)),
  attributed_to: z.optional(z.nullable(ref)),
  claim: z.optional(z.nullable(Claim)),
  negated: z.optional(z.boolean()),
  /** `hand` where it is left out. */
  origin: name,
  quotations: z.array(NewQuotation).check(z.minLength(1), z.maxLength(40)),
};

export const StatementFields = {
  type: words(40),
  from: ref,
  to: ref,
  /** What it says besides its ends, by the roles of its type. */
  roles: z.optional(z.record(words(40), words(300))),
  date: name,
  tense: z.optional(z.nullable(Tense)),
  count: z.optional(z.nullable(z.int())),
  ...shared,
};

export const FigureFields = {
  indicator: Word,
  /** A decimal number; as text, so that no digit is lost. */
  value: z.union([z.number(), words(40)]),
  unit: Word,
  direction: z.optional(z.nullable(FigureDirection)),
  comparison: z.optional(z.nullable(Word)),
  period: name,
  approx: z.optional(z.boolean()),
  as_written: words(24),
  baseline_value: z.optional(z.nullable(z.union([z.number(), words(40)]))),
  baseline_unit: z.optional(z.nullable(Word)),
  about: z.array(ref).check(z.minLength(1), z.maxLength(50)),
  ...shared,
};

/** What the checks say, in words. */
export const CheckWords = z.object({
  table: z.string(),
  field: z.nullable(z.string()),
  code: z.string(),
  message: z.string(),
  message_zh: z.string(),
  nearest: z.optional(z.string()),
});

const Place = z.object({ passage: z.string(), start: z.int(), end: z.int() });

/** Something of a report as it is stored: what stands in its line, by column, but for what is empty. */
export const StoredPart = z.object({
  id: z.string(),
  /** Names this state: to be sent as `If-Match` with a change. */
  tag: z.string(),
  fields: z.record(z.string(), z.string()),
  status: z.nullable(FactStatus),
  roles: z.record(z.string(), z.string()),
  quotations: z.array(
    z.extend(Place, { role: QuotationRole, seq: z.int(), part: z.int(), terms: z.array(z.string()) }),
  ),
});
export type StoredPart = z.infer<typeof StoredPart>;

/** The answer to every change. */
export const Changed = z.object({
  /** Of the journal: `POST /api/undo` takes it back. */
  journal: z.int(),
  report: z.string(),
  /** What was written; null where it is gone. */
  stored: z.nullable(StoredPart),
  /** The id that it had before, where the change gave it another: a fact's follows from what it says. */
  former_id: z.nullable(z.string()),
  /** What is still to be done. */
  unfinished: z.array(CheckWords),
});

/** What had words in the text before and has none in the one after: a mention, by its entity, or a quotation, by its fact. */
export const LostAnchor = z.object({
  what: z.enum(['mention', 'statement', 'figure']),
  id: z.string(),
  /** Where they stood, and the words. */
  passage: z.string(),
  words: z.string(),
});
export type LostAnchor = z.infer<typeof LostAnchor>;

/** What another edition of a text does to what is written of a report. */
export const TextCorrected = z.object({
  /** Mentions and quotations that found their words again. */
  moved: z.int(),
  lost: z.array(LostAnchor),
  /** Null where it was only asked for. */
  change: z.nullable(Changed),
});

export const JournalEntry = z.object({
  number: z.int(),
  on: z.string(),
  by: z.string(),
  action: z.enum(['create', 'change', 'remove', 'restore']),
  report: z.string(),
  what: z.string(),
  undoes: z.nullable(z.int()),
  redoes: z.nullable(z.int()),
  /** Whether it is taken back at present. */
  undone: z.boolean(),
});

/** A report of the project's own with all that is written of it. */
export const ReportDraft = z.object({
  report: StoredPart,
  text: z.string(),
  passages: z.array(z.record(z.string(), z.string())),
  entities: z.array(StoredPart),
  mentions: z.array(StoredPart),
  statements: z.array(StoredPart),
  figures: z.array(StoredPart),
  unfinished: z.array(CheckWords),
});
