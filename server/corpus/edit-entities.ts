import { notFound } from '../errors/app-error.ts';
import { type Cells, compact, type Folder, tagOf } from './folder.ts';
import { freeId, slugOf } from './new-ids.ts';
import { piecesOf, type Said, type Unit, wordsAt } from './places.ts';
import { inUse } from './refusals.ts';

/** Values as they are given; null takes one away. */
export type Fields = Readonly<
  Record<string, string | number | boolean | readonly string[] | null | undefined>
>;

/** Values as cells. What is not given does not stand in it. */
export const cellsOf = (fields: Fields): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([column, value]) =>
      value === undefined ? [] : [[column, Array.isArray(value) ? value.join('|') : String(value ?? '')]],
    ),
  );

/** An id of today's report, given with its report or without. */
export const ownOf = (report: string, id: string): string =>
  id.startsWith(`${report}/`) ? id.slice(report.length + 1) : id;

const entity = { en: 'entity', zh: '实体' };

export function entityIn({ tables }: Folder, id: string): Cells {
  const found = tables.entities.find((cells) => cells.id === id);
  if (found === undefined) throw notFound(entity, id);
  return found;
}

/** The id that a new entity gets. */
export function newEntityId({ tables }: Folder, label: string, name: string): string {
  const taken = new Set(tables.entities.map(({ id }) => id));
  return freeId(`${label.toLowerCase()}-${slugOf(name, 'x')}`, (id) => taken.has(id));
}

export const withEntity = (folder: Folder, fields: Fields): Folder =>
  withTable(folder, 'entities', [...folder.tables.entities, compact('entities', cellsOf(fields))]);

export function changedEntity(folder: Folder, id: string, fields: Fields): Folder {
  const old = entityIn(folder, id);
  const next = compact('entities', { ...old, ...cellsOf(fields), id });
  return withTable(
    folder,
    'entities',
    folder.tables.entities.map((cells) => (cells === old ? next : cells)),
  );
}

/** Without an entity and its mentions. @throws AppError 409 where facts speak of it */
export function withoutEntity(folder: Folder, id: string): Folder {
  entityIn(folder, id);
  const { relations, observations, qualifiers, mentions, entities } = folder.tables;
  const speaks = (cells: Cells) =>
    [cells.from, cells.to, cells.attributed_to, ...(cells.about ?? '').split('|')].includes(id);
  const facts = [
    ...[...relations, ...observations].filter(speaks).map((cells) => cells.id ?? ''),
    ...qualifiers.filter(({ value }) => value === id).map(({ fact }) => fact ?? ''),
  ];
  if (facts.length > 0 || folder.report.subject === id) throw inUse(id, [...new Set(facts)]);
  return {
    ...folder,
    tables: {
      ...folder.tables,
      entities: entities.filter((cells) => cells.id !== id),
      mentions: mentions.filter((cells) => cells.entity !== id),
    },
  };
}

export const withTable = (folder: Folder, name: keyof Folder['tables'], rows: readonly Cells[]): Folder => ({
  ...folder,
  tables: { ...folder.tables, [name]: rows },
});

/** What a mention is called: it has no id of its own in the format. */
export const mentionId = ({ entity, passage, start, end }: Cells): string =>
  `${entity}@${passage?.split('#')[1]}.${start}-${end}`;

export function mentionIn({ tables }: Folder, id: string): Cells {
  const found = tables.mentions.find((cells) => mentionId(cells) === id);
  if (found === undefined) throw notFound({ en: 'mention', zh: '提及' }, id);
  return found;
}

export function newMention(folder: Folder, about: string, said: Said, unit: Unit): Cells {
  const [piece] = piecesOf(folder, said, unit);
  const place = piece ?? { passage: 0, start: 0, end: 0 };
  return compact('mentions', {
    entity: about,
    passage: `${folder.report.id}#${place.passage}`,
    start: String(place.start),
    end: String(place.end),
    surface: wordsAt(folder, place),
  });
}

export const withoutMention = (folder: Folder, id: string): Folder => {
  const gone = mentionIn(folder, id);
  return withTable(
    folder,
    'mentions',
    folder.tables.mentions.filter((cells) => cells !== gone),
  );
};

/** The tag of an entity as it is now. */
export const entityTag = (folder: Folder, id: string): string => tagOf(entityIn(folder, id));
