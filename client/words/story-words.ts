import { plural, say } from './language.ts';
import { cutByLanguage, type WordsOf } from './table.ts';

/** Words of citations, story cards and the list of stories; loaded with them, not with the page. */
export const STORY_WORDS = {
  copy: say('复制', 'Copy'),
  citedTitle: say(
    (title: string) => `《${title}》`,
    (title: string) => `“${title}” `,
  ),
  storyEmpty: say('还没有选定故事。', 'No story is open yet.'),
  storyEmptyNext: say(
    '在“故事”页点开一个故事，或在图上选中几条线后点“讲述”。',
    'Open one on the Stories page, or select lines on the graph and press “Tell it”.',
  ),
  storyFirst: say(
    (n: number, all: number) => `共 ${all} 条线，只写了前 ${n} 条。`,
    (n: number, all: number) => `${n} of ${all} lines are written up.`,
  ),
  copyStory: say('引用这个故事', 'Cite this story'),
  pack: say('保存证据包', 'Save as evidence pack'),
  carry: say('导出', 'Export'),
  tellSelection: say(
    (n: number) => `把选中的 ${n} 条线整理成文`,
    (n: number) => `Write up ${plural(n, 'selected line')}`,
  ),
  packSelection: say(
    (nodes: number, edges: number) => `证据包：选中的 ${nodes} 个点、${edges} 条线`,
    (nodes: number, edges: number) =>
      `Evidence pack: the selected ${plural(nodes, 'node')} and ${plural(edges, 'line')}`,
  ),
  packDrawing: say(
    (nodes: number, edges: number) => `证据包：图中的 ${nodes} 个点、${edges} 条线`,
    (nodes: number, edges: number) =>
      `Evidence pack: all ${plural(nodes, 'node')} and ${plural(edges, 'line')} in the picture`,
  ),
  selectToTell: say(
    '选中一条线或几个相连的点，就可以整理成文或存成证据包。',
    'Select a line, or several connected nodes, to write them up or save them as a pack.',
  ),
  packMeaning: say(
    '一个离线网页文件：图、事实表、引文和方法说明',
    'One offline web page: graph, table of facts, quotations and method',
  ),
  giverCount: say(
    (name: string, n: number) => `${name}（${n}）`,
    (name: string, n: number) => `${name} (${n})`,
  ),
  report: say('报道', 'Report'),
  order: say('排序', 'Sort by'),
  orders: say({ text: '原文顺序', date: '时间' }, { text: 'order of the text', date: 'date' }),
  all: say('全部', 'All'),
  storiesShown: say(
    (n: number, all: number) => (n === all ? `${all} 个故事` : `${all} 个故事中的 ${n} 个`),
    (n: number, all: number) =>
      n === all ? plural(all, 'story', 'stories') : `${n} of ${plural(all, 'story', 'stories')}`,
  ),
  drawThese: say('在图中显示这些', 'Show these in the picture'),
  noStories: say('没有符合条件的故事。', 'No stories match.'),
  noStoriesNext: say('请放宽上面的条件。', 'Try fewer conditions above.'),
  showLine: say('查看这条线', 'Show this line'),
  noteN: say(
    (n: number) => `出处 ${n}`,
    (n: number) => `Source ${n}`,
  ),
  onlyTerms: say('（原文关键词，非引文全文）', '(key words of the original, not the full quotation)'),
  stop: say('。', '.'),
  notes: say('出处', 'Sources'),
  factsTogether: say(
    (n: number) => `${n} 条事实`,
    (n: number) => plural(n, 'fact'),
  ),
  because: say(
    (why: string) => `：${why}`,
    (why: string) => `: ${why}`,
  ),
  inBrackets: say(
    (text: string) => `（${text}）`,
    (text: string) => ` (${text})`,
  ),
  alsoRead: say(
    (text: string) => `也可读作：${text}`,
    (text: string) => `Can also be read as: ${text}`,
  ),
  ownNote: say(
    (text: string) => `按：${text}`,
    (text: string) => `Note: ${text}`,
  ),
  doubtAs: say(
    (n: number) => `读法的疑问同第 ${n} 条`,
    (n: number) => `The doubt at ${n} concerns this too`,
  ),
  place: say(
    (passage: string, first: number, last: number) => `第 ${passage} 段第 ${first}–${last} 字`,
    (passage: string, first: number, last: number) => `paragraph ${passage}, characters ${first}–${last}`,
  ),
  labelled: say(
    (label: string) => `〔${label}〕`,
    (label: string) => `[${label}] `,
  ),
  and: say('、', ' and '),
  colon: say('：', ': '),
  quoted: say(
    (text: string) => `“${text}”`,
    (text: string) => `“${text}”`,
  ),
  anchored: say(
    (terms: string) => `${terms}（原文关键词，非引文全文）`,
    (terms: string) => `${terms} (key words of the original, not the full quotation)`,
  ),
} as const;

export type StoryWords = WordsOf<typeof STORY_WORDS>;
export const storyWordsIn = cutByLanguage(STORY_WORDS);
