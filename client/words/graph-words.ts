import { plural, say } from './language.ts';

/** Words of the canvas, its bar and its columns. */
export const GRAPH_WORDS = {
  canvas: say('图', 'Picture'),
  canvasStatus: say('图的状态', 'Status of the picture'),
  visibilityNotice: say('未全部显示', 'Not shown in full'),
  canvasHelp: say(
    '用方向键走到相邻的点，走回再按，到下一个。按回车打开详情，所选点的每条陈述都列在那里。',
    'Arrow keys walk to a neighbour, back and again to the next. Enter opens the details, which list every statement about the selected node.',
  ),
  hint: say('点击一条线，阅读原文依据', 'Click a line to read its source'),
  hintTouch: say('点按一条线，读原文依据', 'Tap a line to read its source'),
  welcomeLineTouch: say('点按一条线，读原文依据', 'Tap a line to read its source'),
  welcomeExpandTouch: say('点按一个点，再展开它的关系', 'Tap a node, then expand it'),
  welcome: say('三件事', 'Three things to try'),
  welcomeLine: say('点一条线，读原文依据', 'Click a line to read its source'),
  welcomeExpand: say('点一个点，再展开它的关系', 'Click a node, then expand it'),
  welcomeSearch: say('在上面搜索（/），在下面撤销（Ctrl+Z）', 'Search above (/), undo below (Ctrl+Z)'),
  welcomeTouch: say('在上面搜索，用下面的箭头撤销', 'Search above, undo with the arrow below'),
  welcomeClose: say('知道了', 'Got it'),
  canvasBar: say('图的工具', 'Tools of the picture'),
  moreTools: say('更多工具', 'More tools'),
  fit: say('显示全图', 'Fit all'),
  zoomIn: say('放大', 'Zoom in'),
  zoomOut: say('缩小', 'Zoom out'),
  reset: say('回到开始', 'First view'),
  allStories: say('全部故事', 'All stories'),
  count: say(
    (n: number, m: number) => `${n} 个点，${m} 条线`,
    (n: number, m: number) => `${plural(n, 'node')}, ${plural(m, 'line')}`,
  ),
  canvasEmpty: say('图是空的。', 'The picture is empty.'),
  canvasEmptyNext: say(
    '搜索一个名字，或点左边的一个问题，把答案画出来。',
    'Search for a name, or click a question on the left to see its answer.',
  ),
  canvasFailed: say('图谱没有画出来。请刷新页面。', 'The graph could not be drawn. Please reload the page.'),
  columnRest: say('其他', 'Also shown'),
  added: say(
    (n: number, m: number) => (n + m === 0 ? '都已在图中' : `新增 ${n} 个点、${m} 条线`),
    (n: number, m: number) =>
      n + m === 0 ? 'Already in the picture' : `Added ${plural(n, 'node')} and ${plural(m, 'line')}`,
  ),
  addedSome: say(
    (shown: number, total: number) => `已显示 ${total} 条中的 ${shown} 条`,
    (shown: number, total: number) => `${shown} of ${total} shown`,
  ),
  missing: say(
    (id: string) => `没有找到 ${id}。它可能已被改名，可以搜索它的名字。`,
    (id: string) => `${id} was not found. It may have been renamed: search for its name.`,
  ),
  selectedNode: say(
    (name: string, label: string) => `已选中${label}：${name}`,
    (name: string, label: string) => `Selected ${label}: ${name}`,
  ),
  selectedEdge: say(
    (from: string, type: string, to: string) => `已选中线：${from} ${type} ${to}`,
    (from: string, type: string, to: string) => `Selected line: ${from} ${type} ${to}`,
  ),
  selectedSeveral: say(
    (n: number, m: number) =>
      `已选中 ${[n > 0 ? `${n} 个点` : '', m > 0 ? `${m} 条线` : ''].filter(Boolean).join('、')}`,
    (n: number, m: number) =>
      `Selected ${[n > 0 ? plural(n, 'node') : '', m > 0 ? plural(m, 'line') : ''].filter(Boolean).join(' and ')}`,
  ),
  selectedFacts: say(
    (n: number) => `已选中 ${n} 条事实`,
    (n: number) => `Selected ${plural(n, 'fact')}`,
  ),
  selectedNone: say('没有选中内容', 'Nothing is selected'),
} as const;
