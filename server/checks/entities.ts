import type { VocabularyLabel } from '#contract/vocabulary.ts';
import { unknownWord } from '../dataset/cells.ts';
import type { Draft } from '../dataset/dataset.ts';
import { collector, idsOf } from '../dataset/lookups.ts';
import type { Fault } from '../dataset/problem.ts';
import { repeated } from '../dataset/shared.ts';
import type { EntityRow } from '../dataset/tables.ts';
import { type Words, wordsOf } from '../vocabulary/words.ts';
import type { DatasetCheck } from './check.ts';

/** Ids, kinds, names; and that each entity is named somewhere and has at least one fact. */
export const checkEntities: DatasetCheck = (draft) => {
  const { entities, mentions } = draft.tables;
  const { problems, add } = collector(entities.file);
  const mentioned = idsOf(mentions, 'entity');
  const used = usedEntities(draft);
  const words = wordsOf(draft.shared.vocabulary);
  for (const { row, value } of entities.rows) {
    for (const [column, fault] of labelFaults(value, words)) add(row, column, fault);
    add(row, 'name_zh', value.name_zh === null && value.name_en === null && NAMELESS);
    for (const language of ['zh', 'en'] as const)
      add(
        row,
        `aliases_${language}`,
        aliasFault(value[`name_${language}`] ?? '', value[`aliases_${language}`]),
      );
    add(row, 'id', !mentioned.has(value.id) && nowhere('no-mention', 'mention', '提及'));
    add(row, 'id', !used.has(value.id) && nowhere('no-fact', 'fact', '事实'));
  }
  return [...problems, ...repeated(entities, 'id')];
};

function usedEntities({ tables }: Draft): Set<string> {
  const used = new Set<string>();
  for (const { cells } of tables.relations.raw)
    used
      .add(cells.from ?? '')
      .add(cells.to ?? '')
      .add(cells.attributed_to ?? '');
  for (const { cells } of tables.qualifiers.raw) used.add(cells.value ?? '');
  for (const { cells } of tables.observations.raw)
    for (const id of [...(cells.about ?? '').split('|'), cells.attributed_to ?? '']) used.add(id);
  return used;
}

/** What the packs say of a label: its word in the id, its kinds, whether it has a code or a status. */
function labelFaults(entity: EntityRow, words: Words): (readonly [column: string, fault: Fault])[] {
  const { labels } = words.vocabulary;
  const label = words.label(entity.label);
  if (label === undefined) {
    const names = labels.map(({ name }) => name);
    return [['label', unknownWord(entity.label, names)]];
  }
  const faults: (readonly [string, Fault])[] = [];
  // Any label's word: an id stays what it is when its entity is found to be of another label.
  if (!labels.some(({ name }) => entity.id.startsWith(`${name.toLowerCase()}-`)))
    faults.push(['id', wrongPrefix(entity)]);
  const kind = kindFault(entity, words);
  if (kind) faults.push(['kind', kind]);
  if (!label.has_code && entity.code !== null)
    faults.push(['code', onlyOf(labels.filter((each) => each.has_code))]);
  for (const column of ['status_zh', 'status_en'] as const)
    if (!label.has_status && entity[column] !== null)
      faults.push([column, onlyOf(labels.filter((each) => each.has_status))]);
  return faults;
}

/** A label of which the packs list no kinds takes any. */
function kindFault({ kind, label }: EntityRow, words: Words): Fault | undefined {
  if (kind === null) return undefined;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(kind))
    return {
      code: 'bad-kind',
      en: `"${kind}": a kind is a lower-case English word with hyphens.`,
      zh: `“${kind}”：类别须为小写英文词加连字符。`,
      nearest: kind.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    };
  const known = words.kindsOf(label).map(({ name }) => name);
  return known.length > 0 && !known.includes(kind) ? unknownWord(kind, known) : undefined;
}

const wrongPrefix = ({ id, label }: EntityRow): Fault => ({
  code: 'id-label',
  en: `An id begins with a label's word; of a ${label}, "${label.toLowerCase()}-".`,
  zh: `编号应以标签开头；${label} 的编号以“${label.toLowerCase()}-”开头。`,
  nearest: `${label.toLowerCase()}-${id.slice(id.indexOf('-') + 1)}`,
});

const onlyOf = (labels: readonly VocabularyLabel[]): Fault => ({
  code: 'not-of-label',
  en: `Only these labels have this: ${labels.map(({ name }) => name).join(', ')}.`,
  zh: `只有${labels.map(({ name_zh }) => name_zh).join('、')}才有此项。`,
});

const NAMELESS: Fault = {
  code: 'missing-value',
  en: 'An entity has a name in Chinese or English at least.',
  zh: '实体至少要有一个名称（中文或英文）。',
};

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
