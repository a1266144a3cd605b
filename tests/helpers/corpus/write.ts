import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REPORT_TABLE_NAMES } from '../../../server/dataset/tables.ts';
import { tableText } from '../../unit/import/write-folder.ts';
import { generatedReport } from './report.ts';

export interface CorpusSize {
  readonly reports: number;
  readonly seed?: number;
  /** Commended cases and programmes of each report. */
  readonly praised?: number;
}

/**
 * Writes an invented corpus, a folder at a time: `reports/<id>/` and, beside them, the judgements that what many reports
 * speak of is one thing. Yields each report's folder when it is whole.
 */
export async function* writeCorpus(root: string, { reports, ...how }: CorpusSize): AsyncGenerator<string> {
  const first = new Map<string, string>();
  const judged: string[] = [];
  await mkdir(join(root, 'shared'), { recursive: true });
  for (let n = 0; n < reports; n += 1) {
    const { folder, shared } = generatedReport(n, how);
    const path = join(root, 'reports', folder.id);
    await mkdir(path, { recursive: true });
    await writeFile(join(path, 'report.json'), JSON.stringify(folder.report));
    await writeFile(join(path, 'text.txt'), folder.text);
    for (const name of REPORT_TABLE_NAMES)
      await writeFile(join(path, `${name}.csv`), tableText(folder, name));
    for (const { own, key } of shared) {
      const id = `${folder.id}/${own}`;
      const before = first.get(key);
      if (before === undefined) first.set(key, id);
      else judged.push(`${before},${id},same,one thing,generator,2026-01-01\n`);
    }
    yield path;
  }
  await writeFile(
    join(root, 'shared/identity.csv'),
    `a,b,judgement,why,by,on\n${judged.toSorted().join('')}`,
  );
}
