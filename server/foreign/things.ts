import { isCoreEnd } from '#contract/model.ts';
import {
  changedEntity,
  mentionId,
  newEntityId,
  newMention,
  withEntity,
  withTable,
} from '../corpus/edit-entities.ts';
import type { Cells, Folder } from '../corpus/folder.ts';
import { wordsAt } from '../corpus/places.ts';
import type { Piece } from '../import/locate.ts';
import type { placer } from './find-place.ts';
import { isPlaced } from './find-place.ts';
import { type FoundThing, type Left, leave } from './found.ts';
import type { Translator } from './words-of.ts';

/** An end that a fact can have: something of the report, and where the file points at it. */
export interface Taken {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly pieces: readonly Piece[];
}

export interface Things {
  readonly folder: Folder;
  readonly byKey: ReadonlyMap<string, Taken>;
  /** Ids of entities and mentions that are new. */
  readonly entities: ReadonlyMap<string, string>;
  readonly mentions: ReadonlyMap<string, string>;
  readonly left: readonly Left[];
}

const LONGEST_NAME = 40; // of a mention, in code points

interface Tools {
  readonly place: ReturnType<typeof placer>;
  readonly words: Translator;
}

/** The things of a file as entities and mentions of a report; within one report what has one label and one name is one. */
export function takeThings(start: Folder, things: readonly FoundThing[], tools: Tools): Things {
  let folder = start;
  const byKey = new Map<string, Taken>();
  const entities = new Map<string, string>();
  const mentions = new Map<string, string>();
  const left: Left[] = [];
  for (const thing of things) {
    const what = thing.name_zh ?? thing.name_en ?? thing.name ?? thing.places[0]?.words ?? thing.key;
    const label = labelOf(folder, thing, what, tools.words);
    if (label === null) {
      left.push(
        thing.label === ''
          ? NO_LABEL(thing.where, what)
          : tools.words.why('label', thing.label, thing.where, what),
      );
      continue;
    }
    const pieces = thing.places.flatMap((place): Piece[] => {
      const placed = tools.place(place);
      if (isPlaced(placed)) return [placed[0]];
      if (place.within === undefined)
        left.push(leave(thing.where, place.words ?? what, placed.code, placed.en, placed.zh));
      return [];
    });
    const core = coreEnd(folder, thing.label, pieces);
    if (core !== null) {
      byKey.set(thing.key, core);
      continue;
    }
    const names = namesOf(folder, thing, pieces);
    if (names.length === 0) {
      if (pieces.length === 0 && thing.places.length > 0) continue; // said of each place
      left.push(NAMELESS(thing.where, what));
      continue;
    }
    const known = entityFor(folder, thing, label, names);
    const id = known?.id ?? freshId(folder, thing, label, names[0] ?? '');
    folder =
      known === undefined
        ? withEntity(folder, fieldsOf(thing, id, label, names))
        : withAliases(folder, known, names);
    if (known === undefined) entities.set(id, thing.where);
    byKey.set(thing.key, { id, label, name: names[0] ?? '', pieces });
    for (const piece of pieces) {
      const mention = newMention(folder, id, piece, 'codepoints');
      const isThere = folder.tables.mentions.some((each) => mentionId(each) === mentionId(mention));
      if (isThere || [...(mention.surface ?? '')].length > LONGEST_NAME) continue;
      folder = withTable(folder, 'mentions', [...folder.tables.mentions, mention]);
      mentions.set(mentionId(mention), thing.where);
    }
  }
  return { folder, byKey, entities, mentions, left };
}

/** The report itself, or a passage of it: of these facts are stated too. */
function coreEnd({ report }: Folder, label: string, pieces: readonly Piece[]): Taken | null {
  if (!isCoreEnd(label)) return null;
  const id = label === 'Report' ? report.id : `${report.id}#${pieces[0]?.passage ?? 0}`;
  return { id, label, name: '', pieces };
}

const REPORT = /^urn:yinzheng:report:/;
const PASSAGE = /^urn:yinzheng:passage:[^/]+\/(\d+)$/;

/** An end of a fact by the file's key for it. */
export function endIn({ report }: Folder, byKey: ReadonlyMap<string, Taken>, key: string): Taken | undefined {
  const [, number] = PASSAGE.exec(key) ?? [];
  if (number !== undefined) return { id: `${report.id}#${number}`, label: 'Passage', name: '', pieces: [] };
  if (REPORT.test(key)) return { id: report.id, label: 'Report', name: '', pieces: [] };
  return byKey.get(key);
}

