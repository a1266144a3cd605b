import { z } from 'zod';
import {
  Basis,
  Certainty,
  Claim,
  FactStatus,
  FigureDirection,
  LEVELS,
  ORIGIN,
  PassageKind,
  QUOTATION_ROLES,
  Tense,
} from '#contract/model.ts';
import {
  atMost,
  decimal,
  list,
  listOf,
  matching,
  maybeDay,
  maybeDecimal,
  maybeEdtf,
  maybeMatching,
  maybeOneOf,
  maybeTime,
  maybeWhole,
  oneOf,
  optional,
  required,
  text,
  whole,
  yesNo,
} from './cells.ts';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const entityId = matching(
  /^[a-z]+(-[a-z0-9]+)+$/,
  'bad-id',
  'an id is lower-case ASCII words with hyphens, the label first (case-7-12-gang).',
  '编号由小写英文词和连字符组成，以标签开头（如 case-7-12-gang）。',
);
/** A word of the packs; whether they have it is checked with the folder as a whole. */
export const labelName = matching(
  /^[A-Z][A-Za-z]{0,39}$/,
  'bad-label',
  'a label is a word in ASCII letters that begins with a capital (Case).',
  '标签由英文字母组成，首字母大写（如 Case）。',
);
export const typeName = matching(
  /^(?=.{1,40}$)[A-Z]+(_[A-Z]+)*$/,
  'bad-type',
  'a type is words in ASCII capitals with underscores (LED_TO).',
  '类型由大写英文词和下划线组成（如 LED_TO）。',
);
const namedEntity = matching(
  /^([a-z0-9]+(-[a-z0-9]+)*\/)?[a-z]+(-[a-z0-9]+)+$/,
  'bad-id',
  "an entity is named by its report's id, / and its own (sample-2023/case-7-12-gang).",
  '实体写作报道编号、/ 加其自身编号（如 sample-2023/case-7-12-gang）。',
);
const slug = matching(
  SLUG,
  'bad-id',
  'must be lower-case ASCII words with hyphens.',
  '必须是小写英文词加连字符。',
);
const origin = maybeMatching(
  ORIGIN,
  'bad-origin',
  'must be hand, rule, model:<name> or import:<format>.',
  '只能是 hand、rule、model:<名称> 或 import:<格式>。',
);
const passageId = matching(
  /^[a-z0-9]+(-[a-z0-9]+)*#(0|[1-9][0-9]*)$/,
  'bad-id',
  "a passage's id is the report's id, # and a number.",
  '段落编号为报道编号、# 加数字。',
);

export const PassageRow = z.object({
  id: passageId,
  kind: oneOf(PassageKind.options),
  section: optional,
  joins_next: yesNo(false),
  characters: whole(1),
  summary_zh: optional,
  summary_en: optional,
});
export type PassageRow = z.infer<typeof PassageRow>;

export const EntityRow = z.object({
  id: entityId,
  label: labelName,
  kind: optional,
  name_zh: optional,
  name_en: optional,
  aliases_zh: list(),
  aliases_en: list(),
  named: yesNo(true),
  code: optional,
  status_zh: optional,
  note: optional,
  /** In the report's language. */
  name: optional,
  /** For drawing, where the full name repeats what stands beside it. */
  short_zh: optional,
  short_en: optional,
  /** Ours, for search alone. */
  search_names: list(),
  level: maybeOneOf(LEVELS),
  authorities: listOf(
    /^[a-z]+:\S+$/,
    'bad-authority',
    'must be <authority>:<id> (wikidata:Q42).',
    '须为 <规范库>:<编号>（如 wikidata:Q42）。',
  ),
  status_en: optional,
});
export type EntityRow = z.infer<typeof EntityRow>;

export const MentionRow = z.object({
  entity: required,
  passage: required,
  start: whole(0),
  end: whole(1),
  surface: atMost(40),
});
export type MentionRow = z.infer<typeof MentionRow>;

