import type { CheckKind } from '../model/check-kinds.ts';
import { type Bilingual, plural, say } from '../words/language.ts';
import { inBoth } from '../words/two-languages.ts';
import type { Verdict } from './check.ts';

/** Words of the ledger of figures; they come with it. */
export const LEDGER_WORDS = {
  intro: say(
    '报道中的每一个数：说的是什么、多少、与什么相比、何时、关于谁，并可点开原文依据。',
    'Every number in the reports: what it counts, how much, against what, when, about whom, with the words behind it.',
  ),
  shown: say(
    (n: number, all: number) => (n === all ? `${all} 个数据` : `${all} 个数据中的 ${n} 个`),
    (n: number, all: number) => (n === all ? plural(all, 'figure') : `${n} of ${plural(all, 'figure')}`),
  ),
  cut: say(
    '数据太多，只读到前面一部分。',
    'There are more figures than can be read at once: these are the first.',
  ),
  none: say('没有符合条件的数据。', 'No figures match.'),
  clear: say('清除条件', 'Clear filters'),
  filters: say('筛选', 'Filters'),
  typing: say('查找', 'Find'),
  typingHint: say('指标、数字、名字…', 'Indicator, number, name …'),
  unit: say('单位', 'Unit'),
  report: say('报道', 'Report'),
  all: say('全部', 'All'),
  value: say('数值', 'Value'),
  printed: say('原文写作', 'printed'),
  about: say('约', 'about'),
  inTextOrder: say('按原文顺序', 'In the order of the text'),
  sortedBy: say(
    (name: string) => `按${name}排序`,
    (name: string) => `Sort by ${name.toLowerCase()}`,
  ),
  fromTo: say(
    (before: string, after: string) => `从 ${before} 到 ${after}`,
    (before: string, after: string) => `from ${before} to ${after}`,
  ),
  planned: say('计划', 'planned'),
  parts: say('部分', 'Parts'),
  table: say('表格', 'Table'),
  series: say('同一指标，几个时期', 'One indicator over time'),
  seriesIntro: say(
    '同一指标、同一单位、同一比较方式、说的是同一对象的数据。横线以下是下降；空心是计划。',
    'The same indicator, unit and comparison about the same thing. Below the line is a fall; hollow is planned.',
  ),
  seriesNone: say('还没有一个指标报了几个时期的数。', 'No indicator is reported for more than one time yet.'),
  seriesNoneNext: say(
    '再载入一份报道（npm start -- --samples 可加几份虚构的）就能逐年对照。',
    'Load another report (npm start -- --samples adds invented ones) to see how figures go on from year to year.',
  ),
  checks: say('核对', 'Checks'),
  checksIntro: say(
    '只用报道自己的数互相核对，不引外部资料。“请看”表示需要读者判断。',
    'The reports’ own figures held against each other; nothing from outside. “Look” is for the reader to judge.',
  ),
  nothingFound: say('核对过，没有发现：', 'Checked, nothing found: '),
  computed: say(
    (stated: string, computed: string) => `报道说 ${stated}，按两个数算得 ${computed}`,
    (stated: string, computed: string) => `stated ${stated}; from the two levels ${computed}`,
  ),
  summed: say(
    (total: string, sum: string) => `总数 ${total}，各部分合计 ${sum}`,
    (total: string, sum: string) => `total ${total}; the parts sum to ${sum}`,
  ),
  named: say(
    (n: number, whole: string) => `同一处文字里写出“${whole}”的 ${n} 个部分：`,
    (n: number, whole: string) => `the same words name ${n} parts of “${whole}”:`,
  ),
  evidenceOf: say(
    (name: string) => `${name}的依据`,
    (name: string) => `Evidence of ${name}`,
  ),
} as const;

export const CHECK_NAMES: Readonly<Record<CheckKind, Bilingual>> = {
  reports: { zh: '几份报道说同一个数', en: 'Several reports on the same figure' },
  twice: { zh: '同一报道写了两次', en: 'Printed twice in one report' },
  levels: { zh: '变化幅度与两年数值', en: 'Change against the levels of both years' },
  baseline: { zh: '原先的数与此前报道', en: 'The value before against the earlier report' },
  parts: { zh: '数目与写出的各部分', en: 'Count against the parts that are named' },
  sum: { zh: '总数与各部分之和', en: 'Total against the sum of its parts' },
  direction: { zh: '升降方向与前后数值', en: 'Direction against before and after' },
  points: { zh: '百分比与百分点', en: 'Percent against percentage points' },
  unstated: { zh: '未说明与什么相比', en: 'Comparison unstated' },
  plan: { zh: '计划与后来的报道', en: 'Plan against what was reported later' },
};

export const VERDICT_NAMES: Readonly<Record<Verdict, Bilingual>> = {
  differs: { zh: '不一致', en: 'differs' },
  look: { zh: '请看', en: 'look' },
  agrees: { zh: '一致', en: 'agrees' },
};

export const IN_LEDGER = inBoth(LEDGER_WORDS);