/** What it is called: as the file says, then as the report has it; a whole sentence is no name. */
function namesOf(folder: Folder, thing: FoundThing, pieces: readonly Piece[]): string[] {
  const given = [thing.name_zh, thing.name_en, thing.name].filter(
    (name) => name !== undefined && name !== '',
  );
  const surfaces = pieces
    .map((piece) => wordsAt(folder, piece))
    .filter((words) => [...words].length <= LONGEST_NAME);
  const names = [...new Set([...given.map(String), ...surfaces])];
  if (names.length > 0) return names;
  const [piece] = pieces;
  return piece === undefined ? [] : [`${[...wordsAt(folder, piece)].slice(0, LONGEST_NAME - 1).join('')}…`];
}

const columns = ['name', 'name_zh', 'name_en', 'code'] as const;
const listed = ['aliases_zh', 'aliases_en'] as const;
const calledBy = (cells: Cells): string[] => [
  ...columns.flatMap((column) => cells[column] ?? []),
  ...listed.flatMap((column) => (cells[column] ?? '').split('|').filter(Boolean)),
];

function labelOf(folder: Folder, { label }: FoundThing, what: string, words: Translator): string | null {
  if (label === '') return labelKnown(folder, what);
  return isCoreEnd(label) ? label : words.find('label', label);
}

/** The label of the one thing of the report that is called so. */
function labelKnown({ tables }: Folder, name: string): string | null {
  const [only, ...others] = tables.entities.filter((each) => calledBy(each).includes(name));
  return others.length === 0 ? (only?.label ?? null) : null;
}

/** The entity that is meant, where the report has one already. */
function entityFor({ tables }: Folder, thing: FoundThing, label: string, names: readonly string[]) {
  const own = tables.entities.find(({ id }) => id === thing.id);
  if (own !== undefined) return own;
  if (thing.id !== undefined) return undefined;
  const called = tables.entities.filter(
    (each) => each.label === label && calledBy(each).some((name) => names.includes(name)),
  );
  return called.length === 1 ? called[0] : undefined;
}

const OWN_ID = /^[a-z]+(-[a-z0-9]+)+$/;

const freshId = (folder: Folder, thing: FoundThing, label: string, name: string): string =>
  thing.id !== undefined && OWN_ID.test(thing.id) ? thing.id : newEntityId(folder, label, name);

const isHan = (name: string) => /\p{Script=Han}/u.test(name);

function fieldsOf(thing: FoundThing, id: string, label: string, names: readonly string[]) {
  const zh = thing.name_zh || names.find(isHan);
  const en = thing.name_en || names.find((name) => !isHan(name));
  const rest = names.filter((name) => name !== zh && name !== en);
  return {
    ...{ id, label, name_zh: zh, name_en: en, named: !(names[0] ?? '').endsWith('…') },
    ...(thing.kind === undefined ? {} : { kind: thing.kind }),
    aliases_zh: rest.filter(isHan),
    aliases_en: rest.filter((name) => !isHan(name)),
  };
}

/** Names that are printed in the report and not known of it yet. */
function withAliases(folder: Folder, cells: Cells, names: readonly string[]): Folder {
  const known = calledBy(cells);
  const fresh = names.filter((name) => !known.includes(name) && !name.endsWith('…'));
  if (fresh.length === 0) return folder;
  const list = (column: string, more: readonly string[]) => [
    ...(cells[column] ?? '').split('|').filter(Boolean),
    ...more,
  ];
  const fields = {
    aliases_zh: list('aliases_zh', fresh.filter(isHan)),
    aliases_en: list(
      'aliases_en',
      fresh.filter((name) => !isHan(name)),
    ),
  };
  return changedEntity(folder, cells.id ?? '', fields);
}

const NAMELESS = (where: string, what: string): Left =>
  leave(
    where,
    what,
    'nameless',
    'It has neither a name nor a place in the report.',
    '它既没有名称，也没有在报道中的位置。',
  );

const NO_LABEL = (where: string, what: string): Left =>
  leave(
    where,
    what,
    'no-label',
    'The report knows nothing of this name, and the file does not say what it is.',
    '报道中没有叫这个名称的实体，文件也没有说明它是什么。',
  );
