import type { Patterns } from '#contract/patterns.ts';
import type { Vocabulary, VocabularyPack, VocabularyType } from '#contract/vocabulary.ts';
import { type Fault, type Problem, problemAt } from '../dataset/problem.ts';
import type { Row, Table } from '../dataset/read-table.ts';
import type { Pack } from './pack.ts';
import { PACK_TABLES, type PackTableName } from './tables.ts';

/** In a type's ends: every label of the packs. */
const EVERY_LABEL = '*';

/** Several packs as one vocabulary, in their order. What two packs have in common must be the same thing in both. */
export function mergePacks(packs: readonly Pack[]): {
  readonly vocabulary: Vocabulary;
  readonly problems: Problem[];
} {
  const problems: Problem[] = [];
  const merge = <T extends object>(
    name: PackTableName,
    tables: readonly Table<T>[],
    same: readonly (keyof T)[],
  ) => mergeTables(tables, PACK_TABLES[name].key, same, problems);
  const of = <Name extends PackTableName>(name: Name) => packs.map((pack) => pack.tables[name]);
  const labels = merge('labels', of('labels'), ['class']);
  const every = labels.map((label) => label.name);
  const types = merge('types', of('types'), ['domain', 'range', 'symmetric', 'once_per_subject']);
  const vocabulary: Vocabulary = {
    packs: packs.map((pack) => describePack(pack, packs)),
    labels,
    types: types.map((type) => completeType(type, every)),
    roles: merge('roles', of('roles'), ['datatype', 'labels', 'required']),
    kinds: merge('kinds', of('kinds'), []),
    indicators: merge('indicators', of('indicators'), ['unit', 'measure']),
    units: merge('units', of('units'), []),
    comparisons: merge('comparisons', of('comparisons'), []),
    patterns: mergePatterns(packs, problems),
  };
  return { vocabulary, problems };
}

function describePack(pack: Pack, packs: readonly Pack[]): VocabularyPack {
  const { id, name_zh, name_en } = pack;
  const others = new Set(packs.filter((each) => each !== pack).flatMap(labelsOf));
  return { id, name_zh, name_en, labels: labelsOf(pack).filter((label) => !others.has(label)) };
}

const labelsOf = ({ tables }: Pack): string[] => tables.labels.rows.map(({ value }) => value.name);

/** The lines of all tables, each key once: the first that has it stands. */
function mergeTables<T extends object>(
  tables: readonly Table<T>[],
  key: readonly string[],
  same: readonly (keyof T)[],
  problems: Problem[],
): T[] {
  const merged = new Map<string, { readonly file: string; readonly value: T }>();
  for (const { file, rows } of tables)
    for (const row of rows) {
      const name = key.map((column) => row.cells[column]).join(' ');
      const first = merged.get(name);
      if (first === undefined) merged.set(name, { file, value: row.value });
      else problems.push(...conflicts(first, { file, row }, { name, key, same }));
    }
  return [...merged.values()].map(({ value }) => value);
}

function conflicts<T extends object>(
  first: { readonly file: string; readonly value: T },
  { file, row }: { readonly file: string; readonly row: Row<T> },
  {
    name,
    key,
    same,
  }: { readonly name: string; readonly key: readonly string[]; readonly same: readonly (keyof T)[] },
): Problem[] {
  const at = (column: string, fault: Fault) => problemAt({ file, row: row.row, column }, fault);
  if (first.file === file) return [at(key.at(-1) ?? '', twice(name))];
  const text = (value: T, column: keyof T) => JSON.stringify(value[column]);
  return same
    .filter((column) => text(first.value, column) !== text(row.value, column))
    .map((column) => at(String(column), otherwise(name, first.file)));
}

const twice = (name: string): Fault => ({
  code: 'duplicate-id',
  en: `"${name}" already stands in this file.`,
  zh: `“${name}”在此文件中已经出现。`,
});
const otherwise = (name: string, file: string): Fault => ({
  code: 'pack-conflict',
  en: `"${name}" means something else in ${file}; one word is one thing in all packs.`,
  zh: `“${name}”在 ${file} 中另有所指；同一个词在各词汇包中须是同一样东西。`,
});

/** A type with its ends spelt out and a clause for each fact, made of its verb where the pack has none. */
function completeType(type: VocabularyType, every: readonly string[]): VocabularyType {
  const ends = (labels: readonly string[]) => [
    ...new Set(labels.flatMap((label) => (label === EVERY_LABEL ? every : [label]))),
  ];
  return {
    ...type,
    gloss_zh: type.gloss_zh || `{from}${type.verb_zh}{to}`,
    gloss_en: type.gloss_en || `{from} ${type.verb_en} {to}`,
    domain: ends(type.domain),
    range: ends(type.range),
  };
}

function mergePatterns(packs: readonly Pack[], problems: Problem[]): Patterns {
  const all = <K extends keyof Patterns>(name: K) =>
    packs.flatMap((pack): Patterns[K][number][] => pack.patterns[name]);
  const stories = new Map<string, Patterns['stories'][number]>();
  for (const pack of packs)
    for (const story of pack.patterns.stories) {
      if (stories.has(story.id))
        problems.push(problemAt({ file: `${pack.id}/patterns.json`, column: 'stories' }, twice(story.id)));
      stories.set(story.id, story);
    }
  return {
    stories: [...stories.values()],
    hierarchy: once(all('hierarchy'), ({ type }) => type),
    parts: once(all('parts'), ({ type }) => type),
    founders: once(all('founders'), ({ type }) => type),
    expected: once(all('expected'), ({ label, type, direction }) => `${label} ${type} ${direction}`),
    posts: once(all('posts'), ({ type }) => type),
    authors: [...new Set(all('authors'))],
  };
}

const once = <T>(items: readonly T[], keyOf: (item: T) => string): T[] =>
  [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].toReversed();
