import { plural, say } from './language.ts';
import { cutByLanguage, type WordsOf } from './table.ts';

/** Words of the page about the product and its method; loaded with it. */
export const ABOUT_WORDS = {
  what: say('这是什么', 'What this is'),
  whatText: say(
    '引证把报道中的每一个事实画成一条线。点开任何一条线、一个点或一个数据，右边就是它所依据的原文：谁说的，在哪一段，用的什么字句，有多确定。',
    'Yinzheng draws every fact of a report as a line. Open any line, thing or figure, and beside it stand the words it rests on: who says so, in which paragraph, in which words, and how sure that is.',
  ),
  sources: say('用了哪些报道', 'The reports'),
  sourceSize: say(
    (passages: number, statements: number, figures: number) =>
      `${passages} 段，读出 ${statements} 条陈述、${figures} 个数据`,
    (passages: number, statements: number, figures: number) =>
      `${plural(passages, 'paragraph')}; ${plural(statements, 'statement')} and ${plural(figures, 'figure')} read out of them`,
  ),
  by: say('作者', 'by'),
  textHere: say('全文在本机，引文逐字显示。', 'Its text is at hand: quotations are shown word for word.'),
  textAway: say(
    '全文不在本机：显示我们写的段落提要和原文关键词，并注明不是引文。',
    'Its text is not at hand: summaries of ours and key words of the original are shown, and marked as such.',
  ),
  invented: say('这篇报道是虚构的样例。', 'This report is an invented sample.'),
  basis: say('有多确定', 'How sure a fact is'),
  basisText: say(
    '每个事实都注明它是怎样从字句中得出的，线的画法随之不同：',
    'Each fact says how it follows from the words, and its line is drawn accordingly:',
  ),
  otherReadings: say(
    '一句话能有两种读法时，写明采用了哪一种、还能怎样读。没有写明的一律标为“报道未说明”，不作猜测。',
    'Where a sentence can be read in two ways, the reading taken and the others are given. What no report states is shown as not stated, and never guessed.',
  ),
  counted: say('怎样计数', 'What is counted as one'),
  read: say('事实是怎样读出来的', 'How the facts were read'),
  readText: say(
    '由标注者逐段阅读，每个事实都绑定到原文中从第几字到第几字；程序再核对：引文与原文逐字一致，名称、数字与引文相符，部分之和与总数相符。',
    'Annotators went through the text paragraph by paragraph and tied every fact to the exact characters it rests on. The program then checks that quotations match the text to the character, that names and numbers agree with them, and that parts add up to their totals.',
  ),
  readBy: say(
    '数据未记录标注者的姓名；数据包随程序发布，任何人都可以复核和更正。',
    'The data do not record the annotators’ names; they come with the program, and anybody can check and correct them.',
  ),
  english: say('英文与提要', 'English and summaries'),
  englishText: say(
    '英文名称、释义和提要都是我们写的，供阅读之用，不作为依据；依据只有原文字句。',
    'English names, glosses and summaries are ours. They are there to be read and are no evidence; the words of the report alone are.',
  ),
  cite: say('怎样引用', 'How to cite'),
  citeText: say(
    '引用报道本身，并写明段落和陈述编号。每个事实、每条线、每个故事旁边都有“引用”，提供 GB/T 7714、芝加哥等格式。',
    'Cite the report itself with paragraph and statement. “Cite” stands beside every fact, line and story and offers GB/T 7714, Chicago and others.',
  ),
  notClaimed: say('我们不声称什么', 'What is not claimed'),
  notClaimedItems: say(
    [
      '不声称报道所说属实：这里只说“报道这样说”。',
      '不声称完整：没有写进报道的事，这里也没有。',
      '不声称因果：线上的“获”“促成”等词，只是报道自己的说法。',
      '不声称同名即同人：跨报道的同一性由人判断，并署名、注明日期，可以撤回。',
    ],
    [
      'That what a report says is true: all this says is that the report says so.',
      'That it is complete: what the report leaves out is not here either.',
      'That one thing caused another: “led to” on a line is the report’s own way of putting it.',
      'That one name is one person: whether things of several reports are the same is judged by people, signed, dated and reversible.',
    ],
  ),
} as const;

export const aboutWordsIn: (language: 'zh' | 'en') => WordsOf<typeof ABOUT_WORDS> =
  cutByLanguage(ABOUT_WORDS);
