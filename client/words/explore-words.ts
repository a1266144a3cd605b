import { plural, say } from './language.ts';

interface Expanded {
  readonly nodes: number;
  readonly edges: number;
  readonly filtered: number;
  readonly shown: number;
  readonly total: number;
  /** Those that a stack stands for. */
  readonly stacked: number;
}

/** Words of the menu of nodes, of selections and of the search of what is drawn. */
export const EXPLORE_WORDS = {
  expanded: say(
    ({ nodes, edges, filtered, shown, total, stacked }: Expanded) =>
      [
        nodes + edges === 0
          ? stacked > 0
            ? `${stacked} 个收成一叠，点它选择画出哪些`
            : total === 0
              ? '报道没有提到与它相连的内容'
              : `${total} 条都已在图上`
          : `新增 ${nodes} 个点、${edges} 条线`,
        ...(nodes + edges > 0 ? [shown < total ? `共 ${total} 条，已显示 ${shown} 条` : '已全部显示'] : []),
        ...(nodes + edges > 0 && stacked > 0 ? [`${stacked} 个收在叠中`] : []),
        ...(filtered > 0 ? [`其中 ${filtered} 个点被筛选隐去`] : []),
      ].join('；'),
    ({ nodes, edges, filtered, shown, total, stacked }: Expanded) =>
      [
        nodes + edges === 0
          ? stacked > 0
            ? `${stacked} in a stack: click it to choose which to draw`
            : total === 0
              ? 'The reports link it to nothing else'
              : `All ${total} are in the picture already`
          : `Added ${plural(nodes, 'node')} and ${plural(edges, 'line')}`,
        ...(nodes + edges > 0 ? [shown < total ? `${shown} of ${total} shown` : 'all are shown'] : []),
        ...(nodes + edges > 0 && stacked > 0 ? [`${stacked} in stacks`] : []),
        ...(filtered > 0 ? [`${plural(filtered, 'node')} of them hidden by your filter`] : []),
      ].join('; '),
  ),
  connected: say(
    (nodes: number, edges: number, left: number) =>
      nodes + edges === 0
        ? '它们之间的线都已在图上'
        : `补上了 ${nodes} 个点、${edges} 条线${left > 0 ? `；还有 ${left} 个中间点` : ''}`,
    (nodes: number, edges: number, left: number) =>
      nodes + edges === 0
        ? 'All lines between them are shown already'
        : `Added ${plural(nodes, 'node')} and ${plural(edges, 'line')} between them${left > 0 ? `; ${left} more in between` : ''}`,
  ),
  nodeMenu: say('更多操作', 'More actions'),
  menuOf: say(
    (name: string) => `“${name}”的操作`,
    (name: string) => `Actions on ${name}`,
  ),
  menuOfSeveral: say(
    (n: number) => `对这 ${n} 个点的操作`,
    (n: number) => `Actions on ${plural(n, 'node')}`,
  ),
  menuExpand: say('展开', 'Expand'),
  menuEdit: say('图上', 'In the picture'),
  menuWay: say(
    (type: string, isOut: boolean) => (isOut ? `${type} →` : `← ${type}`),
    (type: string, isOut: boolean) => (isOut ? `${type} →` : `← ${type}`),
  ),
  menuCount: say(
    (drawn: number, total: number) =>
      drawn === 0 ? `${total}` : drawn >= total ? `${total}，都在图上` : `${total}，已有 ${drawn}`,
    (drawn: number, total: number) =>
      drawn === 0 ? `${total}` : drawn >= total ? `${total}, all shown` : `${total}, ${drawn} shown`,
  ),
  menuAll: say('全部关系', 'All relations'),
  menuNothing: say('报道没有提到与它相连的内容', 'The reports link it to nothing else'),
  openDetails: say('查看详情', 'View details'),
  collapse: say('收起', 'Collapse'),
  collapseAside: say(
    (n: number) => `移除 ${n} 个`,
    (n: number) => `removes ${n}`,
  ),
  collapsed: say(
    (n: number) => `收起了 ${n} 个只与它相连的点`,
    (n: number) => `Removed ${plural(n, 'node')} linked to nothing else`,
  ),
  hide: say('隐藏', 'Hide'),
  hideOthers: say('隐藏其他', 'Hide the others'),
  pin: say('固定位置', 'Pin'),
  unpin: say('取消固定', 'Unpin'),
  keepOnly: say('只保留这些', 'Keep only these'),
  keepOnlyOne: say('只保留它', 'Keep only this'),
  between: say('补上彼此间的连线', 'Add the lines between them'),
  bridges: say('补上彼此间的连线和中间点', 'Add lines and nodes between them'),
  betweenOne: say('补上与图中其他点的连线', 'Add its lines to what is shown'),
  removeThem: say('移除', 'Remove'),
  selectNeighbours: say('连同相邻的点一起选中', 'Select neighbours too'),
  invert: say('反选', 'Invert selection'),
  selectedLines: say('选中的线', 'Selected lines'),
  selectedMore: say(
    (n: number) => `还有 ${n} 个没有列出`,
    (n: number) => `${n} more are not listed`,
  ),
  selectedMoreLines: say(
    (n: number) => `还有 ${n} 条没有列出`,
    (n: number) => `${n} more are not listed`,
  ),
  groupActions: say('对所选各点', 'Actions on the selection'),
  pinnedMark: say('已固定', 'pinned'),
  keyDoubleClick: say('双击', 'Double-click'),
  keyExpand: say('展开一个点', 'expand a node'),
  keyMenu: say('打开所选点的菜单', 'the menu of what is selected'),
  keyShiftDrag: say('Shift + 拖动', 'Shift+drag'),
  keyBox: say(
    '框选；Shift 或 Ctrl + 点击：增减一个',
    'select in a box; Shift or Ctrl+click adds or takes out one',
  ),
  keyHide: say('隐藏所选', 'hide what is selected'),
  keyPin: say('固定或取消固定所选', 'pin or unpin what is selected'),
  keyRemove: say('从图中移除所选', 'remove what is selected from the picture'),
  tools: say('选择工具', 'Selection tools'),
  toolHand: say('移动画面', 'Move the picture'),
  toolBox: say('框选（按住 Shift 拖动）', 'Select in a box (Shift+drag)'),
  toolLasso: say('套索：圈选', 'Lasso: draw around nodes'),
  selectAll: say('全选', 'Select all'),
  searchDrawn: say('只在图中查找', 'Search only the picture'),
  searchDrawnHint: say('在图中查找（回车跳到下一个）', 'Find in the picture (Enter goes to the next)'),
  searchDrawnCount: say(
    (at: number, n: number) => `第 ${at} 个，共 ${n} 个`,
    (at: number, n: number) => `${at} of ${n}`,
  ),
  searchDrawnNone: say(
    (q: string) => `图中没有“${q}”。`,
    (q: string) => `“${q}” is not in the picture.`,
  ),
  searchDrawnShort: say('仅图中', 'picture only'),
  searchUnseen: say(
    (n: number) => `另有 ${n} 个被筛选或隐藏`,
    (n: number) => `${n} more filtered or hidden`,
  ),
  searchEverything: say('搜索全部', 'Search everything'),
} as const;
