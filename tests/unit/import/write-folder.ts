import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCsv } from '../../../server/dataset/csv.ts';
import { compareKeys } from '../../../server/dataset/order.ts';
import { sortKey } from '../../../server/dataset/read-table.ts';
import { REPORT_TABLE_NAMES, REPORT_TABLES, type ReportTableName } from '../../../server/dataset/tables.ts';
import { observationId, relationId } from '../../../server/graph/ids.ts';
import type { Folder } from './folder.ts';

/** Gives every fact its id again, and leads evidence and ambiguities along, as seeds:fmt does. */
export function nameFacts({ id, tables }: Folder): void {
  for (const [table, idOf] of [
    ['relations', relationId],
    ['observations', observationId],
  ] as const)
    for (const cells of tables[table]) {
      const now = idOf(id, cells);
      for (const piece of tables.evidence) if (piece.fact === cells.id && piece.fact !== '') piece.fact = now;
      cells.id = now;
    }
}

const PACK = join(import.meta.dirname, '../../../seeds/packs/police-honours');
export const INDICATORS = `id,label_zh,label_en,unit,measure
cases-solved,破案数,cases solved,case,count
cases-solved-change,破案数变化,change of cases solved,percent,change
`;

/** Writes `reports/<id>/`, `packs/` and `shared/` under a new temporary folder (or one given). Returns the dataset's folder. */
export async function writeFolder(folder: Folder, root?: string, identity?: string): Promise<string> {
  const base = root ?? (await mkdtemp(join(tmpdir(), 'seeds-')));
  const path = join(base, 'reports', folder.id);
  await mkdir(path, { recursive: true });
  await mkdir(join(base, 'shared'), { recursive: true });
  const pack = join(base, 'packs/police-honours');
  await cp(PACK, pack, { recursive: true });
  await writeFile(join(pack, 'indicators.csv'), INDICATORS);
  await writeFile(join(base, 'shared/identity.csv'), `a,b,judgement,why\n${identity ?? ''}`);
  await writeFile(join(path, 'report.json'), JSON.stringify(folder.report));
  await writeFile(join(path, 'text.txt'), folder.text);
  for (const name of REPORT_TABLE_NAMES) await writeFile(join(path, `${name}.csv`), tableText(folder, name));
  return path;
}

/** A table as a file, sorted. A test may have added columns. */
export function tableText({ tables }: Folder, name: ReportTableName): string {
  const rows = tables[name];
  const columns =
    rows.length === 0
      ? Object.keys(REPORT_TABLES[name].schema.shape)
      : [...new Set(rows.flatMap(Object.keys))];
  const { sortedBy } = REPORT_TABLES[name];
  const sorted = [...rows].sort((left, right) =>
    compareKeys(sortKey(left, sortedBy), sortKey(right, sortedBy)),
  );
  return writeCsv([columns, ...sorted.map((cells) => columns.map((column) => cells[column] ?? ''))]);
}
