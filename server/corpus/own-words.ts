import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RemovableSort } from '#contract/vocabulary.ts';
import { parseCsv, writeCsv } from '../dataset/csv.ts';
import { AppError, notFound } from '../errors/app-error.ts';
import type { GraphDatabase } from '../graph/database.ts';
import { checkVocabulary } from '../vocabulary/check.ts';
import { mergePacks } from '../vocabulary/merge.ts';
import type { Pack } from '../vocabulary/pack.ts';
import { type ReadVocabulary, readVocabulary } from '../vocabulary/read-vocabulary.ts';
import type { PackTableName } from '../vocabulary/tables.ts';
import { type LostWord, lostWords } from '../vocabulary/words-in-use.ts';
import { writeDurably } from './durable.ts';
import { refused } from './refusals.ts';

/** A word of a pack; a kind together with its label, `Unit bureau`. */
export interface PackWord {
  readonly pack: string;
  readonly sort: RemovableSort;
  readonly word: string;
}

/** The words in force, of which those of the project's own packs may go. */
export interface OwnWords {
  readonly now: Pick<ReadVocabulary, 'words' | 'ready'>;
  /** @throws AppError 404; 403 for a pack that comes with the program; 409 for a word in use; 422 where packs need it */
  remove(word: PackWord): Promise<void>;
}

interface Lines {
  readonly table: PackTableName;
  /** Columns that make up the word. */
  readonly columns: readonly string[];
}
/** Where a word stands, and what of a pack means nothing without it. */
const LINES: Record<RemovableSort, { readonly own: Lines; readonly with?: Lines }> = {
  label: { own: { table: 'labels', columns: ['name'] }, with: { table: 'kinds', columns: ['label'] } },
  type: { own: { table: 'types', columns: ['name'] }, with: { table: 'roles', columns: ['type'] } },
  kind: { own: { table: 'kinds', columns: ['label', 'name'] } },
  indicator: { own: { table: 'indicators', columns: ['id'] } },
  unit: { own: { table: 'units', columns: ['name'] } },
};

/** `folder` holds the project's own packs. */
export function openOwnWords(folder: string, read: ReadVocabulary, graph: GraphDatabase): OwnWords {
  let now = read;
  const ownPack = (id: string): Pack => {
    const pack = now.packs.find((each) => each.id === id);
    if (pack === undefined) throw notFound({ en: 'pack', zh: '词汇包' }, id);
    if (pack.folder !== join(folder, id)) throw notOwn(id);
    return pack;
  };
  return {
    get now() {
      return now;
    },
    async remove({ pack: id, sort, word }) {
      const pack = ownPack(id);
      const { own, with: others } = LINES[sort];
      const isGone = isOf(own, word);
      if (!pack.tables[own.table].raw.some(({ cells }) => isGone(cells)))
        throw notFound({ en: sort, zh: '词' }, word);
      const lines = [own, ...(others === undefined ? [] : [others])];
      const left = now.packs.map((each) => (each === pack ? without(pack, lines, word) : each));
      const { vocabulary, problems } = mergePacks(left);
      const [used] = await lostWords(graph, vocabulary);
      if (used !== undefined) throw wordInUse(used);
      const needed = [...problems, ...checkVocabulary(left, vocabulary)];
      if (needed.length > 0) throw refused(needed);
      // What depends on the word goes first: a kill in between leaves packs that can be read.
      for (const of of lines.toReversed()) await rewrite(pack, of, word);
      now = await readVocabulary([folder]);
    },
  };
}

type Cells = Readonly<Record<string, string>>;
const isOf =
  ({ columns }: Lines, word: string) =>
  (cells: Cells): boolean =>
    columns.map((column) => cells[column]).join(' ') === word;

function without(pack: Pack, lines: readonly Lines[], word: string): Pack {
  const keep = <Line extends { readonly cells: Cells }, Of extends { readonly rows: readonly Line[] }>(
    name: PackTableName,
    table: Of,
  ): Of => {
    const of = lines.find((each) => each.table === name);
    return of === undefined
      ? table
      : { ...table, rows: table.rows.filter(({ cells }) => !isOf(of, word)(cells)) };
  };
  const { labels, types, roles, kinds, indicators, units, comparisons } = pack.tables;
  return {
    ...pack,
    tables: {
      labels: keep('labels', labels),
      types: keep('types', types),
      roles: keep('roles', roles),
      kinds: keep('kinds', kinds),
      indicators: keep('indicators', indicators),
      units: keep('units', units),
      comparisons,
    },
  };
}

async function rewrite(pack: Pack, lines: Lines, word: string): Promise<void> {
  const path = join(pack.folder, `${lines.table}.csv`);
  if (!existsSync(path)) return;
  const { header, rows } = parseCsv(path, await readFile(path));
  const kept = rows.filter(({ cells }) => !isOf(lines, word)(cells));
  if (kept.length === rows.length) return;
  const cellsOf = (cells: Cells) => header.map((name) => cells[name] ?? '');
  await writeDurably(path, writeCsv([header, ...kept.map(({ cells }) => cellsOf(cells))]));
}

const notOwn = (id: string) =>
  new AppError(403, 'shared-pack', {
    en: `The pack "${id}" comes with the program; only packs of the project's own can be changed.`,
    zh: `词汇包“${id}”随程序提供，只能修改本项目自己的词汇包。`,
  });

const wordInUse = ({ sort, word, total, users }: LostWord) =>
  new AppError(
    409,
    'word-in-use',
    {
      en: `The ${sort} "${word}" is used ${total === 1 ? 'once' : `${total} times`} and cannot be deleted: ${users.join(', ')}${total > users.length ? ' …' : ''}.`,
      zh: `“${word}”正被使用 ${total} 次，不能删除：${users.join('、')}${total > users.length ? '……' : ''}。`,
    },
    { details: { sort, word, count: total, users } },
  );
