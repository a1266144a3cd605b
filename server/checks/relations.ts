import { unknownWord } from '../dataset/cells.ts';
import type { Draft } from '../dataset/dataset.ts';
import { collector, entitiesById, idsOf, passagesById, unknownReference } from '../dataset/lookups.ts';
import type { Fault } from '../dataset/problem.ts';
import type { Row } from '../dataset/read-table.ts';
import { qualifiersByFact } from '../dataset/roles.ts';
import { repeated } from '../dataset/shared.ts';
import type { RelationRow } from '../dataset/tables.ts';
import { relationId } from '../graph/ids.ts';
import { type Words, wordsOf } from '../vocabulary/words.ts';
import type { DatasetCheck } from './check.ts';

/** Ends, domains and ranges, qualifiers, and ids of the facts between two nodes. */
export const checkRelations: DatasetCheck = (draft) => {
  const { relations } = draft.tables;
  const { problems, add } = collector(relations.file);
  const wrong: WrongId[] = [];
  const words = wordsOf(draft.shared.vocabulary);
  const labelOf = labeller(draft, words);
  const tensed = draft.shared.vocabulary.patterns.posts.map(({ type }) => type);
  const qualifiers = qualifiersByFact(draft.tables.qualifiers.raw);
  for (const { row, cells, value } of relations.rows) {
    const type = words.type(value.type);
    add(row, 'type', type === undefined && unknownType(value.type, words));
    add(row, 'from', endFault(labelOf(value.from), value.type, 'domain', type?.domain));
    add(row, 'to', endFault(labelOf(value.to), value.type, 'range', type?.range));
    add(row, 'to', value.from === value.to && SELF);
    add(row, 'why', whyFault(value));
    add(row, 'tense', value.tense !== null && !tensed.includes(value.type) && onlyPosts(tensed));
    const expected = relationId(draft.report.id, cells, qualifiers.get(value.id));
    if (value.id !== expected) wrong.push({ row, id: value.id, expected });
  }
  for (const [row, fault] of pairFaults(relations.rows, words)) add(row, 'to', fault);
  const [first] = wrong;
  if (first) add(first.row, 'id', wrongIds(first, wrong.length));
  return [...problems, ...repeated(relations, 'id')];
};

const unknownType = (type: string, { vocabulary }: Words): Fault =>
  unknownWord(
    type,
    vocabulary.types.map(({ name }) => name),
  );

type Found = readonly [row: number, fault: Fault];

/** What two facts of a type cannot both be: one pair both ways round, or two objects of one subject at one time. */
function pairFaults(rows: readonly Row<RelationRow>[], words: Words): Found[] {
  const faults: Found[] = [];
  const seen = new Map<string, number>();
  for (const { row, value } of rows) {
    const type = words.type(value.type);
    const at = [value.type, value.date, value.tense, value.plan];
    const note = (key: readonly unknown[], fault: (first: number) => Fault) => {
      const first = seen.get(key.join(' '));
      if (first === undefined) seen.set(key.join(' '), row);
      else faults.push([row, fault(first)]);
    };
    if (type?.symmetric) note([...at, ...[value.from, value.to].sort()], sameBothWays);
    if (type?.once_per_subject) note([...at, value.from], (first) => secondObject(value.type, first));
  }
  return faults;
}

const sameBothWays = (first: number): Fault => ({
  code: 'symmetric',
  en: `This relation has no direction: row ${first} says the same.`,
  zh: `这种关系没有方向：第 ${first} 行说的是同一件事。`,
});
const secondObject = (type: string, first: number): Fault => ({
  code: 'once-per-subject',
  en: `A subject has one ${type} at a time; row ${first} gives it another.`,
  zh: `同一主体同时只能有一个 ${type}；第 ${first} 行已写了另一个。`,
});

type End = { readonly label: string } | { readonly fault: Fault } | null;

