import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseCsv, type RawRow } from '../dataset/csv.ts';
import { type Problem, problemAt } from '../dataset/problem.ts';
import { checkHeader, mayLack } from '../dataset/read-table.ts';
import { parseReportFile } from '../dataset/report-file.ts';
import { OPTIONAL_TABLES, REPORT_TABLES, type ReportTableName } from '../dataset/tables.ts';
import { formatFolder } from './format.ts';
import { replaceFile } from './format-identity.ts';

// What makes a file's cells themselves uncertain; everything else can be put in order before it is right.
const UNREADABLE = new Set(['encoding', 'csv-syntax', 'missing-header', 'cell-count']);

/** Brings the files of a folder into their one form. Says which have changed; writes nothing when one is unreadable. */
export async function formatFiles(
  folder: string,
): Promise<{ readonly changed: readonly string[] } | { readonly problems: readonly Problem[] }> {
  const path = resolve(folder);
  const shown = basename(path);
  const problems: Problem[] = [];
  const before = new Map<ReportTableName, Buffer>();
  const read = async (name: ReportTableName): Promise<readonly RawRow[]> => {
    const file = `${shown}/${name}.csv`;
    const bytes = await readFile(join(path, `${name}.csv`)).catch(() => null);
    if (bytes === null) {
      if (OPTIONAL_TABLES.has(name)) return [];
      problems.push(
        problemAt({ file }, { code: 'missing-file', en: 'The file is missing.', zh: '缺少此文件。' }),
      );
      return [];
    }
    before.set(name, bytes);
    const raw = parseCsv(file, bytes);
    const header = checkHeader(
      file,
      raw.header,
      Object.keys(REPORT_TABLES[name].schema.shape),
      mayLack(REPORT_TABLES[name]),
    );
    problems.push(...header, ...raw.problems.filter((problem) => UNREADABLE.has(problem.code)));
    return raw.rows;
  };
  const cells = {
    passages: await read('passages'),
    entities: await read('entities'),
    mentions: await read('mentions'),
    relations: await read('relations'),
    observations: await read('observations'),
    evidence: await read('evidence'),
    qualifiers: await read('qualifiers'),
    ambiguities: await read('ambiguities'),
  };
  const report = await readReportId(path, shown, problems);
  if (problems.length > 0) return { problems };
  const formatted = formatFolder(shown, report, cells);
  if ('problems' in formatted) return formatted;
  const changed = [...formatted.files].filter(([name, text]) => before.get(name)?.toString('utf8') !== text);
  for (const [name, text] of changed) await replaceFile(join(path, `${name}.csv`), text);
  return { changed: changed.map(([name]) => `${shown}/${name}.csv`) };
}

/** The report's id is part of every fact's id, so that its file has to be right first. */
async function readReportId(path: string, shown: string, problems: Problem[]): Promise<string> {
  const file = `${shown}/report.json`;
  const read = parseReportFile(file, await readFile(join(path, 'report.json')).catch(() => Buffer.from('')));
  problems.push(...read.problems);
  return read.report?.id ?? shown;
}
