import { type Bilingual, type Language, nameOf } from '../words/language.ts';
import { wordsIn } from '../words/words.ts';
import type { StepName } from './steps.ts';

type Said = Bilingual<(what: string) => string>;

const said = (zh: string, en: string): Said => ({
  zh: (what) => `${zh}${what}`,
  en: (what) => (what === '' ? en : `${en} ${what}`),
});

/** What each kind of step does; what it is done to follows. */
const STEP_WORDS: Readonly<Record<StepName['type'], Said>> = {
  open: said('打开', 'open'),
  add: said('添加', 'add'),
  expand: said('展开', 'expand'),
  collapse: said('收起', 'collapse'),
  remove: said('移除', 'remove'),
  hide: said('隐藏', 'hide'),
  restore: said('恢复显示', 'show again'),
  keep: said('只保留', 'keep only'),
  pin: said('固定', 'pin'),
  unpin: said('取消固定', 'unpin'),
  move: said('移动', 'move'),
  connect: said('补上连线', 'add lines'),
  path: said('路径', 'path'),
  layout: said('布局', 'layout'),
  show: said('显示答案', 'show an answer'),
  firstView: said('回到开始', 'first view'),
  allStories: said('全部故事', 'all stories'),
  filter: said('筛选', 'filter'),
  link: said('打开链接中的图', 'open the picture of a link'),
};

/** A step in words, such as "expand 永康市公安局". */
export function stepText(step: StepName, language: Language): string {
  return STEP_WORDS[step.type][language](objectOf(step, language));
}

function objectOf(step: StepName, language: Language): string {
  const words = wordsIn(language);
  if ('layout' in step) return language === 'zh' ? `“${words[step.layout]}”` : words[step.layout];
  if (!('names' in step)) return '';
  const [first, ...others] = step.names;
  if (first === undefined) return '';
  return others.length === 0 ? nameOf(first, language) : words.someNodes(step.names.length);
}
