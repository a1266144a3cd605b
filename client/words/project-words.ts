import { plural, say } from './language.ts';
import { cutByLanguage, type WordsOf } from './table.ts';

/** Words of keeping one's own reports: another edition of a text, the journal, the bin, one file of it all. */
const PROJECT_WORDS = {
  text: say('更正原文', 'Correct the text'),
  textHow: say(
    '改正这里的文字，或选一个文本文件。先说明提及和引文会移到哪里、哪些找不到原文了；确认之后才会改动。',
    'Mend the words here, or choose a text file. First it is said which mentions and quotations move with their words and which lose them; nothing changes before you say so.',
  ),
  choose: say('选择文本文件', 'Choose a text file'),
  edition: say('原文', 'Text'),
  compare: say('比较', 'Compare'),
  moved: say(
    (count: number) => `${count} 处提及和引文找到了自己的文字`,
    (count: number) => `${plural(count, 'place')} found their words again`,
  ),
  lost: say(
    (count: number) => `${count} 处找不到原文了：`,
    (count: number) => `${plural(count, 'place')} lost their words:`,
  ),
  remove: say(
    '这些提及和事实一并移除（可撤销）',
    'Take these mentions and facts away (undo brings them back)',
  ),
  apply: say('换上这个文本', 'Put this text in place'),
  applied: say('原文已更正。', 'The text was corrected.'),
  project: say('我的项目', 'Your project'),
  projectHow: say(
    '自己的报道、判断和词汇包，与程序分开保存。',
    'Reports, judgements and packs of your own, kept apart from the program.',
  ),
  download: say('下载整个项目（.zip）', 'Download the whole project (.zip)'),
  upload: say('读入项目文件（.zip）', 'Take in a project’s file (.zip)'),
  replace: say('已有的报道先放入回收站', 'Reports that are there go into the bin first'),
  took: say(
    (count: number) => `读入 ${count} 份报道`,
    (count: number) => `${plural(count, 'report')} taken in`,
  ),
  journal: say('谁改了什么', 'Who changed what'),
  bin: say('回收站', 'Bin'),
  emptyBin: say('回收站是空的。', 'The bin is empty.'),
  bringBack: say('恢复', 'Bring back'),
  takeBack: say('撤销', 'Take back'),
  actions: say(
    { create: '新建', change: '修改', remove: '移除', restore: '恢复' },
    { create: 'made', change: 'changed', remove: 'removed', restore: 'brought back' },
  ),
  undone: say('已撤销', 'taken back'),
  more: say('更早的', 'Earlier ones'),
} as const;

const wordsOf = cutByLanguage(PROJECT_WORDS);
export const projectWordsIn: (language: 'zh' | 'en') => WordsOf<typeof PROJECT_WORDS> = wordsOf;
