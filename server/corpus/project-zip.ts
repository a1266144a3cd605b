import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '#contract/text-encoding.ts';
import { parseCsv } from '../dataset/csv.ts';
import { parseReportFile } from '../dataset/report-file.ts';
import { AppError, badInput } from '../errors/app-error.ts';
import { type Cells, compact, eachTable, type Folder } from './folder.ts';
import { refused } from './refusals.ts';

const BESIDE = /^(?:identity\.csv|scopes\.csv|project\.json|packs\/[^/].*)$/;

/** All files of a project but its bin and journal, by their path within it. */
export async function filesOfProject(root: string): Promise<Map<string, Uint8Array>> {
  const names = await readdir(root, { recursive: true, withFileTypes: true });
  const files = new Map<string, Uint8Array>();
  for (const entry of names.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name)
      .slice(root.length + 1)
      .replaceAll('\\', '/');
    if (BESIDE.test(path) || /^reports\/[a-z0-9-]+\/[a-z]+\.(?:csv|json|txt)$/.test(path))
      files.set(path, await readFile(join(root, path)));
  }
  return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** A project as it was packed: its reports, and what is beside them. @throws AppError 400, 422 */
export function projectIn(files: ReadonlyMap<string, Uint8Array>): {
  readonly folders: readonly Folder[];
  readonly beside: ReadonlyMap<string, Uint8Array>;
} {
  const reports = new Set<string>();
  const beside = new Map<string, Uint8Array>();
  for (const [path, bytes] of files) {
    const [, report] = /^reports\/([a-z0-9-]+)\/[a-z]+\.(?:csv|json|txt)$/.exec(path) ?? [];
    if (report !== undefined) reports.add(report);
    else if (BESIDE.test(path)) beside.set(path, bytes);
    else throw badInput(`${path} is no part of a project.`, `${path} 不属于项目。`);
  }
  return { folders: [...reports].map((report) => folderIn(files, report)), beside };
}

function folderIn(files: ReadonlyMap<string, Uint8Array>, id: string): Folder {
  const at = (name: string) => files.get(`reports/${id}/${name}`);
  const { report, problems } = parseReportFile(`${id}/report.json`, at('report.json') ?? Buffer.from(''));
  if (report === null) throw refused(problems);
  const text = at('text.txt');
  if (text === undefined || report.id !== id) throw withoutText(id);
  const lines = (name: Parameters<typeof compact>[0]): Cells[] => {
    const table = at(`${name}.csv`);
    return table === undefined ? [] : parseCsv(name, table).rows.map(({ cells }) => compact(name, cells));
  };
  return { report, text: decodeText(text)?.text ?? '', tables: eachTable(lines) };
}

const withoutText = (id: string) =>
  new AppError(422, 'no-text', {
    en: `reports/${id} holds no text.txt, or its report.json names another report.`,
    zh: `reports/${id} 中没有 text.txt，或其 report.json 写的是另一份报道。`,
  });
