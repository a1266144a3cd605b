import type { Dataset } from '../../../server/dataset/dataset.ts';
import { loadDataset, removeReport } from '../../../server/import/load.ts';
import { readDataset } from '../../../server/import/read.ts';
import { emptyDatabase, testConnection } from '../../helpers/neo4j.ts';
import type { Folder } from '../../unit/import/folder.ts';
import { writeFolder } from '../../unit/import/write-folder.ts';
import { dumpGraph } from './dump.ts';

export const load = (dataset: Dataset) => loadDataset(testConnection(), dataset);
export const remove = (dataset: Dataset) =>
  removeReport(testConnection(), dataset.report.id, dataset.identity);

export async function read(folder: Folder, identity?: string): Promise<Dataset> {
  const result = await readDataset(await writeFolder(folder, undefined, identity));
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.dataset;
}

export async function sample(name: string): Promise<Dataset> {
  const result = await readDataset(`${import.meta.dirname}/../../../seeds/reports/${name}`);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.dataset;
}

/** The graph that these datasets make, loaded one after the other into an empty store. */
export async function graphOf(...datasets: readonly Dataset[]): Promise<string[]> {
  await emptyDatabase();
  for (const dataset of datasets) await load(dataset);
  return dumpGraph();
}

/** Judgements, as lines of a file, that what two folders call the same is the same. */
export const same = (one: Folder, other: Folder): string =>
  one.tables.entities
    .filter(({ id }) => other.tables.entities.some((entity) => entity.id === id))
    .map(({ id }) => `${one.id}/${id},${other.id}/${id},same,one thing\n`)
    .toSorted()
    .join('');
