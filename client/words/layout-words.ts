import { plural, say } from './language.ts';

/** Words of layouts: where things stand. */
export const LAYOUT_WORDS = {
  layout: say('布局', 'Layout'),
  layoutStory: say('分列', 'Columns'),
  layoutStoryAbout: say(
    '起因、结果、由谁作出，各成一列',
    'causes, outcomes and who was behind them, each in a column',
  ),
  layoutForce: say('自动散开', 'Spread out'),
  layoutForceAbout: say('相连的靠近，其余散开', 'what is linked stands close'),
  layoutTree: say('组织树', 'Organisation tree'),
  layoutTreeAbout: say('隶属与任职，自上而下', 'who belongs to what, from the top down'),
  layoutRings: say('环形', 'Rings'),
  layoutRingsAbout: say(
    '按与所选点的距离；未选时按连线多少',
    'by distance from the selected node, or by number of lines',
  ),
  layoutGrid: say('网格', 'Grid'),
  layoutGridAbout: say('按类型、再按名称', 'by label, then by name'),
  edgeNames: say('连线名称', 'Names on lines'),
  edgeNamesNone: say('连线名称：不显示', 'Line names: none'),
  edgeNamesFew: say('连线名称：线少时显示', 'Line names: when few'),
  edgeNamesAll: say('连线名称：全部显示', 'Line names: all'),
  arranging: say(
    (percent: number) => `正在排列…${percent}%`,
    (percent: number) => `Arranging… ${percent}%`,
  ),
  painting: say(
    (percent: number) => `正在绘制…${percent}%`,
    (percent: number) => `Drawing… ${percent}%`,
  ),
  layoutStopped: say('已停止排列，所有点都在原处', 'Layout stopped; everything is where it was'),
  layoutOfPart: say(
    (n: number) => `已排列所选的 ${n} 个点，其余不动`,
    (n: number) => `Arranged the ${plural(n, 'selected node')}; the rest stayed`,
  ),
  layoutOnPage: say(
    '浏览器不允许后台计算，排列在页面上完成',
    'The browser allows no background work, so the layout was computed on the page',
  ),
} as const;
