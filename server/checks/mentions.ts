import {
  collector,
  entitiesById,
  idsOf,
  passageNumber,
  passagesById,
  unknownReference,
} from '../dataset/lookups.ts';
import type { Fault } from '../dataset/problem.ts';
import type { EntityRow, MentionRow } from '../dataset/tables.ts';
import { compareFolded } from '../graph/fold.ts';
import { sliceText } from '../texts/report-text.ts';
import type { DatasetCheck } from './check.ts';
import { rangeFault } from './range.ts';

/** Where entities are named: the place exists, holds these very words, and they are a name of the entity. */
export const checkMentions: DatasetCheck = (draft) => {
  const { mentions, entities, passages } = draft.tables;
  const { problems, add } = collector(mentions.file);
  const known = { entities: idsOf(entities), passages: idsOf(passages) };
  const byId = { entities: entitiesById(draft), passages: passagesById(draft) };
  const seen = new Set<string>();
  for (const { row, value } of mentions.rows) {
    add(
      row,
      'entity',
      !known.entities.has(value.entity) && unknownReference('entity', value.entity, known.entities),
    );
    add(
      row,
      'passage',
      !known.passages.has(value.passage) && unknownReference('passage', value.passage, known.passages),
    );
    const range = rangeFault(value, byId.passages.get(value.passage));
    add(row, 'end', range);
    const there =
      draft.text && !range
        ? sliceText(draft.text, passageNumber(value.passage), value.start, value.end)
        : null;
    add(row, 'surface', surfaceFault(value, there));
    add(row, 'surface', nameFault(value, byId.entities.get(value.entity)));
    const key = [value.entity, value.passage, value.start, value.end].join(' ');
    add(row, 'start', seen.has(key) && TWICE);
    seen.add(key);
  }
  return problems;
};

const TWICE: Fault = { code: 'duplicate-mention', en: 'This mention stands twice.', zh: '这一提及重复了。' };

function surfaceFault({ start, end, surface }: MentionRow, there: string | null): Fault | undefined {
  if (there !== null && there !== surface)
    return {
      code: 'surface',
      en: `At ${start}–${end} the text says "${there}", not "${surface}".`,
      zh: `原文 ${start}–${end} 处是“${there}”，不是“${surface}”。`,
    };
  if (there === null && [...surface].length !== end - start)
    return {
      code: 'surface',
      en: `"${surface}" has ${[...surface].length} characters, the place ${end - start}.`,
      zh: `“${surface}”有 ${[...surface].length} 个字符，而位置长 ${end - start}。`,
    };
  return undefined;
}

function nameFault({ surface }: MentionRow, entity: EntityRow | undefined): Fault | undefined {
  if (entity === undefined || !entity.named) return undefined;
  const names = [
    entity.name ?? '',
    entity.name_zh ?? '',
    entity.name_en ?? '',
    ...entity.aliases_zh,
    ...entity.aliases_en,
    entity.code ?? '',
  ];
  if (names.some((name) => compareFolded(name, surface))) return undefined;
  return {
    code: 'not-a-name',
    en: `"${surface}" is neither the name nor an alias of ${entity.id}; add it to the aliases.`,
    zh: `“${surface}”既不是 ${entity.id} 的名称也不是别名，请加入别名。`,
  };
}
