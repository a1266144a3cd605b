import { z } from 'zod';
import { Measure } from '#contract/model.ts';
import { COLOURS, CORE_CLASSES, DATATYPES, SHAPES } from '#contract/vocabulary.ts';
import { list, matching, oneOf, required, text, yesNo } from '../dataset/cells.ts';
import { labelName, typeName } from '../dataset/tables.ts';

const word = matching(
  /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/,
  'bad-id',
  'must be ASCII words with hyphens.',
  '必须是英文词加连字符。',
);
const named = { name_zh: required, name_en: required };

export const LabelRow = z.object({
  name: labelName,
  class: oneOf(CORE_CLASSES),
  ...named,
  plural_en: required,
  colour: oneOf(COLOURS),
  shape: oneOf(SHAPES),
  hidden: yesNo(false),
  named_by_nature: yesNo(false),
  has_code: yesNo(false),
  has_status: yesNo(false),
  note_zh: text,
  note_en: text,
});

export const TypeRow = z.object({
  name: typeName,
  verb_zh: required,
  verb_en: required,
  inverse_zh: required,
  inverse_en: required,
  gloss_zh: text,
  gloss_en: text,
  domain: list(),
  range: list(),
  symmetric: yesNo(false),
  once_per_subject: yesNo(false),
  weight: oneOf(['normal', 'strong', 'aside']),
  note_zh: text,
  note_en: text,
});

export const RoleRow = z.object({
  type: required,
  name: word,
  ...named,
  datatype: oneOf(DATATYPES),
  labels: list(),
  required: yesNo(false),
});

export const KindRow = z.object({ label: required, name: word, ...named });

export const IndicatorRow = z.object({
  id: word,
  label_zh: required,
  label_en: required,
  unit: required,
  measure: oneOf(Measure.options),
});

export const UnitRow = z.object({ name: word, ...named, plural_en: required, spaced_en: yesNo(true) });

export const ComparisonRow = z.object({ name: word, ...named });

/**
 * The tables of a pack, each with the columns that may not be repeated together. Their lines keep their order: it is that
 * of legends and lists.
 */
export const PACK_TABLES = {
  labels: { schema: LabelRow, sortedBy: [], key: ['name'] },
  types: { schema: TypeRow, sortedBy: [], key: ['name'] },
  roles: { schema: RoleRow, sortedBy: [], key: ['type', 'name'] },
  kinds: { schema: KindRow, sortedBy: [], key: ['label', 'name'] },
  indicators: { schema: IndicatorRow, sortedBy: [], key: ['id'] },
  units: { schema: UnitRow, sortedBy: [], key: ['name'] },
  comparisons: { schema: ComparisonRow, sortedBy: [], key: ['name'] },
} as const;
export type PackTableName = keyof typeof PACK_TABLES;
