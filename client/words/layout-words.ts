import { plural, say } from './language.ts';

/** Words of layouts: where things stand. */
export const LAYOUT_WORDS = {
  layout: say('布局', 'Layout'),
  layoutStory: say('故事列', 'Story columns'),
  layoutStoryAbout: say('起因、结果、作出者各成一列', 'causes, outcomes and who was behind them in columns'),
  layoutForce: say('疏密', 'Spread out'),
  layoutForceAbout: say('相连的靠近，其余散开', 'what is linked draws near'),
  layoutTree: say('组织树', 'Organisation tree'),
  layoutTreeAbout: say('隶属与任职，自上而下', 'who belongs to whom, from the top down'),
  layoutRings: say('环形', 'Rings'),
  layoutRingsAbout: say(
    '按与所选点的距离；未选时按连线多少',
    'by distance from the selected node, or by number of edges',
  ),
  layoutGrid: say('网格', 'Grid'),
  layoutGridAbout: say('按类型、再按名称', 'by label, then by name'),
  edgeNames: say('线上的名称', 'Names on edges'),
  edgeNamesNone: say('线名：不显示', 'Edge names: none'),
  edgeNamesFew: say('线名：线少时', 'Edge names: when few'),
  edgeNamesAll: say('线名：全部', 'Edge names: all'),
  arranging: say(
    (percent: number) => `正在布局…${percent}%`,
    (percent: number) => `Arranging… ${percent}%`,
  ),
  painting: say(
    (percent: number) => `正在绘制…${percent}%`,
    (percent: number) => `Drawing… ${percent}%`,
  ),
  layoutStopped: say('布局已停止，所有点都在原处', 'Layout stopped; everything is where it was'),
  layoutOfPart: say(
    (n: number) => `已布局所选的 ${n} 个点，其余不动`,
    (n: number) => `Arranged the ${plural(n, 'selected node')}; the rest stayed`,
  ),
  layoutOnPage: say(
    '浏览器不允许后台计算，布局在页面上完成',
    'The browser allows no background work, so the layout was computed on the page',
  ),
} as const;
