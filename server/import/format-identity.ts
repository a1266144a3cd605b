import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { writeCsv } from '../dataset/csv.ts';
import type { Judgement } from '../dataset/identity.ts';
import { readJudgements, reportsBeside } from '../dataset/judgements.ts';
import { compareKeys } from '../dataset/order.ts';
import type { Problem } from '../dataset/problem.ts';
import { sortKey } from '../dataset/read-table.ts';
import { SHARED_TABLES } from '../dataset/tables.ts';

const { schema, sortedBy } = SHARED_TABLES.identity;
const COLUMNS = Object.keys(schema.shape);

/** Judgements as a file: sorted, each entity with its report. */
export function identityText(judgements: readonly Judgement[]): string {
  const rows = judgements
    .map((one) => ({ ...one, by: one.by ?? '', on: one.on ?? '' }))
    .map(({ a, b, judgement, why, by, on }): Record<string, string> => ({ a, b, judgement, why, by, on }))
    .sort((left, right) => compareKeys(sortKey(left, sortedBy), sortKey(right, sortedBy)));
  return writeCsv([COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column] ?? ''))]);
}

// These do not keep a line from being written anew: order is what is brought about, a contradiction somebody's to resolve.
const HARMLESS = new Set(['order', 'identity-conflict']);

/** Brings a folder's `identity.csv` into its one form. Writes nothing when a line of it is not clear. */
export async function formatIdentity(
  folder: string,
): Promise<{ readonly changed: readonly string[] } | { readonly problems: readonly Problem[] }> {
  const path = join(folder, 'identity.csv');
  const before = await readFile(path).catch(() => null);
  if (before === null) return { changed: [] };
  const shown = `${basename(folder)}/identity.csv`;
  const { judgements, problems } = await readJudgements([folder], reportsBeside(folder));
  const grave = problems.filter(({ code }) => !HARMLESS.has(code));
  if (grave.length > 0) return { problems: grave };
  const text = identityText(judgements);
  if (text === before.toString('utf8')) return { changed: [] };
  await replaceFile(path, text);
  return { changed: [shown] };
}

/** Writes a file whole or not at all. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const unfinished = `${path}.unfinished`;
  await writeFile(unfinished, text);
  await rename(unfinished, path);
}
