import { CORE_ENDS, CORE_LABELS, isCoreEnd } from '#contract/model.ts';
import type { StoryPattern } from '#contract/patterns.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';
import { unknownWord } from '../dataset/cells.ts';
import { type Fault, type Problem, problemAt } from '../dataset/problem.ts';
import type { Pack } from './pack.ts';

/** Whether everything that packs name is a word of theirs. */
export function checkVocabulary(packs: readonly Pack[], vocabulary: Vocabulary): Problem[] {
  const known = {
    labels: vocabulary.labels.map(({ name }) => name),
    types: vocabulary.types.map(({ name }) => name),
    units: vocabulary.units.map(({ name }) => name),
  };
  return packs.flatMap((pack) => [...checkTables(pack, known), ...checkPatterns(pack, known)]);
}

interface Known {
  readonly labels: readonly string[];
  readonly types: readonly string[];
  readonly units: readonly string[];
}

function checkTables({ tables }: Pack, known: Known): Problem[] {
  const problems: Problem[] = [];
  const need = (
    place: Parameters<typeof problemAt>[0],
    words: readonly string[],
    among: readonly string[],
  ) => {
    for (const word of words)
      if (!among.includes(word)) problems.push(problemAt(place, unknownWord(word, among)));
  };
  const ends = [...known.labels, ...CORE_ENDS, '*'];
  const { labels, types, roles, kinds, indicators } = tables;
  for (const { row, value } of labels.rows)
    if (RESERVED.includes(value.name))
      problems.push(problemAt({ file: labels.file, row, column: 'name' }, reserved(value.name)));
  for (const { row, value } of types.rows) {
    for (const column of ['domain', 'range'] as const) {
      need({ file: types.file, row, column }, value[column], ends);
      if (column === 'range' && !canEnd(value))
        problems.push(problemAt({ file: types.file, row, column }, NOT_DRAWN));
      if (value[column].length === 0) problems.push(problemAt({ file: types.file, row, column }, NO_ENDS));
    }
  }
  for (const { row, value } of roles.rows) {
    need({ file: roles.file, row, column: 'type' }, [value.type], known.types);
    need({ file: roles.file, row, column: 'labels' }, value.labels, known.labels);
    if ((value.datatype === 'entity') !== value.labels.length > 0)
      problems.push(problemAt({ file: roles.file, row, column: 'labels' }, LABELS_OF_ENTITIES));
  }
  for (const { row, value } of kinds.rows)
    need({ file: kinds.file, row, column: 'label' }, [value.label], known.labels);
  for (const { row, value } of indicators.rows)
    need({ file: indicators.file, row, column: 'unit' }, [value.unit], known.units);
  return problems;
}

/** Labels of the core: a pack may not mean something else by them. */
const RESERVED = ['Entity', 'Ambiguity', ...CORE_LABELS];
const reserved = (name: string): Fault => ({
  code: 'reserved',
  en: `"${name}" is a word of the program's own; choose another.`,
  zh: `“${name}”是程序自用的词，请另选一个。`,
});
/** Nothing is said of a passage, and one of the two ends is an entity. */
const canEnd = ({
  domain,
  range,
}: {
  readonly domain: readonly string[];
  readonly range: readonly string[];
}) => !range.includes('Passage') && !(range.some(isCoreEnd) && domain.some(isCoreEnd));
const NOT_DRAWN: Fault = {
  code: 'range',
  en: 'A type does not end at Passage, and only one that starts at no Report or Passage ends at Report.',
  zh: '类型的终点不能是 Passage；起点不含 Report、Passage 的类型，终点才可以是 Report。',
};
const NO_ENDS: Fault = {
  code: 'missing-value',
  en: 'A type starts and ends at labels; "*" stands for every label.',
  zh: '类型须写明两端的标签；“*”表示任何标签。',
};
const LABELS_OF_ENTITIES: Fault = {
  code: 'role-labels',
  en: 'A role that is an entity names its labels, and only such a role does.',
  zh: '实体类的角色须写明标签，其他角色不写。',
};

function checkPatterns({ id, patterns }: Pack, known: Known): Problem[] {
  const problems: Problem[] = [];
  const need = (column: string, words: readonly string[], among: readonly string[]) => {
    for (const word of words)
      if (!among.includes(word))
        problems.push(problemAt({ file: `${id}/patterns.json`, column }, unknownWord(word, among)));
  };
  for (const story of patterns.stories) checkStory(story, known, need);
  for (const name of ['hierarchy', 'parts', 'founders', 'expected'] as const)
    need(
      name,
      patterns[name].map(({ type }) => type),
      known.types,
    );
  need(
    'expected',
    patterns.expected.map(({ label }) => label),
    known.labels,
  );
  need(
    'posts',
    patterns.posts.flatMap(({ type, within }) => [type, within ?? type]),
    known.types,
  );
  need('authors', patterns.authors, known.types);
  return problems;
}

type Need = (column: string, words: readonly string[], among: readonly string[]) => void;

function checkStory(story: StoryPattern, known: Known, need: Need): void {
  const at = `stories.${story.id}`;
  const before = ['act'];
  for (const step of story.steps) {
    need(`${at}.${step.id}.type`, [step.type], known.types);
    need(`${at}.${step.id}.of`, [step.of], before);
    need(`${at}.${step.id}.missing_of`, step.missing_of, known.labels);
    before.push(step.id);
  }
  const columns = story.columns.map((column) => column.id);
  need(`${at}.act`, [...story.act, ...story.cause.first], known.labels);
  const direct = story.steps.filter((step) => step.of === 'act').map((step) => step.id);
  need(`${at}.cause.step`, [story.cause.step], direct);
  need(`${at}.agent.step`, [story.agent.step], direct);
  for (const column of story.columns) {
    need(`${at}.${column.id}.labels`, column.labels, known.labels);
    need(
      `${at}.${column.id}.ends`,
      column.ends.map(({ type }) => type),
      known.types,
    );
    const named = [column.under, ...column.ends.map(({ beside }) => beside)];
    need(
      `${at}.${column.id}`,
      named.filter((name) => name !== null),
      columns,
    );
  }
}
