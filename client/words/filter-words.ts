import { plural, say } from './language.ts';

/** Words of filters and of what they leave out. */
export const FILTER_WORDS = {
  filters: say('筛选', 'Filters'),
  filterMode: say('不符合的', 'What does not pass'),
  filterGrey: say('变灰', 'Grey'),
  filterHide: say('隐藏', 'Hide'),
  filterTypes: say('关系', 'Relationships'),
  filterKinds: say('种类', 'Kinds'),
  filterReports: say('报道', 'Reports'),
  filterTime: say('时间', 'Time'),
  filterFrom: say('从', 'From'),
  filterTo: say('到', 'To'),
  filterAnyTime: say('不限', 'any'),
  filterUndated: say(
    (n: number) => `也显示没有日期的（${n} 条线）`,
    (n: number) => `Also what has no date (${plural(n, 'edge')})`,
  ),
  filterOnly: say(
    (name: string) => `只看${name}`,
    (name: string) => `Only ${name}`,
  ),
  filterOut: say(
    (n: number) => `隐去 ${n} 项`,
    (n: number) => `${n} left out`,
  ),
  filterOnlyShort: say('只看', 'only'),
  tally: say(
    (shown: number, all: number) => (shown === all ? `${all}` : `${all} 中的 ${shown}`),
    (shown: number, all: number) => (shown === all ? `${all}` : `${shown} of ${all}`),
  ),
  filterToggle: say(
    (name: string, isOn: boolean) => (isOn ? `隐去${name}` : `重新显示${name}`),
    (name: string, isOn: boolean) => (isOn ? `Leave out ${name}` : `Show ${name} again`),
  ),
  filterClear: say('清除筛选', 'Clear filters'),
  filterHides: say(
    (nodes: number, edges: number) => `筛选隐去了 ${nodes} 个点、${edges} 条线`,
    (nodes: number, edges: number) =>
      `${plural(nodes, 'node')} and ${plural(edges, 'edge')} hidden by filters`,
  ),
  filterGreys: say(
    (nodes: number, edges: number) => `筛选使 ${nodes} 个点、${edges} 条线变灰`,
    (nodes: number, edges: number) =>
      `${plural(nodes, 'node')} and ${plural(edges, 'edge')} greyed by filters`,
  ),
  filterNothing: say('筛选没有隐去任何东西', 'The filters leave nothing out'),
  filterAll: say(
    (n: number) => `画布上的 ${n} 个点都被筛选隐去了。`,
    (n: number) => `All ${n} nodes on the canvas are hidden by your filter.`,
  ),
  hiddenAll: say(
    (n: number) => `画布上的 ${n} 个点都被隐藏了。`,
    (n: number) => `All ${n} nodes on the canvas are hidden.`,
  ),
  hiddenByHand: say(
    (n: number) => `你隐藏了 ${n} 个点`,
    (n: number) => `${plural(n, 'node')} hidden by you`,
  ),
  unasked: say(
    (what: string, nodes: number, edges: number) => `${what}默认不显示：${nodes} 个点、${edges} 条线`,
    (what: string, nodes: number, edges: number) =>
      `Not shown unless asked for: ${what} (${plural(nodes, 'node')}, ${plural(edges, 'edge')})`,
  ),
  showUnasked: say('显示', 'Show them'),
  listSeparator: say('、', ', '),
  restoreAll: say('全部恢复', 'Show all'),
  restoreOne: say(
    (name: string) => `恢复显示：${name}`,
    (name: string) => `Show ${name} again`,
  ),
  nodeFiltered: say('被你的筛选隐去', 'hidden by your filter'),
  nodeGreyed: say('被你的筛选变灰', 'greyed by your filter'),
  nodeHidden: say('被你隐藏', 'hidden by you'),
  showIt: say('显示它', 'Show it'),
  gaps: say('还没看到的', 'Not seen here'),
  gapUnstated: say('报道没有说明', 'not stated by the reports'),
  gapFiltered: say('被你的筛选隐去', 'hidden by your filter'),
  gapUnloaded: say(
    (n: number) => `尚未载入（${n}）`,
    (n: number) => `not loaded (${n})`,
  ),
} as const;
