import { plural, say } from './language.ts';
import { cutByLanguage, type WordsOf } from './table.ts';

/** Words of what is collected and made of it; they come with the drawer. */
export const COLLECTED_WORDS = {
  title: say('收集夹', 'Collected'),
  close: say('收起', 'Close'),
  empty: say('还没有收集任何内容。', 'Nothing is collected yet.'),
  emptyNext: say(
    '陈述、数据、段落和故事旁边都有“收集”；正在看的图也可以收进来。',
    'Statements, figures, paragraphs and stories each have a “Collect” button; the picture you see can be kept too.',
  ),
  here: say(
    '只保存在这个浏览器里；存成文件可以带到别处。',
    'Kept in this browser only; save it as a file to take it elsewhere.',
  ),
  list: say('收集的内容，按顺序', 'What is collected, in order'),
  types: say(
    {
      statement: '陈述',
      figure: '数据',
      passage: '段落',
      story: '故事',
      answer: '回答',
      picture: '图',
    },
    {
      statement: 'Statement',
      figure: 'Figure',
      passage: 'Paragraph',
      story: 'Story',
      answer: 'Answer',
      picture: 'Picture',
    },
  ),
  note: say('自己的批注', 'Own note'),
  noteOf: say(
    (name: string) => `对“${name}”的批注`,
    (name: string) => `Note on “${name}”`,
  ),
  up: say(
    (name: string) => `上移“${name}”`,
    (name: string) => `Move “${name}” up`,
  ),
  down: say(
    (name: string) => `下移“${name}”`,
    (name: string) => `Move “${name}” down`,
  ),
  drag: say('拖动改变顺序', 'Drag to change the order'),
  remove: say(
    (name: string) => `移出“${name}”`,
    (name: string) => `Remove “${name}”`,
  ),
  rename: say(
    (name: string) => `改名：“${name}”`,
    (name: string) => `Rename “${name}”`,
  ),
  open: say('打开', 'Open'),
  openIt: say(
    (name: string) => `打开“${name}”`,
    (name: string) => `Open “${name}”`,
  ),
  gone: say('图谱中已没有这一项。', 'This is no longer in the graph.'),
  goneEdges: say(
    (n: number) => `其中 ${n} 条线图谱中已经没有了。`,
    (n: number) => `${plural(n, 'line')} of it ${n === 1 ? 'is' : 'are'} no longer in the graph.`,
  ),
  undo: say('撤销', 'Undo'),
  added: say('已收集。', 'Collected.'),
  removed: say('已移出。', 'Removed.'),
  undone: say('已撤销。', 'Undone.'),
  moved: say(
    (place: number, all: number) => `现在是第 ${place} 项，共 ${all} 项`,
    (place: number, all: number) => `Now ${place} of ${all}`,
  ),
  keepPicture: say('收集当前的图', 'Collect this picture'),
  pictureName: say('图的名称', 'Name of the picture'),
  picture: say('图', 'Picture'),
  keep: say('收集', 'Collect'),
  saveName: say('保存', 'Save'),
  cancel: say('取消', 'Cancel'),
  saveFile: say('把收集夹存成文件', 'Save the list as a file'),
  loadFile: say('从文件导入', 'Load a file'),
  fileName: say(
    (day: string) => `引证-收集夹-${day}.json`,
    (day: string) => `yinzheng-collected-${day}.json`,
  ),
  imported: say(
    (added: number, known: number) =>
      added === 0
        ? '文件里的内容都已经有了。'
        : `导入了 ${added} 项${known > 0 ? `，${known} 项已经有了` : ''}。`,
    (added: number, known: number) =>
      added === 0
        ? 'All of the file is here already.'
        : `${plural(added, 'item')} loaded${known > 0 ? `, ${known} here already` : ''}.`,
  ),
  foreign: say(
    '这不是引证的收集文件。收集夹没有改动。',
    'This is not a file of collected things saved by Yinzheng. Nothing was changed.',
  ),
  unreadableFile: say(
    (why: string) => `文件读不出来，可能不完整（${why}）。收集夹没有改动。`,
    (why: string) => `The file cannot be read; it may be cut off (${why}). Nothing was changed.`,
  ),
  damaged: say(
    (at: string, why: string) => `文件中 ${at} 处有误（${why}）。收集夹没有改动。`,
    (at: string, why: string) => `The file is wrong at ${at} (${why}). Nothing was changed.`,
  ),
  newer: say(
    '这个文件来自更新的版本，这里读不了。收集夹没有改动。',
    'This file comes from a newer version and cannot be read here. Nothing was changed.',
  ),
  tooLarge: say('文件太大，不像是收集文件。', 'The file is too large to be a file of collected things.'),
  many: say('收集夹满了：请先移出几项。', 'The list is full: remove something first.'),
  slides: say('幻灯片', 'Slides'),
  present: say('放映', 'Present'),
  slideOf: say(
    (at: number, all: number) => `第 ${at} 张，共 ${all} 张`,
    (at: number, all: number) => `Slide ${at} of ${all}`,
  ),
  previousSlide: say('上一张', 'Previous slide'),
  nextSlide: say('下一张', 'Next slide'),
  endSlides: say('结束放映', 'End the slides'),
  ourTranslation: say('我们的译文，非证据', 'our translation, no evidence'),
  ourWords: say('我们的释义，非原文', 'our summary, not the report’s words'),
  slideSource: say(
    (title: string, paragraphs: readonly string[], published: string) =>
      `《${title}》${published === '' ? '' : `，${published}`}，第 ${paragraphs.join('、')} 段`,
    (title: string, paragraphs: readonly string[], published: string) =>
      `“${title}”${published === '' ? '' : `, ${published}`}, ${paragraphs.length === 1 ? 'paragraph' : 'paragraphs'} ${paragraphs.join(', ')}`,
  ),
  noPicture: say('这张图没有可画的内容。', 'There is nothing to draw in this picture.'),
  pictureAlt: say(
    (name: string, nodes: number, lines: number) => `${name}：${nodes} 个点，${lines} 条线`,
    (name: string, nodes: number, lines: number) =>
      `${name}: ${plural(nodes, 'node')}, ${plural(lines, 'line')}`,
  ),
  make: say('用收集的内容', 'Make of it'),
  account: say('成文（带脚注）', 'Account with footnotes'),
  accountHelp: say('按清单顺序逐条写出，脚注注明出处。', 'Each in its order, with its sources as footnotes.'),
  cite: say('引文', 'Citations'),
  pack: say('证据包', 'Evidence pack'),
  figure: say('配图', 'Figure'),
  figureOf: say(
    (name: string) => `把“${name}”做成配图`,
    (name: string) => `Make “${name}” a figure`,
  ),
  plainText: say('纯文本', 'Plain text'),
  markdown: say('Markdown', 'Markdown'),
  copyAccount: say('复制', 'Copy'),
  saveAccount: say('存成文件', 'Save as a file'),
  saveDocx: say('存成 Word 文档', 'Save as a Word document'),
  accountName: say(
    (day: string, ending: string) => `引证-成文-${day}.${ending}`,
    (day: string, ending: string) => `yinzheng-account-${day}.${ending}`,
  ),
  citationsName: say(
    (day: string, ending: string) => `引证-引文-${day}.${ending}`,
    (day: string, ending: string) => `yinzheng-citations-${day}.${ending}`,
  ),
  copied: say('已复制', 'Copied'),
  copyRefused: say(
    '浏览器不允许复制：请在框里全选后复制',
    'The browser does not allow copying: copy it by hand',
  ),
  nothingToMake: say('先收集一些内容。', 'Collect something first.'),
  nothingCited: say('收集的内容里没有可引用的。', 'Nothing collected can be cited.'),
  form: say('格式', 'Form'),
  picturesUncited: say(
    '图按其中的陈述引用，不单独列出。',
    'Pictures are cited by the statements they show, not by themselves.',
  ),
  keeping: say(
    {
      kept: '',
      full: '浏览器给的空间满了：这次改动关闭页面后会丢失。请存成文件，或移出几项。',
      refused: '这个浏览器不让网页保存内容：关闭页面后收集夹会丢失。请存成文件。',
      unreadable: '这个浏览器里原有的收集夹读不出来，所以没有动它；现在收集的只在这一页。请存成文件。',
    },
    {
      kept: '',
      full: 'The browser’s room for this page is full: this change is lost when the page is closed. Save the list as a file, or remove something.',
      refused:
        'This browser keeps nothing for pages: the list is lost when the page is closed. Save it as a file.',
      unreadable:
        'What this browser had kept cannot be read, so it was left alone; what you collect now lives in this page only. Save it as a file.',
    },
  ),
} as const;

export type CollectedWords = WordsOf<typeof COLLECTED_WORDS>;
export const collectedWordsIn = cutByLanguage(COLLECTED_WORDS);
