import { plural, say } from './language.ts';
import { cutByLanguage } from './table.ts';

/** Words of the pictures of many reports. */
export const CHART_WORDS = {
  intro: say(
    '由载入时的计数画成，只取自范围内的报道。点击任何一处，列出其背后的各项，每一项都可打开原文依据。',
    'Drawn from what was counted when reports were loaded, within the scope. Click anything to list what is behind it; each item opens the words it rests on.',
  ),
  byGiver: say('由谁作出', 'By who gave them'),
  byLevel: say('由哪一级作出', 'By level of who gave them'),
  byYear: say('按年份', 'By year'),
  pairs: say('由谁给谁', 'Who gave to whom'),
  pairsIntro: say(
    (n: number) => `次数最多的 ${n} 对。`,
    (n: number) => `The ${n} commonest pairs.`,
  ),
  unknown: say('未写明', 'not stated'),
  asTable: say('列表', 'As a list'),
  behind: say(
    (what: string, n: number) => `${what}：${n} 项`,
    (what: string, n: number) => `${what}: ${n}`,
  ),
  noActs: say('范围内没有可数的行为。', 'Nothing was counted in this scope.'),
  indicator: say('指标', 'Indicator'),
  overTime: say('一项指标：各地各年', 'One indicator over places and years'),
  overTimeIntro: say(
    '每地一幅；点击一点，打开其原文依据。',
    'One picture for each place; click a point to open the words that it rests on.',
  ),
  disagree: say(
    (n: number) => `${n} 处数值不一致（方形标出）：同地、同期、同一单位与比较，数值却不同。`,
    (n: number) =>
      `${plural(n, 'disagreement')} (squares): one place, period, unit and comparison, but other values.`,
  ),
  cut: say(
    (n: number, total: number) => `显示 ${n} / ${total} 个数据。`,
    (n: number, total: number) => `${n} of ${plural(total, 'figure')} shown.`,
  ),
  noFigures: say('范围内没有这项指标的数值。', 'The scope has no figure of this indicator.'),
  point: say(
    (place: string, period: string, value: string) => `${place}，${period}：${value}`,
    (place: string, period: string, value: string) => `${place}, ${period}: ${value}`,
  ),
  more: say('更多', 'More'),
  close: say('关闭', 'Close'),
} as const;

export const chartWordsIn = cutByLanguage(CHART_WORDS);
