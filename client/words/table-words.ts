import { plural, say } from './language.ts';
import { cutByLanguage } from './table.ts';

/** Words of the table of what is drawn; loaded with it. */
export const TABLE_WORDS = {
  tableIntro: say(
    '图中的全部内容。方向键换行，回车看依据；点击表头排序。',
    'Everything in the picture. Arrow keys move between rows, Enter opens the evidence; click a heading to sort.',
  ),
  cardsIntro: say(
    '图中的全部内容，每项一张卡片。点击标题看依据。',
    'Everything in the picture, each on a card. Choose its heading to read the evidence.',
  ),
  moreCards: say(
    (n: number) => `再列出 ${n} 张`,
    (n: number) => `Show ${n} more`,
  ),
  tableNodes: say('点', 'Nodes'),
  tableEdges: say('关系', 'Relations'),
  tableFilter: say('筛选表格', 'Filter the table'),
  tableRows: say(
    (shown: number, all: number) => (shown === all ? `${all} 行` : `${all} 行中的 ${shown} 行`),
    (shown: number, all: number) =>
      shown === all ? plural(all, 'row') : `${shown} of ${plural(all, 'row')}`,
  ),
  tableSorted: say(
    (column: string, down: boolean) => `，按“${column}”${down ? '降序' : '升序'}`,
    (column: string, down: boolean) => `, sorted by ${column}, ${down ? 'descending' : 'ascending'}`,
  ),
  tableLeftOut: say(
    (n: number) => `另有 ${n} 项被隐藏或筛掉，不在表中。`,
    (n: number) => `${n} more are hidden or filtered and not in the table.`,
  ),
  tableEmpty: say('没有符合的行。', 'No row matches.'),
  tableCopy: say('复制表格', 'Copy the table'),
  tableCopied: say('已复制，可粘贴到表格软件', 'Copied: paste it into a spreadsheet'),
  tableRefused: say(
    '浏览器不允许复制：请在下面全选后复制，或下载 CSV。',
    'The browser does not allow copying: copy the text below by hand, or download the CSV.',
  ),
  tableSave: say('下载 CSV', 'Download CSV'),
  tableFile: say(
    (name: string, day: string) => `引证-${name}-${day}.csv`,
    (name: string, day: string) => `yinzheng-${name.toLowerCase()}-${day}.csv`,
  ),
  colName: say('名称', 'Name'),
  colOther: say('英文名', 'Chinese name'),
  colLabel: say('类别', 'Label'),
  colKind: say('种类', 'Kind'),
  colCode: say('代号', 'Code'),
  colDrawn: say('图上的线', 'Lines drawn'),
  colDegree: say('全部的线', 'Lines in all'),
  colSaid: say('说的是', 'What is said'),
  tableColumns: say('列', 'Columns'),
  colFrom: say('起点', 'From'),
  colType: say('关系', 'Relation'),
  colTo: say('终点', 'To'),
  colBasis: say('依据', 'Basis'),
  colFacts: say('陈述', 'Statements'),
  colReports: say('报道', 'Reports'),
} as const;

export const tableWordsIn = cutByLanguage(TABLE_WORDS);