/** What was noted of a fact beside what it says: who is said to say so, how sure, whose work it is. */
const noted = {
  status: maybeOneOf(FactStatus.options),
  made_by: optional,
  made_on: maybeDay,
  checked_by: optional,
  checked_on: maybeDay,
  origin,
  certainty: maybeOneOf(Certainty.options),
  attributed_to: optional,
  claim: maybeOneOf(Claim.options),
  negated: yesNo(false),
};

export const RelationRow = z.object({
  id: text,
  type: typeName,
  from: required,
  to: required,
  basis: oneOf(Basis.options),
  why: optional,
  date: maybeEdtf,
  tense: maybeOneOf(Tense.options),
  count: maybeWhole(1),
  plan: yesNo(false),
  gloss_zh: optional,
  gloss_en: optional,
  ...noted,
});
export type RelationRow = z.infer<typeof RelationRow>;

export const ObservationRow = z.object({
  id: text,
  indicator: required,
  value: decimal,
  unit: required,
  direction: maybeOneOf(FigureDirection.options),
  comparison: optional,
  period: maybeEdtf,
  approx: yesNo(false),
  as_written: atMost(24),
  baseline_value: maybeDecimal,
  baseline_unit: optional,
  about: list(),
  basis: oneOf(Basis.options),
  why: optional,
  plan: yesNo(false),
  gloss_zh: optional,
  gloss_en: optional,
  ...noted,
});
export type ObservationRow = z.infer<typeof ObservationRow>;

export const EvidenceRow = z.object({
  fact: required,
  role: oneOf(QUOTATION_ROLES),
  seq: whole(1),
  part: whole(1),
  passage: required,
  start: whole(0),
  end: whole(1),
  terms: list(24),
});
export type EvidenceRow = z.infer<typeof EvidenceRow>;

export const QualifierRow = z.object({ fact: required, role: required, value: required });
export type QualifierRow = z.infer<typeof QualifierRow>;

export const AmbiguityRow = z.object({
  id: slug,
  facts: list(),
  passages: list(),
  issue_zh: text,
  issue_en: text,
  reading_zh: text,
  reading_en: text,
  alternatives_zh: text,
  alternatives_en: text,
});
export type AmbiguityRow = z.infer<typeof AmbiguityRow>;

export const IdentityRow = z.object({
  a: namedEntity,
  b: namedEntity,
  judgement: oneOf(['same', 'different', 'unsure']),
  why: required,
  by: optional,
  on: maybeTime,
});
export type IdentityRow = z.infer<typeof IdentityRow>;

/** The tables of a report's folder, each with the columns by which its lines are sorted. */
export const REPORT_TABLES = {
  passages: { schema: PassageRow, sortedBy: ['id'] },
  entities: { schema: EntityRow, sortedBy: ['id'] },
  mentions: { schema: MentionRow, sortedBy: ['entity', 'passage', 'start', 'end'] },
  relations: { schema: RelationRow, sortedBy: ['id'], facts: 'id' },
  observations: { schema: ObservationRow, sortedBy: ['id'], facts: 'id' },
  evidence: {
    schema: EvidenceRow,
    sortedBy: ['fact', 'role', 'seq', 'part'],
    facts: 'fact',
    former: { role: 'words' },
  },
  qualifiers: { schema: QualifierRow, sortedBy: ['fact', 'role', 'value'], facts: 'fact' },
  ambiguities: { schema: AmbiguityRow, sortedBy: ['id'], facts: 'facts' },
} as const;
/** Tables that a folder may lack: nothing is said there. */
export const OPTIONAL_TABLES: ReadonlySet<string> = new Set<keyof typeof REPORT_TABLES>(['qualifiers']);
export type ReportTableName = keyof typeof REPORT_TABLES;
export const REPORT_TABLE_NAMES = Object.keys(REPORT_TABLES) as readonly ReportTableName[];

/** The tables that all reports share. */
export const SHARED_TABLES = {
  identity: { schema: IdentityRow, sortedBy: ['a', 'b'] },
} as const;
