import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { NO_PATTERNS, Patterns } from '#contract/patterns.ts';
import { type Fault, type Problem, problemAt } from '../dataset/problem.ts';
import { readTable, type Table } from '../dataset/read-table.ts';
import { strayFiles } from '../dataset/stray-files.ts';
import { PACK_TABLES, type PackTableName } from './tables.ts';

/** The tables of a pack as they are read. */
export type PackTables = {
  readonly [Name in PackTableName]: Table<z.output<(typeof PACK_TABLES)[Name]['schema']>>;
};

/** One folder of words: everything that a field of study has of its own. */
export interface Pack {
  readonly id: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly order: number;
  readonly folder: string;
  readonly tables: PackTables;
  readonly patterns: Patterns;
}

const filled = z.string().trim().min(1);
const PackFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name_zh: filled,
  name_en: filled,
  /** Packs with a smaller number come first; what has none comes last. */
  order: z.int().min(1).default(1_000),
});

/** Reads a pack's folder, each cell by itself; null when it does not say what it is. */
export async function readPack(
  folder: string,
): Promise<{ readonly pack: Pack | null; readonly problems: Problem[] }> {
  const shown = basename(folder);
  const file = await readJson({ folder, shown, name: 'pack.json' }, PackFile);
  const patterns = await readJson({ folder, shown, name: 'patterns.json', fallback: NO_PATTERNS }, Patterns);
  const { tables, problems } = await readTables(folder, shown);
  const all = [
    ...file.problems,
    ...patterns.problems,
    ...problems,
    ...(await strayFiles(folder, shown, EXPECTED, NO_PART)),
  ];
  if (file.value === null) return { pack: null, problems: all };
  if (file.value.id !== shown)
    all.push(problemAt({ file: `${shown}/pack.json`, column: 'id' }, wrongFolder(file.value.id, shown)));
  return { pack: { ...file.value, folder, tables, patterns: patterns.value ?? NO_PATTERNS }, problems: all };
}

async function readTables(folder: string, shown: string) {
  const at = (name: PackTableName) => ({ folder, shown, name, optional: !REQUIRED.includes(name) });
  const [labels, types, roles, kinds, indicators, units, comparisons] = await Promise.all([
    readTable(at('labels'), PACK_TABLES.labels),
    readTable(at('types'), PACK_TABLES.types),
    readTable(at('roles'), PACK_TABLES.roles),
    readTable(at('kinds'), PACK_TABLES.kinds),
    readTable(at('indicators'), PACK_TABLES.indicators),
    readTable(at('units'), PACK_TABLES.units),
    readTable(at('comparisons'), PACK_TABLES.comparisons),
  ]);
  const reads = [labels, types, roles, kinds, indicators, units, comparisons];
  const tables: PackTables = {
    labels: labels.table,
    types: types.table,
    roles: roles.table,
    kinds: kinds.table,
    indicators: indicators.table,
    units: units.table,
    comparisons: comparisons.table,
  };
  return { tables, problems: reads.flatMap((one) => one.problems) };
}

const REQUIRED: readonly PackTableName[] = ['labels', 'types'];

interface JsonPlace<T> {
  readonly folder: string;
  readonly shown: string;
  readonly name: string;
  /** What a missing file means; without it, it must be there. */
  readonly fallback?: T;
}

/** The parts of a schema that are needed here; packs' files are checked with either build of zod. */
interface Schema<T> {
  safeParse(value: unknown):
    | { readonly success: true; readonly data: T }
    | {
        readonly success: false;
        readonly error: { readonly issues: readonly { path: PropertyKey[]; message: string }[] };
      };
}

async function readJson<T>(
  { folder, shown, name, fallback }: JsonPlace<T>,
  schema: Schema<T>,
): Promise<{ readonly value: T | null; readonly problems: Problem[] }> {
  const file = `${shown}/${name}`;
  const failed = (...faults: readonly (readonly [string | null, Fault])[]) => ({
    value: null,
    problems: faults.map(([column, fault]) => problemAt({ file, column }, fault)),
  });
  const bytes = await readFile(join(folder, name)).catch(() => null);
  if (bytes === null) return fallback === undefined ? failed([null, MISSING]) : noProblem(fallback);
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return failed([null, NOT_JSON]);
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return noProblem(parsed.data);
  return failed(
    ...parsed.error.issues.map(({ path, message }) => [path.join('.') || null, badValue(message)] as const),
  );
}

const noProblem = <T>(value: T): { readonly value: T; readonly problems: Problem[] } => ({
  value,
  problems: [],
});
const badValue = (message: string): Fault => ({
  code: 'bad-value',
  en: message,
  zh: `缺少此项，或其值不对：${message}`,
});
const MISSING: Fault = { code: 'missing-file', en: 'The file is missing.', zh: '缺少此文件。' };
const NOT_JSON: Fault = {
  code: 'json-syntax',
  en: 'The file is not JSON in UTF-8.',
  zh: '文件不是 UTF-8 编码的 JSON。',
};
const wrongFolder = (id: string, shown: string): Fault => ({
  code: 'folder-name',
  en: `The pack's id is "${id}", its folder's name "${shown}".`,
  zh: `词汇包编号是“${id}”，文件夹名却是“${shown}”。`,
});

const EXPECTED = [
  ...Object.keys(PACK_TABLES).map((name) => `${name}.csv`),
  'pack.json',
  'patterns.json',
  'questions',
  'tour',
  'README.md',
];

const NO_PART = { en: 'This file is no part of a pack.', zh: '词汇包中没有这个文件。' };
