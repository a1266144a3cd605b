import { checkFolder } from '../corpus/check-folder.ts';
import { mentionId, withoutMention, withTable } from '../corpus/edit-entities.ts';
import { type FactTable, withoutFact } from '../corpus/edit-facts.ts';
import { type Cells, type Folder, type Written, writtenFolder } from '../corpus/folder.ts';
import { refused } from '../corpus/refusals.ts';
import type { Judgement } from '../dataset/identity.ts';
import type { Problem } from '../dataset/problem.ts';
import { qualifiersByFact } from '../dataset/roles.ts';
import { observationId, relationId } from '../graph/ids.ts';
import type { Words } from '../vocabulary/words.ts';
import { type Tools, takeFigure, takeStatement } from './facts.ts';
import { placer } from './find-place.ts';
import type { Found, Left } from './found.ts';
import { takeThings } from './things.ts';
import { type Names, translator, type UnknownWord } from './words-of.ts';

/** A report with what fits of a file, and what does not. */
export interface TakenIn {
  readonly folder: Folder;
  readonly entities: number;
  readonly mentions: number;
  /** Ids. */
  readonly statements: readonly string[];
  readonly figures: readonly string[];
  /** Facts that the report had before. */
  readonly known: number;
  readonly left: readonly Left[];
  readonly unknown: readonly UnknownWord[];
}

export interface Terms {
  readonly words: Words;
  readonly judgements: readonly Judgement[];
  readonly names: Names;
  readonly signed: Tools['signed'];
}

/** What a file says, as the report would hold it; nothing is written. The checks decide of each line. */
export function takeIn(before: Folder, found: Found, terms: Terms): TakenIn {
  const words = translator(terms.words, terms.names);
  const place = placer(before, found);
  const things = takeThings(before, found.things, { place, words });
  const facts = takeFacts(things.folder, found, { place, words, byKey: things.byKey, signed: terms.signed });
  const items = new Map([
    ...[...things.entities].map(([id, where]) => [`entities ${id}`, where] as const),
    ...[...things.mentions].map(([id, where]) => [`mentions ${id}`, where] as const),
    ...[...facts.where].map(([id, where]) => [`facts ${id}`, where] as const),
  ]);
  const { folder, left } = withoutWrong(facts.folder, items, terms);
  const isNew = ({ id = '' }: Cells) => items.has(`facts ${id}`);
  const idsOf = (table: FactTable) => folder.tables[table].filter(isNew).map(({ id = '' }) => id);
  return {
    folder,
    entities: folder.tables.entities.length - before.tables.entities.length,
    mentions: folder.tables.mentions.length - before.tables.mentions.length,
    statements: idsOf('relations'),
    figures: idsOf('observations'),
    known: facts.known,
    left: [...found.left, ...things.left, ...facts.left, ...left],
    unknown: words.unknown,
  };
}

/** Adds facts one by one; one that is there already is not added again. */
function takeFacts(start: Folder, found: Found, tools: Tools) {
  let folder = start;
  let known = 0;
  const left: Left[] = [];
  const where = new Map<string, string>();
  const ids = new Set([...start.tables.relations, ...start.tables.observations].map(({ id }) => id));
  const add = (table: FactTable, of: string, next: Folder | Left) => {
    if ('where' in next) return left.push(next);
    const cells = next.tables[table].at(-1) ?? {};
    const id = idOf(next, table, cells);
    if (ids.has(id)) known += 1;
    else {
      ids.add(id);
      where.set(id, of);
      folder = named(next, table, cells.id ?? '', id);
    }
    return undefined;
  };
  for (const [index, each] of found.statements.entries())
    add('relations', each.where, takeStatement(folder, each, `new-${index}`, tools));
  for (const [index, each] of found.figures.entries())
    add('observations', each.where, takeFigure(folder, each, `new-f${index}`, tools));
  return { folder, known, left, where };
}

function idOf({ report, tables }: Folder, table: FactTable, cells: Cells): string {
  if (table === 'observations') return observationId(report.id, cells);
  const own = tables.qualifiers.filter(({ fact }) => fact === cells.id);
  const rows = own.map((each, row) => ({ row, cells: each }));
  return relationId(report.id, cells, qualifiersByFact(rows).get(cells.id ?? ''));
}

