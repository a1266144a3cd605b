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
  exportNote: say(
    '文件带有依据：段落、起止位置和原文关键词，不含报道全文。',
    'The file carries the evidence: paragraphs, offsets and key words, never the report’s text.',
  ),
  backgroundNone: say('透明背景', 'Transparent background'),
  download: say('下载', 'Download'),
  exportBusy: say('正在准备文件…', 'Preparing the file…'),
  exportDone: say(
    (name: string) => `已下载：${name}`,
    (name: string) => `Downloaded: ${name}`,
  ),
  exportNothing: say('图中没有可导出的内容。', 'There is nothing in the picture to export.'),
  pictureOf: say(
    (reference: string) => `来源：${reference}`,
    (reference: string) => `Source: ${reference}`,
  ),
  pictureBy: say(
    (day: string) => `引证 Yinzheng 绘制，${day}`,
    (day: string) => `Drawn with 引证 Yinzheng, ${day}`,
  ),
  pictureFrom: say(
    (day: string, link: string) => `引证 Yinzheng，${day}，${link}`,
    (day: string, link: string) => `引证 Yinzheng, ${day}, ${link}`,
  ),
  pictureName: say(
    (day: string, ending: string) => `引证-图谱-${day}.${ending}`,
    (day: string, ending: string) => `yinzheng-graph-${day}.${ending}`,
  ),
  pictureForPrint: say('图片', 'Picture'),
  pictureForPrintNote: say(
    'SVG 或 PNG，可印刷：题目、图注、尺寸',
    'SVG or PNG for print: title, caption, size',
  ),
  packKind: say('证据包', 'Evidence pack'),
  packNote: say('一个离线网页文件，带全部引文', 'one offline web page with every quotation'),
  packMeaning: say(
    '图、事实表、引文和方法说明在一个网页文件里，不联网也能打开。',
    'Graph, table of facts, quotations and method in one web page that opens without a network.',
  ),
  figureTitle: say('题目', 'Title'),
  figureCaption: say('图注', 'Caption'),
  figureWidth: say('宽度（厘米）', 'Width in cm'),
  figureSize: say(
    (width: number, height: number, points: number) =>
      `${width} × ${height.toFixed(1)} 厘米，名称字号 ${points.toFixed(1)} 磅。`,
    (width: number, height: number, points: number) =>
      `${width} × ${height.toFixed(1)} cm, names at ${points.toFixed(1)} pt.`,
  ),
  figureSmall: say(
    '印出来太小：请加宽，或减少图中的内容。',
    ' Too small to print: make it wider, or draw less.',
  ),
  resolution: say('PNG 分辨率', 'Resolution of PNG'),
  greyscale: say('灰度', 'Greyscale'),
  withLegend: say('附图例', 'With legend'),
  withSources: say('附来源', 'With source'),
  saveSvg: say('下载 SVG', 'Download SVG'),
  savePng: say(
    (width: number, height: number) => `下载 PNG（${width} × ${height}）`,
    (width: number, height: number) => `Download PNG (${width} × ${height})`,
  ),
  preview: say('预览', 'Preview'),
  pictureFailed: say(
    '浏览器没能画出这张图，请改用 SVG。',
    'The browser could not draw the picture. Try SVG.',
  ),
} as const;

export type exportWords = WordsOf<typeof EXPORT_WORDS>;
export const exportWordsIn = cutByLanguage(EXPORT_WORDS);
