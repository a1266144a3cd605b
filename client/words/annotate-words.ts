import { plural, say } from './language.ts';
import { cutByLanguage, type WordsOf } from './table.ts';

/** Words of writing down what a report says. */
const ANNOTATE_WORDS = {
  panel: say('标注', 'Annotate'),
  how: say(
    '在原文中选中词语，先选主语，再选另一端；点一个数字即可录入数据。也可在此输入原文中的词语，按回车查找。',
    'Select words in the text: first who or what acts, then the other end; click a number to enter a figure. Or type words of the text here and press Enter.',
  ),
  seek: say('原文中的词语', 'Words of the text'),
  notThere: say('原文中没有这些词语。', 'These words do not stand in the text.'),
  undo: say('撤销', 'Undo'),
  redo: say('重做', 'Redo'),
  subject: say('主语', 'Subject'),
  object: say('另一端', 'Other end'),
  about: say('所述对象', 'Of what'),
  clear: say('清除', 'Clear'),
  who: say(
    (role: string) => `${role}：是谁、是什么`,
    (role: string) => `${role}: who or what`,
  ),
  choices: say('可选的', 'Choices'),
  newAs: say(
    (label: string) => `新建：${label}`,
    (label: string) => `New: ${label}`,
  ),
  elsewhere: say('其他报道中', 'in other reports'),
  says: say('说的是', 'It says'),
  noType: say('词汇中没有连接这两者的关系。', 'No relationship of the vocabulary joins these two.'),
  quotation: say('引文', 'Quotation'),
  begin: say('引文起点', 'Where it begins'),
  end: say('引文终点', 'Where it ends'),
  basis: say('主语不在引文里，依据是', 'The subject stands outside the quotation; it rests on'),
  explicit: say('引文明确写出', 'the words themselves'),
  ellipsis: say('承前省略，主语见', 'the clause before, which has the subject'),
  inferred: say('由此推断', 'a conclusion'),
  why: say('为什么这样推断', 'Concluded from what'),
  gloss: say('释义', 'In a clause'),
  more: say('更多', 'More'),
  date: say('日期', 'Date'),
  plan: say('只是计划', 'Only planned'),
  negated: say('并非如此', 'Said not to be so'),
  save: say('保存', 'Save'),
  saveChange: say('保存修改', 'Save the change'),
  cancel: say('取消', 'Cancel'),
  saved: say('已保存。', 'Saved.'),
  problem: say('没有保存', 'Not saved'),
  conflict: say('别人刚刚改动了这条事实', 'Somebody else has just changed this fact'),
  theirs: say(
    (what: string) => `现在存的是：${what}`,
    (what: string) => `Stored now: ${what}`,
  ),
  mine: say(
    (what: string) => `您要改成：${what}`,
    (what: string) => `Yours: ${what}`,
  ),
  takeTheirs: say('保留现在的', 'Keep what is stored'),
  takeMine: say('仍用我的', 'Save mine all the same'),
  figure: say('数据', 'Figure'),
  indicator: say('指标', 'Indicator'),
  value: say('数值', 'Value'),
  unit: say('单位', 'Unit'),
  direction: say('升降', 'Direction'),
  directions: say({ none: '无', up: '上升', down: '下降' }, { none: 'none', up: 'up', down: 'down' }),
  comparison: say('与什么相比', 'Compared with'),
  none: say('无', 'nothing'),
  period: say('时期', 'Period'),
  approx: say('约数', 'About so much'),
  written: say('已录入的事实', 'Facts entered'),
  facts: say(
    (all: number, drafts: number) => `${all} 条事实，其中草稿 ${drafts} 条`,
    (all: number, drafts: number) => `${plural(all, 'fact')}, ${plural(drafts, 'draft')} among them`,
  ),
  left: say(
    (passages: number, things: number) => `还有 ${passages} 段没有事实，${things} 个实体没有用到`,
    (passages: number, things: number) =>
      `${plural(passages, 'paragraph')} without facts, ${plural(things, 'thing')} without a fact`,
  ),
  stage: say(
    { readable: '可读', core: '有主要事实', complete: '每段都有事实' },
    { readable: 'readable', core: 'core facts', complete: 'facts in every paragraph' },
  ),
  nextBare: say('下一处没有事实的段落', 'Next paragraph without facts'),
  change: say('修改', 'Change'),
  remove: say('删除', 'Delete'),
  sign: say('签为已核对', 'Sign as checked'),
  checked: say('已核对', 'checked'),
  draft: say('草稿', 'draft'),
} as const;

const wordsOf = cutByLanguage(ANNOTATE_WORDS);
export const annotateWordsIn: (language: 'zh' | 'en') => WordsOf<typeof ANNOTATE_WORDS> = wordsOf;
