import type { Api } from '#contract/api.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';
import type { StoredPart } from '#contract/writing.ts';
import type { PassageRange } from '../model/reading-state.ts';
import type { Language } from '../words/language.ts';
import { type Lines, lineOf, numberOf, textAt } from './places.ts';

export type Draft = OutputOf<Api['draft']>;

/** An end of a fact: something of this report, and where it was pointed at. */
export interface End {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly place: PassageRange | null;
}

export const nameOfEntity = ({ id, fields }: StoredPart, language: Language = 'zh'): string => {
  const { name_zh, name_en, name } = fields;
  return (language === 'zh' ? (name_zh ?? name ?? name_en) : (name_en ?? name ?? name_zh)) ?? id;
};

const namesOf = ({
  fields: { name, name_zh, name_en, code, aliases_zh, aliases_en },
}: StoredPart): readonly string[] =>
  [name, name_zh, name_en, code, ...(aliases_zh ?? '').split('|'), ...(aliases_en ?? '').split('|')].filter(
    (each): each is string => each !== undefined && each !== '',
  );

/** Of the report, the things called so or nearly so: those of just this name first. */
export function knownAs({ entities }: Draft, words: string): readonly StoredPart[] {
  const sought = words.trim().toLowerCase();
  if (sought === '') return entities;
  const rank = (entity: StoredPart) => {
    const names = namesOf(entity).map((name) => name.toLowerCase());
    if (names.includes(sought)) return 0;
    return names.some((name) => name.includes(sought) || sought.includes(name)) ? 1 : 2;
  };
  return entities.filter((each) => rank(each) < 2).toSorted((one, other) => rank(one) - rank(other));
}

/** The one thing that is called exactly so; null where there is none or several. */
export function surely(draft: Draft, words: string): StoredPart | null {
  const sought = words.trim();
  const called = draft.entities.filter((each) => namesOf(each).includes(sought));
  const [only] = called;
  return called.length === 1 ? (only ?? null) : null;
}

/** The entity that is named at a place. */
export function namedAt(
  { mentions, entities }: Draft,
  passage: string,
  at: number,
): { entity: StoredPart; place: PassageRange } | null {
  const found = mentions.find(
    ({ fields: { passage: own, start, end } }) => own === passage && Number(start) <= at && at < Number(end),
  );
  const entity = entities.find(({ id }) => id === found?.fields.entity);
  if (found === undefined || entity === undefined) return null;
  return { entity, place: { passage, start: Number(found.fields.start), end: Number(found.fields.end) } };
}

/** Whether an end is named within a quotation: by a mention, or by one of its names. */
export function standsIn(draft: Draft, lines: Lines, id: string, quotation: PassageRange): boolean {
  const entity = draft.entities.find((each) => each.id === id);
  const words = textAt(lines, quotation);
  return (
    (entity !== undefined && namesOf(entity).some((name) => words.includes(name))) ||
    draft.mentions.some(
      ({ fields: { entity: of, passage, start, end } }) =>
        of === id &&
        passage === quotation.passage &&
        Number(start) >= quotation.start &&
        Number(end) <= quotation.end,
    )
  );
}

/** A place where one of these is named. */
export interface Named {
  readonly entity: StoredPart;
  readonly place: PassageRange;
}

/** Every place of a passage where one of these stands by one of its names, in order. */
export function namedIn(entities: readonly StoredPart[], lines: Lines, passage: string): readonly Named[] {
  const text = lineOf(lines, passage).join('');
  const found = entities.flatMap((entity) =>
    namesOf(entity).flatMap((name) =>
      [...text.matchAll(new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gu'))].map(
        ({ index }): Named => {
          const start = [...text.slice(0, index)].length;
          return { entity, place: { passage, start, end: start + [...name].length } };
        },
      ),
    ),
  );
  return found.toSorted((one, other) => one.place.start - other.place.start);
}

/** The nearest place before this one where one of these is named; null where none is. */
export function lastNamed(
  entities: readonly StoredPart[],
  lines: Lines,
  { passage, start }: PassageRange,
): Named | null {
  const [report = ''] = passage.split('#');
  for (let number = numberOf(passage); number >= 0; number -= 1) {
    const here = namedIn(entities, lines, `${report}#${number}`);
    const last = here.findLast(({ place }) => place.passage !== passage || place.end <= start);
    if (last !== undefined) return last;
  }
  return null;
}

/** A type of the vocabulary between two ends, as they were picked or the other way round. */
export interface Joining {
  readonly type: Vocabulary['types'][number];
  readonly isTurned: boolean;
}

/** Only the types that join these labels. */
export const joining = ({ types }: Vocabulary, from: string, to: string): readonly Joining[] =>
  types.flatMap((type) => [
    ...(type.domain.includes(from) && type.range.includes(to) ? [{ type, isTurned: false }] : []),
    ...(!type.symmetric && type.domain.includes(to) && type.range.includes(from) && from !== to
      ? [{ type, isTurned: true }]
      : []),
  ]);

/** A type's clause with the names in it. */
export const glossFrom = (template: string, from: string, to: string): string =>
  template.replaceAll('{from}', from).replaceAll('{to}', to);

/** What is still to be done, and how far the report has come. */
export function progressOf(draft: Draft) {
  const facts = [...draft.statements, ...draft.figures];
  const covered = new Set(facts.flatMap(({ quotations }) => quotations.map(({ passage }) => passage)));
  const bare = draft.passages.filter(
    ({ id = '', kind }) => (kind === 'body' || kind === 'caption') && !covered.has(id),
  );
  return {
    facts: facts.length,
    drafts: facts.filter(({ status }) => status !== 'checked').length,
    bare: bare.map(({ id = '' }) => id),
    unused: draft.unfinished.filter(({ code }) => code === 'no-fact').length,
    stage: facts.length === 0 ? 'readable' : bare.length > 0 ? 'core' : 'complete',
  } as const;
}
