import {
  changedEntity,
  entityIn,
  mentionId,
  mentionIn,
  newEntityId,
  newMention,
  ownOf,
  withEntity,
  withoutEntity,
  withoutMention,
  withTable,
} from '../corpus/edit-entities.ts';
import type { Unit } from '../corpus/places.ts';
import { storedEntity, storedMention } from '../corpus/stored.ts';
import { entityId } from '../graph/ids.ts';
import type { Handlers } from './context.ts';
import { changed, mustBeSeen, whoAsks } from './writing.ts';

export const createEntity: Handlers['createEntity'] = async ({ id, entity, same_as, ...fields }, context) => {
  const by = whoAsks(context);
  const name = fields.name_en ?? fields.name_zh ?? fields.name ?? '';
  let own = '';
  const change = await context.corpus.change(id, by, 'entity', (folder) => {
    own = entity ?? newEntityId(folder, fields.label, name);
    return withEntity(folder, { named: true, ...fields, id: own });
  });
  if (same_as !== undefined) await context.judging.judge([sameAs(same_as, entityId(id, own))], by);
  return changed(change, change.folder && storedEntity(entityIn(change.folder, own)));
};

const sameAs = (a: string, b: string) => ({
  ...{ a, b, judgement: 'same' as const, why: '录入时认定为同一 / judged so when it was entered' },
});

export const changeEntity: Handlers['changeEntity'] = async (
  { id, entity, if_match, ...fields },
  context,
) => {
  const change = await context.corpus.change(id, whoAsks(context), `entity ${entity}`, (folder) => {
    mustBeSeen(if_match, storedEntity(entityIn(folder, entity)), fields);
    return changedEntity(folder, entity, fields);
  });
  return changed(change, change.folder && storedEntity(entityIn(change.folder, entity)));
};

export const removeEntity: Handlers['removeEntity'] = async ({ id, entity, if_match }, context) => {
  const change = await context.corpus.change(id, whoAsks(context), `entity ${entity}`, (folder) => {
    mustBeSeen(if_match, storedEntity(entityIn(folder, entity)), null);
    return withoutEntity(folder, entity);
  });
  return changed(change, null);
};

export const createMention: Handlers['createMention'] = async ({ id, entity, offsets, ...said }, context) => {
  let made = '';
  const change = await context.corpus.change(id, whoAsks(context), `mention of ${entity}`, (folder) => {
    const mention = newMention(folder, ownOf(id, entity), said, offsets);
    made = mentionId(mention);
    return withTable(folder, 'mentions', [...folder.tables.mentions, mention]);
  });
  return changed(
    change,
    change.folder && storedMention(change.folder, mentionIn(change.folder, made), offsets),
  );
};

const COUNTED: Unit = 'codepoints';

export const removeMention: Handlers['removeMention'] = async ({ id, mention, if_match }, context) => {
  const change = await context.corpus.change(id, whoAsks(context), `mention ${mention}`, (folder) => {
    mustBeSeen(if_match, storedMention(folder, mentionIn(folder, mention), COUNTED), null);
    return withoutMention(folder, mention);
  });
  return changed(change, null);
};
