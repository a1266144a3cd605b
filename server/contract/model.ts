import { z } from 'zod/mini';

/** A label of domain nodes, `Case`: one word of the packs' closed list. */
export const EntityLabel = z.string().check(z.regex(/^[A-Z][A-Za-z]*$/), z.maxLength(40));
export type EntityLabel = z.infer<typeof EntityLabel>;

/** What can stand at the end of a drawn edge besides an entity: a report, or a passage (a photo caption). */
export const CORE_ENDS = ['Report', 'Passage'] as const;
/** What the core has besides: of these no edge is drawn. */
export const CORE_LABELS = [...CORE_ENDS, 'Statement', 'Observation', 'Indicator'] as const;
export const isCoreEnd = (label: string): boolean => CORE_ENDS.some((end) => end === label);

/** Everything that can stand at the end of a drawn edge. */
export const NodeLabel = EntityLabel;
export type NodeLabel = EntityLabel;

/** A relationship type that a statement can assert, read from → to, `LED_TO`: one word of the packs' closed list. */
export const RelationType = z.string().check(z.regex(/^[A-Z]+(_[A-Z]+)*$/), z.maxLength(40));
export type RelationType = z.infer<typeof RelationType>;

/** How sure we are: the words say it; only the subject is carried over; a reader's conclusion. Strongest first. */
export const BASES = ['explicit', 'ellipsis', 'inferred'] as const;
export const Basis = z.enum(BASES);
export type Basis = z.infer<typeof Basis>;

/**
 * What a quotation is to its fact: the words that say it; the clause that holds the subject which an ellipsis leaves out;
 * what an inference rests on together with the words.
 */
export const QUOTATION_ROLES = ['words', 'subject', 'premise'] as const;
export const QuotationRole = z.enum(QUOTATION_ROLES);
export type QuotationRole = z.infer<typeof QuotationRole>;

export const PassageKind = z.enum(['title', 'heading', 'body', 'caption', 'byline']);
export type PassageKind = z.infer<typeof PassageKind>;

/** When a post was held: at the time of the report, when what is reported happened (时任), or before that. */
export const Tense = z.enum(['current', 'then', 'former']);
export type Tense = z.infer<typeof Tense>;

/** Levels of government, from the highest. */
export const LEVELS = ['national', 'province', 'prefecture', 'county', 'township'] as const;
export const Level = z.enum(LEVELS);
export type Level = z.infer<typeof Level>;

/** How far somebody's work on a fact has come. */
export const FactStatus = z.enum(['draft', 'checked']);
export type FactStatus = z.infer<typeof FactStatus>;

/** The annotator's own judgement of a fact. */
export const Certainty = z.enum(['certain', 'probable', 'possible', 'doubtful']);
export type Certainty = z.infer<typeof Certainty>;

/** Whether what a report passes on is charged or established. */
export const Claim = z.enum(['alleged', 'found']);
export type Claim = z.infer<typeof Claim>;

/** Where a fact comes from: a person's hand, a rule, `model:<name>`, `import:<format>`. */
export const ORIGIN = /^(hand|rule|model:\S+|import:\S+)$/;

/** What kind of figure an indicator yields: a standing level, a change, or a plain count. */
export const Measure = z.enum(['level', 'change', 'count']);
export type Measure = z.infer<typeof Measure>;

export const FigureDirection = z.enum(['up', 'down', 'none']);
export type FigureDirection = z.infer<typeof FigureDirection>;

/** A word of a closed list of the packs, `written-instruction`, `CNY`. */
export const Word = z.string().check(z.regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/), z.maxLength(80));

/** What a figure is compared with, `yoy`: one word of the packs' closed list. */
export const Comparison = Word;
export type Comparison = z.infer<typeof Comparison>;

/** An entity's id: its report's, then its own: its label's word in lower case and a slug, `r-2021/case-7-12-gang`. */
export const EntityId = z
  .string()
  .check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z]+(-[a-z0-9]+)+$/), z.maxLength(201));
/** A report's id, `yongkang-psb-2021`. */
export const ReportId = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(80));
/** A passage's id: the report's id and the passage's number from 0, `yongkang-psb-2021#16`. */
export const PassageId = z
  .string()
  .check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*#(0|[1-9][0-9]*)$/), z.maxLength(100));
/** A statement's id: `s-` and 12 hexadecimal digits. */
export const StatementId = z.string().check(z.regex(/^s-[0-9a-f]{12}$/));
/** A statement's id of today: the first version wrote the digits alone. */
export const todaysStatementId = (id: string): string => (/^[0-9a-f]{12}$/.test(id) ? `s-${id}` : id);
/** A statement named by whoever asks, by today's id or the bare one of the first version. */
export const StatementRef = z.pipe(
  z.string().check(z.regex(/^(s-)?[0-9a-f]{12}$/)),
  z.transform(todaysStatementId),
);
/** A drawn edge's id: `edge-` and 12 hexadecimal digits of the SHA-1 of type, from and to. */
export const EdgeId = z.string().check(z.regex(/^edge-[0-9a-f]{12}$/));
/** What an entity was called in the first version: its own id, without its report's. Several may share it. */
const FormerEntityId = z.string().check(z.regex(/^[a-z]+(-[a-z0-9]+)+$/), z.maxLength(120));
/** Any id that `/api/nodes/:id` knows. */
export const NodeId = z.union([EntityId, ReportId, PassageId, FormerEntityId]);
