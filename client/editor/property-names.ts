import type { Bilingual } from '../words/language.ts';

/** What the properties of the store are called; the vocabulary of the datasets names labels and types only. */
export const PROPERTY_NAMES: Readonly<Record<string, Bilingual>> = {
  id: { zh: '编号', en: 'id' },
  name_zh: { zh: '中文名', en: 'Chinese name' },
  name_en: { zh: '英文名', en: 'English name' },
  aliases_zh: { zh: '中文别名', en: 'Chinese aliases' },
  aliases_en: { zh: '英文别名', en: 'English aliases' },
  kind: { zh: '种类', en: 'kind' },
  named: { zh: '有名字', en: 'has a name' },
  code: { zh: '代号', en: 'code as printed' },
  status_zh: { zh: '状态', en: 'status' },
  degree: { zh: '连线数', en: 'number of edges' },
  note: { zh: '备注', en: 'note' },
  basis: { zh: '依据', en: 'basis' },
  plan: { zh: '计划', en: 'planned' },
  why: { zh: '理由', en: 'why' },
  date: { zh: '日期', en: 'date' },
  tense: { zh: '现任或前任', en: 'current or former' },
  predicate: { zh: '谓语', en: 'predicate' },
  gloss_zh: { zh: '中文释义', en: 'gloss in Chinese' },
  gloss_en: { zh: '英文释义', en: 'gloss in English' },
  statements: { zh: '陈述编号', en: 'ids of statements' },
  reports: { zh: '报道编号', en: 'ids of reports' },
  report: { zh: '报道', en: 'report' },
  edge: { zh: '连线编号', en: 'id of the edge' },
  title_zh: { zh: '中文标题', en: 'Chinese title' },
  title_en: { zh: '英文标题', en: 'English title' },
  period: { zh: '时期', en: 'period' },
  published: { zh: '发表日期', en: 'published' },
  order: { zh: '次序', en: 'order in the report' },
  section: { zh: '小节', en: 'section' },
  summary_zh: { zh: '中文提要', en: 'summary in Chinese' },
  summary_en: { zh: '英文提要', en: 'summary in English' },
  characters: { zh: '字数', en: 'characters' },
  terms: { zh: '词语', en: 'anchor terms' },
  start: { zh: '起点', en: 'start' },
  end: { zh: '终点', en: 'end' },
  value: { zh: '数值', en: 'value' },
  unit: { zh: '单位', en: 'unit' },
  direction: { zh: '增减', en: 'up or down' },
  comparison: { zh: '比较', en: 'compared with' },
  as_written: { zh: '原文写法', en: 'as printed' },
  approx: { zh: '约数', en: 'approximate' },
  measure: { zh: '量度', en: 'measure' },
  label_zh: { zh: '中文名称', en: 'name in Chinese' },
  label_en: { zh: '英文名称', en: 'name in English' },
};

/** Relationships by which the store holds evidence; they are not drawn, and so not in the vocabulary. */
export const TECHNICAL_TYPES: Readonly<Record<string, Bilingual>> = {
  HAS_PASSAGE: { zh: '含段落', en: 'has passage' },
  QUOTES: { zh: '引用', en: 'quotes' },
  SUBJECT: { zh: '主语', en: 'subject' },
  OBJECT: { zh: '宾语', en: 'object' },
  MENTIONED_IN: { zh: '出现于', en: 'mentioned in' },
  OF_INDICATOR: { zh: '属于指标', en: 'of indicator' },
};

export const TECHNICAL_LABELS: Readonly<Record<string, Bilingual>> = {
  Entity: { zh: '实体', en: 'entity' },
};
