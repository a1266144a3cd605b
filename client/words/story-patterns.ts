import type { StoryPattern } from '#contract/patterns.ts';
import type { Language } from './language.ts';
import { causeStep } from './story-steps.ts';
import { patterns } from './vocabulary.ts';

/** What tells of an act of this label. */
export const patternOfAct = (label: string): StoryPattern | undefined =>
  patterns().stories.find(({ act }) => act.includes(label));

/** The first pattern of which something led to an act by one of these edges. */
export const patternIn = (edges: readonly { readonly type: string }[]): StoryPattern | undefined =>
  patterns().stories.find((pattern) => edges.some(({ type }) => type === causeStep(pattern)?.type));

/** What the vocabulary says under `<field>_zh` and `<field>_en`; empty where it says nothing. */
export const saidBy = <Field extends string>(
  of: { readonly [Key in `${Field}_${Language}`]: string | null },
  field: Field,
  language: Language,
): string => of[`${field}_${language}`] ?? '';

/** Puts a name into a text of the vocabulary. */
export const withName = (text: string, name: string): string => text.replaceAll('{name}', () => name);
