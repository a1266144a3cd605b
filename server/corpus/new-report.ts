import type { PassageKind } from '#contract/model.ts';
import { parseReportFile } from '../dataset/report-file.ts';
import { badInput } from '../errors/app-error.ts';
import { guessKind } from '../import/scaffold.ts';
import { parseText } from '../texts/report-text.ts';
import { type Cells, compact, eachTable, type Folder } from './folder.ts';
import { refused } from './refusals.ts';

interface NewPassage {
  readonly kind: PassageKind;
  readonly section?: number | null | undefined;
  readonly joins_next: boolean;
  readonly summary_zh?: string | null | undefined;
  readonly summary_en?: string | null | undefined;
}

/** A report of which nothing is said yet. @throws AppError 400, 422 */
export function newFolder(
  id: string,
  metadata: Readonly<Record<string, unknown>>,
  text: string,
  passages: readonly NewPassage[] | undefined,
): Folder {
  const { passages: lines, sha256, characters } = parseText(Buffer.from(text));
  if (lines.length === 0) throw badInput('text: it holds no words.', 'text：没有任何文字。');
  if (passages !== undefined && passages.length !== lines.length)
    throw badInput(
      `passages: the text has ${lines.length} lines that are not empty, ${passages.length} were given.`,
      `passages：原文有 ${lines.length} 个非空行，给出的是 ${passages.length} 个。`,
    );
  const isHan = /\p{Script=Han}/u.test(text);
  const given = Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== undefined));
  const said = { lang: isHan ? 'zh-CN' : 'en', invented: false, deixis: {}, ...given };
  const file = JSON.stringify({ ...said, id, text: { sha256, characters } });
  const { report, problems } = parseReportFile('report.json', Buffer.from(file));
  if (report === null) throw refused(problems);
  const rows = lines.map((line, number): Cells => {
    const own: NewPassage = passages?.[number] ?? {
      kind: guessKind(line.join(''), number),
      joins_next: false,
    };
    const { section } = own;
    return compact('passages', {
      id: `${id}#${number}`,
      kind: own.kind,
      section: typeof section === 'number' ? `${id}#${section}` : '',
      joins_next: String(own.joins_next),
      characters: String(line.length),
      summary_zh: own.summary_zh ?? '',
      summary_en: own.summary_en ?? '',
    });
  });
  return { report, text, tables: eachTable((name) => (name === 'passages' ? rows : [])) };
}
