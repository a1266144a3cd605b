import { NOTHING_ENTERED } from '#contract/source.ts';
import { writeCsv } from '../dataset/csv.ts';
import type { ReportFile } from '../dataset/report-file.ts';
import { REPORT_TABLE_NAMES, REPORT_TABLES } from '../dataset/tables.ts';
import { lengthOf } from '../texts/length.ts';
import type { ReportText } from '../texts/report-text.ts';

const SENTENCE_END = /[。！？!?…；;：:”’"）)》.]$/u;
const HEADING_LENGTH = 30; // a heading is a short line without a full stop, by `lengthOf`

/** A summary beginning so is still to be written; seeds:check refuses it, and with it what was guessed. */
export const UNWRITTEN_ZH = '待写';
export const UNWRITTEN_EN = 'TODO';

type Kind = 'title' | 'heading' | 'body' | 'caption' | 'byline';

/**
 * The files of a new dataset folder for a text: passages cut, kinds, sections and joins guessed and marked as guessed in
 * the summaries that are still to be written; the other tables with their headers only.
 */
export function scaffold(id: string, text: ReportText): ReadonlyMap<string, string> {
  const passages = text.passages.map((characters) => characters.join(''));
  const kinds = passages.map(guessKind);
  let section = '';
  const rows = passages.map((passage, number) => {
    const kind = kinds[number] ?? 'body';
    const joins = kind === 'body' && !SENTENCE_END.test(passage) && kinds.indexOf('body', number + 1) > 0;
    const row = [
      `${id}#${number}`,
      kind,
      kind === 'heading' ? '' : section,
      String(joins),
      [...passage].length,
      ...unwritten(kind, joins),
    ];
    if (kind === 'heading') section = `${id}#${number}`;
    return row;
  });
  const empty = REPORT_TABLE_NAMES.map((name) => {
    const columns = Object.keys(REPORT_TABLES[name].schema.shape);
    return [`${name}.csv`, writeCsv(name === 'passages' ? [columns, ...rows] : [columns])] as const;
  });
  return new Map([
    ...empty,
    ['report.json', `${JSON.stringify(reportFile(id, text, passages[0] ?? id), null, 2)}\n`],
  ]);
}

/** What a line looks like, by its place, length and signs. */
export function guessKind(passage: string, number: number): Kind {
  if (number === 0) return 'title';
  if (/^[▲△▼◆图↑↓]/u.test(passage)) return 'caption';
  if (/^[（(]?(记者|通讯员|来源|作者|编辑|供稿|文\/)/u.test(passage)) return 'byline';
  return lengthOf(passage) <= HEADING_LENGTH && !/[。！？；，]/u.test(passage) ? 'heading' : 'body';
}

function unwritten(kind: Kind, joins: boolean): [string, string] {
  const joinZh = joins ? '，与下一段相连' : '';
  const joinEn = joins ? ', joins the next' : '';
  return [`${UNWRITTEN_ZH}（猜测：${kind}${joinZh}）`, `${UNWRITTEN_EN} (guessed: ${kind}${joinEn})`];
}

const reportFile = (id: string, text: ReportText, title: string): ReportFile => ({
  id,
  ...(/\p{Script=Han}/u.test(title)
    ? { title_zh: title, title_en: null }
    : { title_zh: null, title_en: title }),
  ...NOTHING_ENTERED,
  authors: [],
  period: /\d{4}/.exec(id)?.[0] ?? 'XXXX',
  lang: /\p{Script=Han}/u.test(title) ? 'zh-CN' : 'en', // a guess, to be checked
  invented: false,
  text: { sha256: text.sha256, characters: text.characters },
  deixis: {},
});
