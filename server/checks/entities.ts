import { unknownWord } from '../dataset/cells.ts';
import type { Draft } from '../dataset/dataset.ts';
import { collector, idsOf } from '../dataset/lookups.ts';
import type { Fault } from '../dataset/problem.ts';
import { repeated } from '../dataset/shared.ts';
import type { EntityRow } from '../dataset/tables.ts';
import type { DatasetCheck } from './check.ts';

/** Ids, kinds, names; and that each entity is named somewhere and has at least one fact. */
export const checkEntities: DatasetCheck = (draft) => {
  const { entities, mentions } = draft.tables;
  const { problems, add } = collector(entities.file);
  const mentioned = idsOf(mentions, 'entity');
  const used = usedEntities(draft);
  const kinds = kindsOf(draft);
  for (const { row, value } of entities.rows) {
    add(row, 'id', !value.id.startsWith(`${value.label.toLowerCase()}-`) && wrongPrefix(value));
    add(row, 'kind', kindFault(value, kinds));
    add(row, 'code', value.label !== 'Case' && value.code !== null && CASES_ONLY);
    add(row, 'status_zh', value.label !== 'Case' && value.status_zh !== null && CASES_ONLY);
    for (const language of ['zh', 'en'] as const)
      add(row, `aliases_${language}`, aliasFault(value[`name_${language}`], value[`aliases_${language}`]));
    add(row, 'id', !mentioned.has(value.id) && nowhere('no-mention', 'mention', '提及'));
    add(row, 'id', !used.has(value.id) && nowhere('no-fact', 'fact', '事实'));
  }
  return [...problems, ...repeated(entities, 'id')];
};

function usedEntities({ tables }: Draft): Set<string> {
  const used = new Set<string>();
  for (const { cells } of tables.relations.raw) used.add(cells.from ?? '').add(cells.to ?? '');
  for (const { cells } of tables.observations.raw)
    for (const id of (cells.about ?? '').split('|')) used.add(id);
  return used;
}

/** The kinds the vocabulary lists, by label; a label of which it lists none takes any. */
function kindsOf({ shared }: Draft): ReadonlyMap<string, readonly string[]> {
  const kinds = new Map<string, string[]>();
  for (const { value } of shared.vocabulary.rows)
    if (value.kind === 'entity-kind')
      for (const label of value.domain) kinds.set(label, [...(kinds.get(label) ?? []), value.name]);
  return kinds;
}

function kindFault(
  { kind, label }: EntityRow,
  kinds: ReadonlyMap<string, readonly string[]>,
): Fault | undefined {
  if (kind === null) return undefined;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(kind))
    return {
      code: 'bad-kind',
      en: `"${kind}": a kind is a lower-case English word with hyphens.`,
      zh: `“${kind}”：类别须为小写英文词加连字符。`,
      nearest: kind.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    };
  const known = kinds.get(label);
  return known && !known.includes(kind) ? unknownWord(kind, known) : undefined;
}

const wrongPrefix = ({ id, label }: EntityRow): Fault => ({
  code: 'id-label',
  en: `The id of a ${label} begins with "${label.toLowerCase()}-".`,
  zh: `${label} 的编号应以“${label.toLowerCase()}-”开头。`,
  nearest: `${label.toLowerCase()}-${id.slice(id.indexOf('-') + 1)}`,
});

const CASES_ONLY: Fault = { code: 'cases-only', en: 'Only a Case has this.', zh: '只有案件才有此项。' };

function aliasFault(name: string, aliases: readonly string[]): Fault | undefined {
  const twice = aliases.find((alias, index) => alias === name || aliases.indexOf(alias) !== index);
  return twice === undefined
    ? undefined
    : { code: 'repeated-alias', en: `"${twice}" is given twice.`, zh: `“${twice}”重复了。` };
}

const nowhere = (code: string, en: string, zh: string): Fault => ({
  code,
  en: `The entity has no ${en}.`,
  zh: `该实体没有任何${zh}。`,
});
