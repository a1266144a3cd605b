import { plural, say } from './language.ts';
import { cutByLanguage } from './table.ts';

/** Words of the library: the reports as a shelf. */
export const LIBRARY_WORDS = {
  intro: say(
    '库中的全部报道。查找、筛选，打开其中一篇，或挑出一些作为范围：此后的图、表、问题和搜索都只取自范围内的报道。',
    'All reports that are loaded. Find and narrow them, open one, or choose some as the scope: pictures, tables, questions and searches are then about these alone.',
  ),
  find: say('查找报道', 'Find reports'),
  findHint: say('标题、发布者或地点…', 'Title, publisher or place…'),
  year: say('年份', 'Year'),
  place: say('地点', 'Place'),
  publisher: say('发布者', 'Publisher'),
  genre: say('体裁', 'Kind of source'),
  any: say('不限', 'any'),
  option: say(
    (name: string, n: number) => `${name}（${n}）`,
    (name: string, n: number) => `${name} (${n})`,
  ),
  clear: say('清除筛选', 'Clear'),
  shown: say(
    (n: number, total: number) => `显示 ${n} / ${total} 篇`,
    (n: number, total: number) => `${n} of ${plural(total, 'report')}`,
  ),
  none: say('没有符合的报道。', 'No report is like that.'),
  noneNext: say('换个词，或放宽筛选。', 'Try another word, or narrow less.'),
  title: say('标题', 'Title'),
  period: say('时期', 'Period'),
  facts: say('事实', 'Facts'),
  covered: say('标注', 'Covered'),
  text: say('全文', 'Text'),
  yes: say('有', 'yes'),
  no: say('无', 'no'),
  choose: say(
    (title: string) => `选入：${title}`,
    (title: string) => `Choose ${title}`,
  ),
  chosen: say(
    (n: number) => `已选 ${n} 篇`,
    (n: number) => `${plural(n, 'report')} chosen`,
  ),
  unchoose: say('取消选择', 'Choose none'),
  workWithChosen: say('以所选为范围', 'Work within these'),
  workWithFound: say(
    (n: number) => `以这 ${n} 篇为范围`,
    (n: number) => `Work within ${n === 1 ? 'this one' : `these ${n}`}`,
  ),
  save: say('保存为范围', 'Save as a scope'),
  saveName: say('范围的名称', 'Name of the scope'),
  saveDo: say('保存并使用', 'Save and use'),
  isScope: say('当前范围', 'in scope'),
  matrix: say('年份与地点', 'Years and places'),
  matrixIntro: say(
    '每格是报道的篇数；颜色越深，有标注的段落所占比例越高。点击即按此筛选。',
    'Each cell has a number of reports; the darker it is, the more of their paragraphs a fact rests on. Click it to narrow by it.',
  ),
  cell: say(
    (place: string, year: string, n: number, share: number) => `${place} ${year} 年：${n} 篇，标注 ${share}%`,
    (place: string, year: string, n: number, share: number) =>
      `${place}, ${year}: ${plural(n, 'report')}, ${share} % covered`,
  ),
} as const;

export const libraryWordsIn = cutByLanguage(LIBRARY_WORDS);
