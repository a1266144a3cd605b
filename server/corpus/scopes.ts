import { readFile } from 'node:fs/promises';
import { SavedScope } from '#contract/scope.ts';
import { parseCsv, writeCsv } from '../dataset/csv.ts';
import { writeDurably } from './durable.ts';

/** The saved choices of reports, held as the file has them; one change after the other. */
export interface Scopes {
  /** By name. */
  list(): readonly SavedScope[];
  find(id: string): SavedScope | undefined;
  save(scope: SavedScope): Promise<void>;
  /** Whether it was there. */
  drop(id: string): Promise<boolean>;
}

/** Within the folder of a project. */
export const SCOPES_FILE = 'scopes.csv';
const COLUMNS = ['id', 'name', 'reports', 'by', 'on'] as const;
const byId = (one: SavedScope, other: SavedScope) => (one.id < other.id ? -1 : 1);
const byName = (one: SavedScope, other: SavedScope) =>
  one.name.localeCompare(other.name, 'zh') || byId(one, other);

/**
 * @param file  `corpus/scopes.csv` of the data folder; made with the first that is saved
 * @throws Error where a line of it is not clear
 */
export async function openScopes(file: string): Promise<Scopes> {
  let held = new Map((await read(file)).map((scope) => [scope.id, scope]));
  let turn: Promise<unknown> = Promise.resolve();
  /** The file first: what is held is never more than what is kept. */
  const change = <T>(make: (next: Map<string, SavedScope>) => T): Promise<T> => {
    const done = turn.then(async () => {
      const next = new Map(held);
      const result = make(next);
      await writeDurably(file, textOf([...next.values()].sort(byId)));
      held = next;
      return result;
    });
    turn = done.catch(() => undefined);
    return done;
  };
  return {
    list: () => [...held.values()].sort(byName),
    find: (id) => held.get(id),
    save: (scope) =>
      change((next) => {
        next.set(scope.id, scope);
      }),
    drop: async (id) => held.has(id) && change((next) => next.delete(id)),
  };
}

async function read(file: string): Promise<SavedScope[]> {
  const bytes = await readFile(file).catch(ifMissing);
  return bytes === null ? [] : scopesIn(file, bytes);
}

/** The choices of a file. @throws Error where a line of it is not clear */
export function scopesIn(file: string, bytes: Uint8Array): SavedScope[] {
  const { rows, problems } = parseCsv('scopes.csv', bytes);
  const [problem] = problems;
  if (problem !== undefined) throw new Error(`${file}, line ${problem.row ?? 1}: ${problem.message}`);
  return rows.map(({ row, cells }) => {
    const scope = SavedScope.safeParse({ ...cells, reports: (cells.reports ?? '').split('|') });
    if (scope.success) return scope.data;
    const [issue] = scope.error.issues;
    throw new Error(`${file}, line ${row}: ${issue?.path.join('.')}: ${issue?.message}`);
  });
}

/** Null for a file that is not there; one that cannot be read is not taken for it, or saving would lose what it holds. */
function ifMissing(error: unknown): null {
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}

const textOf = (scopes: readonly SavedScope[]): string =>
  writeCsv([
    COLUMNS,
    ...scopes.map((scope) =>
      COLUMNS.map((column) => (column === 'reports' ? scope.reports.join('|') : scope[column])),
    ),
  ]);