/** Under the id that follows from what it says. */
function named(folder: Folder, table: FactTable, old: string, id: string): Folder {
  const rename = (rows: readonly Cells[], column: 'id' | 'fact') =>
    rows.map((cells) => (cells[column] === old ? { ...cells, [column]: id } : cells));
  const { tables } = folder;
  return {
    ...folder,
    tables: {
      ...tables,
      [table]: rename(tables[table], 'id'),
      evidence: rename(tables.evidence, 'fact'),
      qualifiers: rename(tables.qualifiers, 'fact'),
    },
  };
}

const ROUNDS = 8;

/** Without what the checks refuse; what needs it goes too, and each is named with the reason. */
function withoutWrong(start: Folder, items: ReadonlyMap<string, string>, { words, judgements }: Terms) {
  let folder = start;
  const left: Left[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const written = writtenFolder(folder);
    if ('problems' in written) throw refused(written.problems);
    const { problems } = checkFolder(written, words, judgements);
    const wrong = new Map<string, Problem>();
    for (const problem of problems) {
      const item = itemOf(written, problem);
      if (items.has(item) && !wrong.has(item)) wrong.set(item, problem);
    }
    folder = written.folder;
    if (problems.length === 0) return { folder, left };
    if (wrong.size === 0) throw refused(problems);
    for (const [item, problem] of wrong) {
      left.push(leftFor(folder, item, items.get(item) ?? '', problem));
      folder = without(folder, item);
    }
  }
  throw refused([]);
}

/** What a problem is of, in one of the tables as they were written. */
function itemOf({ folder: { tables } }: Written, { file, row }: Problem): string {
  const name = file.split('/').at(-1)?.replace('.csv', '') ?? '';
  const at = (row ?? 0) - 2;
  switch (name) {
    case 'entities':
      return `entities ${tables.entities[at]?.id}`;
    case 'mentions':
      return `mentions ${mentionId(tables.mentions[at] ?? {})}`;
    case 'relations':
    case 'observations':
      return `facts ${tables[name][at]?.id}`;
    case 'evidence':
    case 'qualifiers':
      return `facts ${tables[name][at]?.fact}`;
    default:
      return '';
  }
}

const tableOf = ({ tables }: Folder, id: string): FactTable =>
  tables.relations.some((cells) => cells.id === id) ? 'relations' : 'observations';

function without(folder: Folder, item: string): Folder {
  const [sort = '', id = ''] = item.split(' ');
  if (sort === 'facts') return withoutFact(folder, tableOf(folder, id), id);
  if (sort === 'mentions') {
    const isThere = folder.tables.mentions.some((cells) => mentionId(cells) === id);
    return isThere ? withoutMention(folder, id) : folder;
  }
  const { entities, mentions } = folder.tables;
  const others = withTable(
    folder,
    'entities',
    entities.filter((cells) => cells.id !== id),
  );
  return withTable(
    others,
    'mentions',
    mentions.filter((cells) => cells.entity !== id),
  );
}

function leftFor({ tables }: Folder, item: string, where: string, problem: Problem): Left {
  const id = item.split(' ')[1] ?? '';
  const fact = [...tables.relations, ...tables.observations].find((cells) => cells.id === id);
  const name = (of: string | undefined) => {
    const entity = tables.entities.find((cells) => cells.id === of);
    return entity?.name_zh ?? entity?.name_en ?? of ?? '';
  };
  const what =
    fact === undefined
      ? name(id)
      : fact.type === undefined
        ? `${fact.indicator} · ${fact.as_written}`
        : `${name(fact.from)} · ${fact.type} · ${name(fact.to)}`;
  const like =
    problem.nearest === undefined
      ? ['', '']
      : [` Did you mean "${problem.nearest}"?`, `是否应为“${problem.nearest}”？`];
  return {
    ...{ where, what, code: problem.code },
    message: problem.message + like[0],
    message_zh: problem.message_zh + like[1],
  };
}
