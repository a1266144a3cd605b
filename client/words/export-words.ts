import { plural, say } from './language.ts';
import { cutByLanguage, type WordsOf } from './table.ts';

/** Words of paths, exports and the Cypher behind things; loaded with them, not with the page. */
export const EXPORT_WORDS = {
  paths: say('路径', 'Paths'),
  pathsBetween: say(
    (from: string, to: string) => `${from} 与 ${to} 之间的路径`,
    (from: string, to: string) => `Paths between ${from} and ${to}`,
  ),
  pickEnd: say(
    (from: string) => `从“${from}”找路径：点击另一端的点，或搜索它。`,
    (from: string) => `Paths from “${from}”: click the node at the other end, or search for it.`,
  ),
  lookingForPaths: say('正在查找路径…', 'Looking for paths…'),
  pathAt: say(
    (at: number, all: number, more: boolean) => `第 ${at} 条，共 ${more ? '至少 ' : ''}${all} 条`,
    (at: number, all: number, more: boolean) => `${at} of ${more ? 'at least ' : ''}${all}`,
  ),
  pathSteps: say(
    (n: number) => `${n} 步`,
    (n: number) => plural(n, 'step'),
  ),
  pathThrough: say('经过什么', 'By way of what'),
  throughAny: say('可经过任何点', 'Through anything'),
  notThroughHubs: say(
    (n: number) => `不经过超过 ${n} 条关系的点`,
    (n: number) => `Not through what has over ${n} relations`,
  ),
  notThrough: say(
    (name: string) => `不经过“${name}”`,
    (name: string) => `Not through ${name}`,
  ),
  throughAgain: say(
    (n: number) => `恢复经过那 ${n} 个点`,
    (n: number) => `Allow ${plural(n, 'node')} again`,
  ),
  nextPath: say('下一条路径', 'Next path'),
  previousPath: say('上一条路径', 'Previous path'),
  keepPath: say('留在图中', 'Keep in the picture'),
  tellPath: say('整理成文', 'Write it up'),
  leavePaths: say('退出路径', 'Leave the paths'),
  noPath: say(
    (hops: number) => `${hops} 步以内没有路径。`,
    (hops: number) => `There is no path of up to ${plural(hops, 'step')}.`,
  ),
  noPathAtAll: say(
    '报道没有把两者联系起来；可以换一个端点再找。',
    'The reports say nothing that links the two. Try another end.',
  ),
  samePlace: say('两端是同一个点。', 'Both ends are the same node.'),
  lookFurther: say(
    (hops: number) => `再找远一些（${hops} 步以内）`,
    (hops: number) => `Look further (up to ${plural(hops, 'step')})`,
  ),
  cypherTitle: say('背后的 Cypher', 'The Cypher behind it'),
  cypherIntro: say(
    '页面上的这个回答，是用以下语句依次从 Neo4j 读出的。可以粘贴到任何 Neo4j 中运行。',
    'These statements, in this order, read this answer from Neo4j. Paste them into any Neo4j to run them.',
  ),
  copyCypher: say('复制', 'Copy'),
  openInCypher: say('在“查询”中打开', 'Open in Query'),
  exportTitle: say('导出', 'Export'),
  exportKind: say('格式', 'Format'),
  svg: say('SVG 图片', 'SVG picture'),
  svgNote: say('可无限放大，可再编辑', 'sharp at any size, can be edited'),
  png: say('PNG 图片', 'PNG picture'),
  pngNote: say('两倍清晰度', 'at twice the resolution'),
  exportExtent: say('范围', 'What'),
  extentDrawn: say('图中的全部', 'All that is in the picture'),
  extentSelected: say('选中的', 'What is selected'),
  extentAll: say('整个图谱', 'The whole graph'),
  extentAllNote: say('包括图中没有的', 'also what is not in the picture'),
  exportSize: say(
    (n: number, m: number) => `${n} 个点，${m} 条线`,
    (n: number, m: number) => `${plural(n, 'node')}, ${plural(m, 'line')}`,
  ),
  leftOut: say(
    (n: number, m: number) => `被隐藏或筛掉的 ${n} 个点、${m} 条线不在其中。`,
    (n: number, m: number) =>
      `Left out, since hidden or filtered: ${plural(n, 'node')} and ${plural(m, 'line')}.`,
  ),
  greyedStay: say(
    '图片与现在的图一致：隐藏的不在其中，变灰的仍是灰的。',
    'The file shows the picture as it is now: what is hidden is not in it, what is greyed stays grey.',
  ),
  exportNote: say(
    '文件带有依据：段落、起止位置和原文关键词，不含报道全文。',
    'The file carries the evidence: paragraphs, offsets and key words, never the report’s text.',
  ),
  pictureNote: say('附有标题、图例、来源、日期和链接。', 'With title, legend, source, date and link.'),
  background: say('背景', 'Background'),
  backgroundWhite: say('白色', 'White'),
  backgroundNone: say('透明', 'Transparent'),
  download: say('下载', 'Download'),
  exportBusy: say('正在准备文件…', 'Preparing the file…'),
  exportDone: say(
    (name: string) => `已下载：${name}`,
    (name: string) => `Downloaded: ${name}`,
  ),
  exportNothing: say('图中没有可导出的内容。', 'There is nothing in the picture to export.'),
  pictureTitle: say(
    (n: number, m: number) => `引证图谱：${n} 个点，${m} 条线`,
    (n: number, m: number) => `Yinzheng graph: ${plural(n, 'node')}, ${plural(m, 'line')}`,
  ),
  pictureOf: say(
    (title: string) => `来源：《${title}》`,
    (title: string) => `Source: “${title}”`,
  ),
  pictureFrom: say(
    (day: string, link: string) => `引证 Yinzheng，${day}，${link}`,
    (day: string, link: string) => `引证 Yinzheng, ${day}, ${link}`,
  ),
  pictureName: say(
    (day: string, ending: string) => `引证-图谱-${day}.${ending}`,
    (day: string, ending: string) => `yinzheng-graph-${day}.${ending}`,
  ),
  pictureFailed: say(
    '浏览器没能画出这张图，请改用 SVG。',
    'The browser could not draw the picture. Try SVG.',
  ),
} as const;

export type exportWords = WordsOf<typeof EXPORT_WORDS>;
export const exportWordsIn = cutByLanguage(EXPORT_WORDS);
