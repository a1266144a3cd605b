import { isEdtf } from '#contract/edtf.ts';
import type { VocabularyRole } from '#contract/vocabulary.ts';
import { notEdtf, unknownWord } from '../dataset/cells.ts';
import type { Draft } from '../dataset/dataset.ts';
import { collector, entitiesById, factIds, unknownReference } from '../dataset/lookups.ts';
import type { Fault } from '../dataset/problem.ts';
import { rolesOf } from '../dataset/roles.ts';
import type { QualifierRow } from '../dataset/tables.ts';
import type { DatasetCheck } from './check.ts';

/** What facts say besides their two ends: roles that their types declare, each with a value of its kind. */
export const checkQualifiers: DatasetCheck = (draft) => {
  const { qualifiers, relations } = draft.tables;
  const { problems, add } = collector(qualifiers.file);
  const facts = factIds(draft);
  const roles = rolesOf(draft);
  const types = new Map(relations.raw.map(({ cells }) => [cells.id, cells.type ?? '']));
  const known = new Set(draft.shared.vocabulary.types.map(({ name }) => name));
  const given = new Set<string>();
  for (const { row, value } of qualifiers.rows) {
    const type = types.get(value.fact);
    add(row, 'fact', !facts.has(value.fact) && unknownReference('fact', value.fact, facts));
    add(row, 'fact', facts.has(value.fact) && type === undefined && NO_FIGURES);
    // A type that no pack has is a problem of the fact, not of what else it says.
    if (type === undefined || !known.has(type)) continue;
    const role = roles.get(value);
    const ofType = roles.all.filter((each) => each.type === type).map(({ name }) => name);
    add(row, 'role', role === undefined && noRole(type, value.role, ofType));
    if (role === undefined) continue;
    // Several persons may have a role; a term or a sum is one.
    const key = [value.fact, value.role, role.datatype === 'entity' ? value.value : ''].join(' ');
    add(row, 'role', given.has(key) && TWICE);
    given.add(key);
    add(row, 'value', valueFault(draft, role, value));
  }
  return [...problems, ...missingRoles(draft)];
};

/** Roles that a type says every fact of it has. */
function missingRoles(draft: Draft) {
  const { relations, qualifiers } = draft.tables;
  const { problems, add } = collector(relations.file);
  const given = new Set(qualifiers.raw.map(({ cells }) => `${cells.fact} ${cells.role}`));
  const required = rolesOf(draft).all.filter((role) => role.required);
  for (const { row, value } of relations.rows)
    for (const role of required)
      if (role.type === value.type)
        add(row, 'type', !given.has(`${value.id} ${role.name}`) && missingRole(role));
  return problems;
}

const DURATION = /^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/;
const AMOUNT = /^(0|[1-9][0-9]*)(\.[0-9]+)? (\S+)$/;

function valueFault(draft: Draft, role: VocabularyRole, { value }: QualifierRow): Fault | undefined {
  switch (role.datatype) {
    case 'text':
      return undefined;
    case 'entity':
      return entityFault(draft, role, value);
    case 'whole':
      return /^(0|[1-9][0-9]{0,14})$/.test(value) ? undefined : wrong(value, 'a whole number', '整数');
    case 'amount':
      return AMOUNT.test(value)
        ? undefined
        : wrong(
            value,
            'a decimal number, a space and a unit (50000 CNY)',
            '十进制数、空格加单位（如 50000 CNY）',
          );
    case 'date':
      return isEdtf(value) ? undefined : notEdtf(value);
    case 'duration':
      return DURATION.test(value)
        ? undefined
        : wrong(value, 'a duration after ISO 8601 (P3Y6M)', 'ISO 8601 时长（如 P3Y6M）');
  }
}

function entityFault(draft: Draft, role: VocabularyRole, id: string): Fault | undefined {
  const known = entitiesById(draft);
  const entity = known.get(id);
  if (entity === undefined) return unknownReference('entity', id, known.keys());
  return role.labels.length === 0 || role.labels.includes(entity.label)
    ? undefined
    : {
        code: 'qualifier-label',
        en: `The role ${role.name} takes ${role.labels.join(', ')}, not ${entity.label}.`,
        zh: `“${role.name_zh}”须为 ${role.labels.join('、')}，不是 ${entity.label}。`,
      };
}

const wrong = (value: string, en: string, zh: string): Fault => ({
  code: 'qualifier-value',
  en: `"${value}": must be ${en}.`,
  zh: `“${value}”：必须是${zh}。`,
});
const NO_FIGURES: Fault = {
  code: 'qualifier-figure',
  en: 'A figure has no qualifiers.',
  zh: '数据没有限定项。',
};
const TWICE: Fault = {
  code: 'qualifier-twice',
  en: 'The fact has this role already.',
  zh: '该事实已有此项。',
};
const noRole = (type: string, role: string, roles: readonly string[]): Fault =>
  roles.length > 0
    ? unknownWord(role, roles)
    : { code: 'no-roles', en: `${type} declares no roles.`, zh: `${type} 没有限定项。` };
const missingRole = ({ type, name, name_zh }: VocabularyRole): Fault => ({
  code: 'missing-role',
  en: `A fact of ${type} says its ${name} in qualifiers.csv.`,
  zh: `${type} 须在 qualifiers.csv 中写明“${name_zh}”。`,
});
