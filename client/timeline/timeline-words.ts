import type { Precision } from '#contract/edtf.ts';
import { type Bilingual, plural, say } from '../words/language.ts';
import { inBoth } from '../words/two-languages.ts';

/** Words of the timeline; they come with it. */
const TIMELINE_WORDS = {
  intro: say(
    '报道说到的事，按报道所说的时间精度排列：只说年份的占一整年，绝不猜到某一天。点一个标记看它的依据。',
    'What the reports tell, as finely dated as they say it: what is dated by its year takes the whole year, and no day is guessed. Click a mark for its evidence.',
  ),
  empty: say('还没有可排列的事。', 'There is nothing to place in time yet.'),
  facts: say(
    (n: number) => `${n} 条`,
    (n: number) => plural(n, 'fact'),
  ),
  markName: say(
    (when: string, n: number, report: string) => `${when}：${n} 条，${report}`,
    (when: string, n: number, report: string) => `${when}: ${plural(n, 'fact')}, ${report}`,
  ),
  passageName: say(
    (passage: number, n: number, report: string) => `未注明时间，第 ${passage} 段：${n} 条，${report}`,
    (passage: number, n: number, report: string) =>
      `no date, paragraph ${passage}: ${plural(n, 'fact')}, ${report}`,
  ),
  events: say('按事件计时', 'Dated by an event'),
  eventsHint: say(
    '报道用这些事来说时间，如“大庆安保期间”。',
    'The reports date things by these, as in “during …”.',
  ),
  undated: say('未注明时间，按原文顺序', 'Undated, in the order of the text'),
  undatedHint: say('一格为一段，越高说得越多。', 'One bar for each paragraph; the higher, the more it says.'),
  brush: say('时间范围', 'Time'),
  from: say('从', 'From'),
  to: say('到', 'To'),
  range: say(
    (from: string, to: string) => `${from} 至 ${to}`,
    (from: string, to: string) => `${from} to ${to}`,
  ),
  allTime: say('全部时间', 'All time'),
  onCanvas: say('图中也只突出这段时间。', 'The picture highlights this time too.'),
  noneOnCanvas: say('图中没有这段时间的线。', 'No line in the picture is of this time.'),
  seeCanvas: say('查看图', 'See the picture'),
  undatedToo: say('图中保留未注明时间的线', 'Keep undated lines in the picture'),
  listed: say('列出的事实', 'The facts that are listed'),
  listAll: say('全部', 'All of it'),
  inTime: say(
    (n: number) => `可能在这段时间的 ${n} 条`,
    (n: number) => `${plural(n, 'fact')} that may lie in this time`,
  ),
  inAll: say(
    (n: number) => `注明时间的 ${n} 条`,
    (n: number) => `${plural(n, 'fact')} with a date`,
  ),
  more: say(
    (n: number) => `再显示 ${n} 条`,
    (n: number) => `${n} more`,
  ),
  unknown: say('未注明', 'undated'),
} as const;

export const PRECISION_NAMES: Readonly<Record<Precision, Bilingual>> = {
  period: { zh: '一段时期', en: 'A period' },
  year: { zh: '只说年份', en: 'By the year' },
  part: { zh: '一年的一部分', en: 'Part of a year' },
  month: { zh: '说到月', en: 'By the month' },
  day: { zh: '说到日', en: 'By the day' },
};

export const IN_TIMELINE = inBoth(TIMELINE_WORDS);
