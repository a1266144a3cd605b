import type { Basis, NodeLabel, RelationType } from '#contract/model.ts';
import type { Bilingual, Language } from './language.ts';

/** A label's name; English in the singular and, for counts, the plural. */
export interface LabelName extends Bilingual {
  readonly en_many: string;
}

const label = (zh: string, en: string, en_many = `${en}s`): LabelName => ({ zh, en, en_many });

const LABEL_NAMES: Readonly<Record<NodeLabel, LabelName>> = {
  Case: label('案件', 'case'),
  Program: label('工作', 'program'),
  Award: label('表彰', 'award'),
  Official: label('领导', 'official'),
  Position: label('职务', 'position'),
  Unit: label('单位', 'unit'),
  Group: label('集体', 'group'),
  Person: label('人员', 'person', 'people'),
  Event: label('事件', 'event'),
  Place: label('地点', 'place'),
  Facility: label('设施', 'facility', 'facilities'),
  Category: label('类别', 'category', 'categories'),
  Concept: label('理念', 'concept'),
  Report: label('报道', 'report'),
  Passage: label('段落', 'passage'),
};

/** Names of a colour and a shape of the theme. */
export interface Look {
  readonly colour: string;
  readonly shape: string;
}

const LOOKS: ReadonlyMap<string, Look> = new Map([
  ['Case', { colour: 'vermilion', shape: 'hexagon' }],
  ['Program', { colour: 'purple', shape: 'tag' }],
  ['Award', { colour: 'orange', shape: 'star' }],
  ['Official', { colour: 'blue', shape: 'ellipse' }],
  ['Position', { colour: 'sand', shape: 'barrel' }],
  ['Unit', { colour: 'green', shape: 'round-rectangle' }],
  ['Group', { colour: 'sky', shape: 'double-ellipse' }],
  ['Person', { colour: 'blue-line', shape: 'ellipse' }],
  ['Event', { colour: 'rose', shape: 'diamond' }],
  ['Place', { colour: 'olive', shape: 'pin' }],
  ['Facility', { colour: 'lime', shape: 'rectangle' }],
  ['Category', { colour: 'stone', shape: 'rhomboid' }],
  ['Concept', { colour: 'stone-line', shape: 'dashed-octagon' }],
  ['Report', { colour: 'ink', shape: 'cut-rectangle' }],
  ['Passage', { colour: 'neutral', shape: 'strip' }],
]);

/** Read from → to. */
const RELATION_NAMES: Readonly<Record<RelationType, Bilingual>> = {
  LED_TO: { zh: '促成', en: 'led to' },
  ISSUED: { zh: '作出', en: 'issued' },
  RECEIVED: { zh: '获得', en: 'received' },
  GRANTED_AT: { zh: '授予于', en: 'granted at' },
  HOLDS_POSITION: { zh: '担任', en: 'holds post' },
  POSITION_IN: { zh: '任职于', en: 'position in' },
  INVESTIGATED: { zh: '侦办', en: 'investigated' },
  INSTANCE_OF: { zh: '属于类别', en: 'instance of' },
  DIFFERENT_FROM: { zh: '有别于', en: 'different from' },
  RUNS: { zh: '开展', en: 'runs' },
  ESTABLISHED: { zh: '建立', en: 'established' },
  PART_OF: { zh: '隶属', en: 'part of' },
  TARGETS: { zh: '针对', en: 'targets' },
  USES: { zh: '运用', en: 'uses' },
  SERVES: { zh: '服务于', en: 'serves' },
  PARTICIPATED_IN: { zh: '参与', en: 'participated in' },
  ORGANISED: { zh: '组织', en: 'organised' },
  SECURED: { zh: '安保', en: 'secured' },
  LED_BY: { zh: '领导者为', en: 'led by' },
  SUPPORTED: { zh: '支持', en: 'supported' },
  COOPERATED_WITH: { zh: '协作', en: 'cooperated with' },
  GUIDED_BY: { zh: '以…为指导', en: 'guided by' },
  BASED_ON: { zh: '基于', en: 'based on' },
  COMBINED_WITH: { zh: '结合', en: 'combined with' },
  REPRESENTED: { zh: '代表', en: 'represented' },
  LOCATED_IN: { zh: '位于', en: 'located in' },
  APPLIES_TO: { zh: '适用于', en: 'applies to' },
  DEPICTS: { zh: '图示', en: 'depicts' },
  WROTE: { zh: '撰写', en: 'wrote' },
  ABOUT: { zh: '主题', en: 'is about' },
  MENTIONS: { zh: '提及', en: 'mentions' },
};

/** How an edge is drawn: its basis, or that it is only planned. */
export type EdgeManner = Basis | 'planned';

export const EDGE_MANNERS: readonly EdgeManner[] = ['explicit', 'ellipsis', 'inferred', 'planned'];

export const mannerOf = (fact: { readonly basis: Basis; readonly plan: boolean }): EdgeManner =>
  fact.plan ? 'planned' : fact.basis;

export const MANNER_NAMES: Readonly<Record<EdgeManner, Bilingual>> = {
  explicit: { zh: '明言', en: 'explicit' },
  ellipsis: { zh: '承前省略', en: 'ellipsis' },
  inferred: { zh: '推断', en: 'inferred' },
  planned: { zh: '计划', en: 'planned' },
};

export const MANNER_MEANINGS: Readonly<Record<EdgeManner, Bilingual>> = {
  explicit: { zh: '原文明确写出', en: 'the words say it' },
  ellipsis: { zh: '主语承前句省略', en: 'the subject is carried over from the clause before' },
  inferred: { zh: '由读者推断，附理由', en: 'a reader’s conclusion, with the reason' },
  planned: { zh: '只是宣布，尚未完成', en: 'announced, not done' },
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const knownLabel = (label: string): LabelName | undefined => new Map(Object.entries(LABEL_NAMES)).get(label);

/** The labels of what reports speak of, in the order of legends: what a story is told with comes first. */
export const entityLabels = (): readonly string[] =>
  Object.keys(LABEL_NAMES).filter((label) => label !== 'Report' && label !== 'Passage');

/** Every label of what can be drawn. */
export const nodeLabels = (): readonly string[] => Object.keys(LABEL_NAMES);

/** Where a label stands among all; behind them where the vocabulary does not have it. */
export function labelRank(label: string): number {
  const all = nodeLabels();
  const rank = all.indexOf(label);
  return rank < 0 ? all.length : rank;
}

/** How a label is drawn, by names that the theme knows; undefined where the vocabulary does not have it. */
export const lookOf = (label: string): Look | undefined => LOOKS.get(label);

/** A label's name within a sentence, `案件`, `case`; its own name where the vocabulary has none. */
export const labelName = (label: string, language: Language): string =>
  knownLabel(label)?.[language] ?? label;

/** The same for several: `案件`, `cases`. */
export const labelPlural = (label: string, language: Language): string =>
  language === 'zh' ? labelName(label, 'zh') : (knownLabel(label)?.en_many ?? label);

/** A label's name standing by itself: `案件`, `Case`. */
export const labelTitle = (label: string, language: Language): string => capital(labelName(label, language));

/** A label's name for a heading over many: `案件`, `Cases`. */
export const labelHeading = (label: string, language: Language): string =>
  capital(labelPlural(label, language));

/** What a relationship says, read from → to; its own name where the vocabulary has none. */
export const verb = (type: string, language: Language): string =>
  new Map(Object.entries(RELATION_NAMES)).get(type)?.[language] ?? type;
