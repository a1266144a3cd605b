import { plural, say } from './language.ts';

/** Words of filters and of what they leave out. */
export const FILTER_WORDS = {
  filters: say('筛选', 'Filters'),
  filterMode: say('不符合条件的', 'What is filtered out'),
  filterGrey: say('变灰', 'Grey it'),
  filterHide: say('隐藏', 'Hide it'),
  filterTypes: say('关系', 'Relations'),
  filterKinds: say('种类', 'Kinds'),
  filterReports: say('报道', 'Reports'),
  filterTime: say('时间', 'Time'),
  filterFrom: say('从', 'From'),
  filterTo: say('到', 'To'),
  filterAnyTime: say('不限', 'any'),
  filterUndated: say(
    (n: number) => `也显示未注明日期的（${n} 条线）`,
    (n: number) => `Also show what has no date (${plural(n, 'line')})`,
  ),
  filterOnly: say(
    (name: string) => `只看${name}`,
    (name: string) => `Only ${name}`,
  ),
  filterOut: say(
    (n: number) => `筛掉 ${n} 项`,
    (n: number) => `${n} filtered out`,
  ),
  filterOnlyShort: say('只看', 'only'),
  tally: say(
    (shown: number, all: number) => (shown === all ? `${all}` : `${all} 中的 ${shown}`),
    (shown: number, all: number) => (shown === all ? `${all}` : `${shown} of ${all}`),
  ),
  filterToggle: say(
    (name: string, isOn: boolean) => (isOn ? `隐藏${name}` : `重新显示${name}`),
    (name: string, isOn: boolean) => (isOn ? `Hide ${name}` : `Show ${name} again`),
  ),
  filterClear: say('清除筛选', 'Clear filters'),
  filterHides: say(
    (nodes: number, edges: number) => `筛选隐藏了 ${nodes} 个点、${edges} 条线`,
    (nodes: number, edges: number) =>
      `${plural(nodes, 'node')} and ${plural(edges, 'line')} hidden by filters`,
  ),
  filterGreys: say(
    (nodes: number, edges: number) => `筛选使 ${nodes} 个点、${edges} 条线变灰`,
    (nodes: number, edges: number) =>
      `${plural(nodes, 'node')} and ${plural(edges, 'line')} greyed by filters`,
  ),
  filterNothing: say('没有内容被筛掉', 'Nothing is filtered out'),
  filterAll: say(
    (n: number) => `图中的 ${n} 个点都被筛掉了。`,
    (n: number) => `All ${n} nodes in the picture are hidden by your filter.`,
  ),
  hiddenAll: say(
    (n: number) => `图中的 ${n} 个点都被隐藏了。`,
    (n: number) => `All ${n} nodes in the picture are hidden.`,
  ),
  hiddenByHand: say(
    (n: number) => `您隐藏了 ${n} 个点`,
    (n: number) => `${plural(n, 'node')} hidden by you`,
  ),
  unasked: say(
    (what: string, nodes: number, edges: number) => `${what}默认不显示：${nodes} 个点、${edges} 条线`,
    (what: string, nodes: number, edges: number) =>
      `Hidden by default: ${what} (${plural(nodes, 'node')}, ${plural(edges, 'line')})`,
  ),
  showUnasked: say('显示', 'Show them'),
  listSeparator: say('、', ', '),
  restoreAll: say('全部恢复', 'Show all'),
  restoreOne: say(
    (name: string) => `恢复显示：${name}`,
    (name: string) => `Show ${name} again`,
  ),
  nodeFiltered: say('被筛掉', 'hidden by your filter'),
  nodeGreyed: say('因筛选变灰', 'greyed by your filter'),
  nodeHidden: say('已被您隐藏', 'hidden by you'),
  showIt: say('显示它', 'Show it'),
  gaps: say('此处未显示的', 'Not shown here'),
  gapUnstated: say('报道未说明', 'not stated in the reports'),
  gapFiltered: say('被筛掉', 'hidden by your filter'),
  gapUnloaded: say(
    (n: number) => `尚未载入（${n}）`,
    (n: number) => `not loaded yet (${n})`,
  ),
} as const;
