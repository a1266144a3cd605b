import type { StoredPart } from '#contract/writing.ts';
import type { Language } from '../words/language.ts';
import { glossFrom, nameOfEntity } from './draft.ts';
import type { Writing } from './use-writing.ts';

/** A fact in a clause: as somebody wrote it, else by its type's template. */
export function glossOf({ fields }: StoredPart, { draft, vocabulary }: Writing, language: Language): string {
  const written = language === 'zh' ? fields.gloss_zh : fields.gloss_en;
  if (written !== undefined) return written;
  const name = (id: string | undefined) => {
    const entity = draft.entities.find((each) => each.id === id);
    return entity === undefined ? (id ?? '') : nameOfEntity(entity, language);
  };
  const type = vocabulary.types.find((each) => each.name === fields.type);
  const template = language === 'zh' ? type?.gloss_zh : type?.gloss_en;
  if (template !== undefined) return glossFrom(template, name(fields.from), name(fields.to));
  const indicator = vocabulary.indicators.find(({ id }) => id === fields.indicator);
  const label = (language === 'zh' ? indicator?.label_zh : indicator?.label_en) ?? fields.indicator ?? '';
  const about = (fields.about ?? '').split('|').map(name).join('、');
  return `${about} · ${label}: ${fields.as_written ?? fields.value ?? ''}`;
}
