import { z } from 'zod/mini';
import { EntityLabel, Measure, RelationType, Word } from './model.ts';
import { Patterns } from './patterns.ts';

/** What a label is in any field of study. Code goes by these, never by a label's name. */
export const CORE_CLASSES = [
  'person',
  'organisation',
  'group',
  'post',
  'place',
  'event',
  'activity',
  'document',
  'act',
  'class',
  'idea',
] as const;
export const CoreClass = z.enum(CORE_CLASSES);
export type CoreClass = z.infer<typeof CoreClass>;

/** Names of the colours that a label may have; the theme knows their values. `-line`: the colour of the paper with a line. */
export const COLOURS = [
  'vermilion',
  'orange',
  'blue',
  'blue-line',
  'green',
  'green-line',
  'sky',
  'purple',
  'purple-line',
  'rose',
  'olive',
  'lime',
  'sand',
  'stone',
  'stone-line',
  'teal',
  'brown',
  'crimson',
] as const;
export const Colour = z.enum(COLOURS);
export type Colour = z.infer<typeof Colour>;

/** Names of the shapes that a label may have; the theme knows how they are drawn. */
export const SHAPES = [
  'hexagon',
  'star',
  'ellipse',
  'double-ellipse',
  'round-rectangle',
  'tag',
  'diamond',
  'pin',
  'rectangle',
  'barrel',
  'rhomboid',
  'dashed-octagon',
  'octagon',
  'pentagon',
  'triangle',
  'shield',
] as const;
export const Shape = z.enum(SHAPES);
export type Shape = z.infer<typeof Shape>;

const named = { name_zh: z.string(), name_en: z.string() };
const noted = { note_zh: z.string(), note_en: z.string() };

/** A label of domain nodes. English names are in lower case, as within a sentence. */
export const VocabularyLabel = z.object({
  name: EntityLabel,
  class: CoreClass,
  ...named,
  plural_en: z.string(),
  colour: Colour,
  shape: Shape,
  /** Left out of pictures and counts until asked for. */
  hidden: z.boolean(),
  /** Its nodes have proper names even where they are drawn small. */
  named_by_nature: z.boolean(),
  /** Whether its entities may have a code, such as 7·12. */
  has_code: z.boolean(),
  /** Whether its entities may have a status. */
  has_status: z.boolean(),
  ...noted,
});
export type VocabularyLabel = z.infer<typeof VocabularyLabel>;

/** A type of drawn edges. */
export const VocabularyType = z.object({
  name: RelationType,
  /** Read from → to: what stands on the edge. */
  verb_zh: z.string(),
  verb_en: z.string(),
  /** Read to → from. */
  inverse_zh: z.string(),
  inverse_en: z.string(),
  /** A clause with `{from}` and `{to}`, for a fact for which nobody wrote one. */
  gloss_zh: z.string(),
  gloss_en: z.string(),
  /** Labels it starts from, `Report` and `Passage` among them. */
  domain: z.array(z.string()),
  range: z.array(z.string()),
  symmetric: z.boolean(),
  /** A subject has at most one at a time. */
  once_per_subject: z.boolean(),
  /** `strong`: what people came for, drawn heavier; `aside`: drawn only for whoever asks for it. */
  weight: z.enum(['normal', 'strong', 'aside']),
  ...noted,
});
export type VocabularyType = z.infer<typeof VocabularyType>;

export const DATATYPES = ['entity', 'text', 'whole', 'amount', 'date', 'duration'] as const;
/** What a fact of a type may say besides its two ends: a judgment's penalty, a term. */
export const VocabularyRole = z.object({
  type: RelationType,
  name: Word,
  ...named,
  datatype: z.enum(DATATYPES),
  /** For `entity`: labels it may be. */
  labels: z.array(EntityLabel),
  required: z.boolean(),
});
export type VocabularyRole = z.infer<typeof VocabularyRole>;

/** What an entity's `kind` may be; a label without any takes every word. */
export const VocabularyKind = z.object({ label: EntityLabel, name: Word, ...named });
export type VocabularyKind = z.infer<typeof VocabularyKind>;

export const VocabularyIndicator = z.object({
  id: Word,
  label_zh: z.string(),
  label_en: z.string(),
  unit: Word,
  measure: Measure,
});
export type VocabularyIndicator = z.infer<typeof VocabularyIndicator>;

/** What a figure is counted in. `name_zh` is the measure word as it stands after a number. */
export const VocabularyUnit = z.object({
  name: Word,
  ...named,
  plural_en: z.string(),
  /** Whether English puts a space before it: 5 cases, but 5%. */
  spaced_en: z.boolean(),
});
export type VocabularyUnit = z.infer<typeof VocabularyUnit>;

/** What a figure is compared with. */
export const VocabularyComparison = z.object({ name: Word, ...named });
export type VocabularyComparison = z.infer<typeof VocabularyComparison>;

/** A pack, with the labels that no other has: where nothing of them is in the store, the pack is not in use. */
export const VocabularyPack = z.object({ id: z.string(), ...named, labels: z.array(EntityLabel) });
export type VocabularyPack = z.infer<typeof VocabularyPack>;

/** Words of the project's own packs that can be deleted: what uses them can be counted. */
export const RemovableSort = z.enum(['label', 'type', 'role', 'kind', 'indicator', 'unit', 'comparison']);
export type RemovableSort = z.infer<typeof RemovableSort>;

/** All that is a field of study's own, from its packs, merged in their order. Nothing of it is known to code by name. */
export const Vocabulary = z.object({
  packs: z.array(VocabularyPack),
  /** In the order of legends. */
  labels: z.array(VocabularyLabel),
  types: z.array(VocabularyType),
  roles: z.array(VocabularyRole),
  kinds: z.array(VocabularyKind),
  indicators: z.array(VocabularyIndicator),
  units: z.array(VocabularyUnit),
  comparisons: z.array(VocabularyComparison),
  patterns: Patterns,
});
export type Vocabulary = z.infer<typeof Vocabulary>;

/** As much of it as it takes to name and draw what is in the store: what the page asks for before it draws anything. */
export const DrawnVocabulary = z.object({
  packs: z.array(z.pick(VocabularyPack, { id: true, labels: true })),
  labels: z.array(
    z.pick(VocabularyLabel, {
      name: true,
      class: true,
      name_zh: true,
      name_en: true,
      plural_en: true,
      colour: true,
      shape: true,
      hidden: true,
      named_by_nature: true,
    }),
  ),
  types: z.array(z.pick(VocabularyType, { name: true, verb_zh: true, verb_en: true, weight: true })),
  roles: z.array(z.pick(VocabularyRole, { type: true, name: true, name_zh: true, name_en: true })),
  units: z.array(VocabularyUnit),
  comparisons: z.array(VocabularyComparison),
  patterns: Patterns,
});
export type DrawnVocabulary = z.infer<typeof DrawnVocabulary>;
