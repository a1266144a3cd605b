import type { Draft } from '../dataset/dataset.ts';
import { collector, entitiesById, idsOf, passagesById, unknownReference } from '../dataset/lookups.ts';
import type { Fault } from '../dataset/problem.ts';
import { repeated } from '../dataset/shared.ts';
import type { RelationRow } from '../dataset/tables.ts';
import { relationId } from '../graph/ids.ts';
import type { DatasetCheck } from './check.ts';

/** Ends, domains and ranges, qualifiers, and ids of the facts between two nodes. */
export const checkRelations: DatasetCheck = (draft) => {
  const { relations } = draft.tables;
  const { problems, add } = collector(relations.file);
  const labelOf = labeller(draft);
  const types = new Map(
    draft.shared.vocabulary.rows
      .filter(({ value }) => value.kind === 'type')
      .map(({ value }) => [value.name, value]),
  );
  for (const { row, cells, value } of relations.rows) {
    add(
      row,
      'from',
      endFault(labelOf(value.from, value.type), value.type, 'domain', types.get(value.type)?.domain),
    );
    add(
      row,
      'to',
      endFault(labelOf(value.to, value.type), value.type, 'range', types.get(value.type)?.range),
    );
    add(row, 'to', value.from === value.to && SELF);
    add(row, 'why', whyFault(value));
    add(row, 'tense', value.tense !== null && value.type !== 'HOLDS_POSITION' && POSTS_ONLY);
    const expected = relationId(draft.report.id, cells);
    add(row, 'id', value.id !== expected && wrongId(value.id, expected));
  }
  return [...problems, ...repeated(relations, 'id')];
};

type End = { readonly label: string } | { readonly fault: Fault } | null;

/** What label stands behind an id; for types that start or end at a report or passage, those too. */
function labeller(draft: Draft): (id: string, type: RelationRow['type']) => End {
  const known = { entities: idsOf(draft.tables.entities), passages: idsOf(draft.tables.passages) };
  const byId = { entities: entitiesById(draft), passages: passagesById(draft) };
  return (id, type) => {
    const entity = byId.entities.get(id);
    if (entity) return { label: entity.label };
    if (id === draft.report.id) return { label: 'Report' };
    if (known.passages.has(id)) {
      const kind = byId.passages.get(id)?.kind;
      return type === 'DEPICTS' && kind !== undefined && kind !== 'caption'
        ? { fault: NOT_A_CAPTION }
        : { label: 'Passage' };
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
  en: 'DEPICTS starts at a caption.',
  zh: 'DEPICTS 的起点须为图片说明。',
};
const SELF: Fault = { code: 'self', en: 'A fact needs two different ends.', zh: '事实的两端不能是同一个。' };
const POSTS_ONLY: Fault = {
  code: 'tense',
  en: 'Only HOLDS_POSITION has a tense.',
  zh: '只有 HOLDS_POSITION 才有现任、前任之分。',
};

/** A conclusion says from what it is drawn. */
export const whyFault = (value: {
  readonly basis: string;
  readonly why: string | null;
}): Fault | undefined =>
  value.basis === 'inferred' && value.why === null
    ? { code: 'missing-why', en: 'An inferred fact says why.', zh: '推断的事实须写明依据（why）。' }
    : undefined;

/** An id that does not follow from the fact. */
export const wrongId = (id: string, expected: string): Fault => ({
  code: 'fact-id',
  en: `The fact's id must be "${expected}", got "${id}"; seeds:fmt fills it in.`,
  zh: `事实编号应为“${expected}”，现为“${id}”；可用 seeds:fmt 填写。`,
  nearest: expected,
});
