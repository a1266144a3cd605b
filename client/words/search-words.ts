import { grouped, plural, say } from './language.ts';

/** How many were found; counted only up to a limit where there are very many. */
const count = (n: number, isLeast: boolean) => `${grouped(n)}${isLeast ? '+' : ''}`;

/** Words of the one search over all, and of its page. */
export const SEARCH_WORDS = {
  foundNames: say('名称', 'Names'),
  foundNear: say('您要找的是不是', 'Did you mean'),
  foundKinds: say('种类', 'Kinds'),
  foundStatements: say('陈述', 'Statements'),
  foundFigures: say('数据', 'Figures'),
  foundWords: say('原文字词', 'Words of the texts'),
  foundCount: say(count, count),
  foundAll: say(
    (q: string) => `“${q}”的全部结果`,
    (q: string) => `All results for “${q}”`,
  ),
  foundTitle: say(
    (q: string) => `查找“${q}”`,
    (q: string) => `Results for “${q}”`,
  ),
  foundNothing: say(
    (q: string) => `没有找到“${q}”。名称、陈述、数据和所附原文都查过了。`,
    (q: string) => `Nothing found for “${q}”. Names, statements, figures and attached texts were searched.`,
  ),
  foundNothingNext: say(
    '可以少写几个字，或换一种写法：中文、英文、拼音、代号都行。',
    'Try fewer words or another spelling: Chinese, English, pinyin or a code will do.',
  ),
  foundNoTexts: say(
    '没有附上原文，所以没有查原文字词。',
    'No text is attached, so the words of the texts were not searched.',
  ),
  foundMore: say('显示更多', 'Show more'),
  foundNone: say('没有', 'None'),
  recentSearches: say('最近查过', 'Recent searches'),
  sortLines: say('排列', 'Sort'),
  sortText: say('按原文顺序', 'In the order of the texts'),
  sortLeft: say('按左边', 'By the left'),
  sortRight: say('按右边', 'By the right'),
  linesLabel: say(
    (q: string) => `“${q}”在原文中的出现`,
    (q: string) => `“${q}” in the texts`,
  ),
  lineCount: say(
    (n: number, isLeast: boolean) => `${count(n, isLeast)} 处`,
    (n: number, isLeast: boolean) => (isLeast ? `${count(n, true)} places` : plural(n, 'place')),
  ),
  openLine: say(
    (words: string) => `在原文中读：${words}`,
    (words: string) => `Read in the text: ${words}`,
  ),
} as const;