/** What label stands behind an id; of passages only captions, for only a picture's are said to show something. */
function labeller(draft: Draft, words: Words): (id: string) => End {
  const known = { entities: idsOf(draft.tables.entities), passages: idsOf(draft.tables.passages) };
  const byId = { entities: entitiesById(draft), passages: passagesById(draft) };
  return (id) => {
    const entity = byId.entities.get(id);
    // A label that no pack has is a problem of the entity, not of each of its facts.
    if (entity) return words.label(entity.label) === undefined ? null : { label: entity.label };
    if (id === draft.report.id) return { label: 'Report' };
    if (known.passages.has(id)) {
      const kind = byId.passages.get(id)?.kind;
      return kind !== undefined && kind !== 'caption' ? { fault: NOT_A_CAPTION } : { label: 'Passage' };
    }
    if (known.entities.has(id)) return null;
    const kind = id.includes('#') ? 'passage' : 'entity';
    return { fault: unknownReference(kind, id, kind === 'passage' ? known.passages : known.entities) };
  };
}

function endFault(end: End, type: string, side: 'domain' | 'range', allowed: readonly string[] | undefined) {
  if (end === null) return undefined;
  if ('fault' in end) return end.fault;
  if (allowed === undefined || allowed.includes(end.label)) return undefined;
  return {
    code: side,
    en: `${type} ${side === 'domain' ? 'starts at' : 'ends at'} ${allowed.join(', ')}, not ${end.label}.`,
    zh: `${type} 的${side === 'domain' ? '起点' : '终点'}应为 ${allowed.join('、')}，不是 ${end.label}。`,
  };
}

const NOT_A_CAPTION: Fault = {
  code: 'domain',
  en: 'Of the passages only a caption is an end of a fact: that of what its picture shows.',
  zh: '段落中只有图片说明才能作为事实的一端，表示图片所示。',
};
const SELF: Fault = { code: 'self', en: 'A fact needs two different ends.', zh: '事实的两端不能是同一个。' };
const onlyPosts = (types: readonly string[]): Fault => ({
  code: 'tense',
  en: `Only these have a tense: ${types.join(', ')}.`,
  zh: `只有 ${types.join('、')} 才有现任、时任、前任之分。`,
});

/** A conclusion says from what it is drawn. */
export const whyFault = (value: {
  readonly basis: string;
  readonly why: string | null;
}): Fault | undefined =>
  value.basis === 'inferred' && value.why === null
    ? { code: 'missing-why', en: 'An inferred fact says why.', zh: '推断的事实须写明依据（why）。' }
    : undefined;

/** A fact whose id does not follow from what it says: a provisional one, or one of before a change. */
export interface WrongId {
  readonly row: number;
  readonly id: string;
  readonly expected: string;
}

/** Said once a file: all have one cause, that seeds:fmt has not been run since. */
export function wrongIds({ id, expected }: WrongId, count: number): Fault {
  const others =
    count === 1 ? { en: '', zh: '' } : { en: ` So do ${count - 1} more.`, zh: `另有 ${count - 1} 个也是。` };
  if (id === '')
    return {
      code: 'fact-id',
      en: `A fact without an id cannot be quoted: give it any id of your own (n1) and use it in evidence.csv; seeds:fmt then puts the right one in both.${others.en.replace('So do', 'The same holds for')}`,
      zh: `没有编号的事实无法注明出处：请随意起一个编号（如 n1），在 evidence.csv 中也用它；seeds:fmt 会把两处都换成正式编号。${others.zh}`,
      nearest: expected,
    };
  return {
    code: 'fact-id',
    en: `"${id}" is a provisional id, or one from before the fact was changed: it must be "${expected}".${others.en} seeds:fmt writes them here and in evidence.csv.`,
    zh: `“${id}”是临时编号，或是事实改动之前的编号：应为“${expected}”。${others.zh}用 seeds:fmt 可在此处和 evidence.csv 中一并写好。`,
    nearest: expected,
  };
}
