import { say } from './language.ts';
import { cutByLanguage, type WordsOf } from './table.ts';

/** Words of going through what might be facts. */
const SUGGEST_WORDS = {
  panel: say('建议', 'Suggestions'),
  how: say(
    '规则或模型在原文中找出的可能的事实，逐条由您判断；不采纳就不会出现在任何别处。',
    'What rules or a model found in the text, for you to judge one by one; nothing of it shows anywhere else until you take it.',
  ),
  keys: say('Tab 下一条，Enter 采纳，X 拒绝', 'Tab: next. Enter: take. X: refuse.'),
  count: say(
    (at: number, total: number) => `第 ${at} 条，共 ${total} 条`,
    (at: number, total: number) => `${at} of ${total}`,
  ),
  none: say(
    '没有建议了。先录入一些实体和提及，会有更多。',
    'No suggestions left. There are more once some things are named.',
  ),
  take: say('采纳', 'Take'),
  refuse: say('拒绝', 'Refuse'),
  next: say('下一条', 'Next'),
  basis: say('依据', 'It rests on'),
  unsaid: say('请选择', 'choose'),
  bases: say(
    { explicit: '引文明确写出', ellipsis: '承前省略', inferred: '由此推断' },
    { explicit: 'the words themselves', ellipsis: 'the clause before', inferred: 'a conclusion' },
  ),
  why: say('为什么这样推断', 'Concluded from what'),
  indicator: say('指标', 'Indicator'),
  sources: say(
    {
      'rule:names': '规则：名称',
      'rule:pointing': '规则：指代',
      'rule:honours': '规则：缘由与作出者',
      'rule:figures': '规则：数字',
    },
    {
      'rule:names': 'rule: names',
      'rule:pointing': 'rule: words that point',
      'rule:honours': 'rule: cause and giver',
      'rule:figures': 'rule: figures',
    },
  ),
  model: say(
    (name: string) => `模型：${name}`,
    (name: string) => `model: ${name}`,
  ),
  right: say('各来源准确情况', 'How often each source was right'),
  score: say(
    (taken: number, changed: number, refused: number) =>
      `采纳 ${taken}，改后采纳 ${changed}，拒绝 ${refused}`,
    (taken: number, changed: number, refused: number) =>
      `${taken} taken, ${changed} taken with changes, ${refused} refused`,
  ),
  more: say('语言模型', 'Language model'),
  file: say('模型结果文件（LangExtract 或 JSON）', 'A file of a model’s (LangExtract or JSON)'),
  ask: say('请模型读这一段', 'Have the model read this paragraph'),
  asked: say(
    (name: string, host: string) => `${name}，位于 ${host}`,
    (name: string, host: string) => `${name} at ${host}`,
  ),
  leaves: say('这一段的文字会发往这台电脑以外。', 'The words of this paragraph would leave this computer.'),
  stays: say('文字不离开这台电脑。', 'No words leave this computer.'),
  noModel: say(
    '服务器没有设置模型（MODEL_URL、MODEL_NAME），因此不会发送任何文字。',
    'No model is set on the server (MODEL_URL, MODEL_NAME), so no words are sent anywhere.',
  ),
  kept: say(
    (kept: number, rejected: number) => `放入队列 ${kept} 条，丢弃 ${rejected} 条`,
    (kept: number, rejected: number) => `${kept} put into the queue, ${rejected} thrown away`,
  ),
} as const;

const wordsOf = cutByLanguage(SUGGEST_WORDS);
export const suggestWordsIn: (language: 'zh' | 'en') => WordsOf<typeof SUGGEST_WORDS> = wordsOf;
