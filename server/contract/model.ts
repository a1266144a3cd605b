import { z } from 'zod/mini';

/** The thirteen labels of domain nodes: who and what a report speaks of. */
export const ENTITY_LABELS = [
  'Unit',
  'Official',
  'Person',
  'Group',
  'Position',
  'Case',
  'Program',
  'Award',
  'Event',
  'Place',
  'Facility',
  'Category',
  'Concept',
] as const;
export const EntityLabel = z.enum(ENTITY_LABELS);
export type EntityLabel = z.infer<typeof EntityLabel>;

/** Everything that can stand at the end of a drawn edge: an entity, a report, or a passage (a photo caption). */
export const NodeLabel = z.enum([...ENTITY_LABELS, 'Report', 'Passage']);
export type NodeLabel = z.infer<typeof NodeLabel>;

/** The relationship types that a statement can assert, read from → to. */
export const RELATION_TYPES = [
  'LED_TO',
  'ISSUED',
  'RECEIVED',
  'GRANTED_AT',
  'HOLDS_POSITION',
  'POSITION_IN',
  'INVESTIGATED',
  'INSTANCE_OF',
  'DIFFERENT_FROM',
  'RUNS',
  'ESTABLISHED',
  'PART_OF',
  'TARGETS',
  'USES',
  'SERVES',
  'PARTICIPATED_IN',
  'ORGANISED',
  'SECURED',
  'LED_BY',
  'SUPPORTED',
  'COOPERATED_WITH',
  'GUIDED_BY',
  'BASED_ON',
  'COMBINED_WITH',
  'REPRESENTED',
  'LOCATED_IN',
  'APPLIES_TO',
  'DEPICTS',
  'WROTE',
  'ABOUT',
  'MENTIONS',
] as const;
export const RelationType = z.enum(RELATION_TYPES);
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

export const Tense = z.enum(['current', 'former']);
export type Tense = z.infer<typeof Tense>;

/** What kind of figure an indicator yields: a standing level, a change, or a plain count. */
export const Measure = z.enum(['level', 'change', 'count']);
export type Measure = z.infer<typeof Measure>;

export const FigureDirection = z.enum(['up', 'down', 'none']);
export type FigureDirection = z.infer<typeof FigureDirection>;

export const Comparison = z.enum([
  'yoy',
  'previous-3-year-mean',
  'before-after',
  'since-introduction',
  'unstated',
]);
export type Comparison = z.infer<typeof Comparison>;

/** An entity's id: its label's word in lower case, then a slug, `case-7-12-organised-crime`. */
export const EntityId = z.string().check(z.regex(/^[a-z]+(-[a-z0-9]+)+$/), z.maxLength(120));
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
/** Any id that `/api/nodes/:id` knows. */
export const NodeId = z.union([EntityId, ReportId, PassageId]);
