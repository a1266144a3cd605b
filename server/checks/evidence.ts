import type { Draft } from '../dataset/dataset.ts';
import {
  collector,
  factIds,
  idsOf,
  passageNumber,
  passagesById,
  unknownReference,
} from '../dataset/lookups.ts';
import type { Fault } from '../dataset/problem.ts';
import type { Row } from '../dataset/read-table.ts';
import type { EvidenceRow } from '../dataset/tables.ts';
import { sliceText } from '../texts/report-text.ts';
import type { DatasetCheck } from './check.ts';
import { nextBody } from './passages.ts';
import { rangeFault } from './range.ts';

type Piece = Row<EvidenceRow>;

/** Every fact is quoted; every quotation's pieces exist, join, and hold their anchor terms. */
export const checkEvidence: DatasetCheck = (draft) => {
  const { evidence, relations, observations } = draft.tables;
  const { problems, add } = collector(evidence.file);
  const known = { facts: factIds(draft), passages: idsOf(draft.tables.passages) };
  const passages = passagesById(draft);
  for (const { row, value } of evidence.rows) {
    add(row, 'fact', !known.facts.has(value.fact) && unknownReference('fact', value.fact, known.facts));
    add(
      row,
      'passage',
      !known.passages.has(value.passage) && unknownReference('passage', value.passage, known.passages),
    );
    const range = rangeFault(value, passages.get(value.passage));
    add(row, 'end', range);
    if (!range) add(row, 'terms', termsFault(draft, value));
  }
  // A quotation with a bad cell is said already; how its fact's others are numbered follows from it.
  const right = new Set(evidence.rows.map(({ row }) => row));
  const damaged = new Set(evidence.raw.filter(({ row }) => !right.has(row)).map(({ cells }) => cells.fact));
  const whole = evidence.rows.filter(({ value }) => !damaged.has(value.fact));
  for (const quotations of groupBy(whole, ({ value }) => `${value.fact} ${value.role}`).values())
    for (const [row, column, fault] of numberFaults(draft, quotations)) add(row, column, fault);
  return [...problems, ...checkRoles(relations, draft), ...checkRoles(observations, draft)];
};

/** A fact has words of its own; an ellipsis that is no draft has the clause of its subject, and only an inference has premises. */
function checkRoles(facts: Draft['tables']['relations' | 'observations'], { tables, isFormer }: Draft) {
  const { problems, add } = collector(facts.file);
  const roles = new Map<string, Set<string>>();
  for (const { cells } of tables.evidence.raw) {
    const known = roles.get(cells.fact ?? '') ?? new Set();
    roles.set(cells.fact ?? '', known.add(cells.role ?? ''));
  }
  for (const { row, cells } of facts.raw) {
    if (!cells.id) continue; // said elsewhere
    const has = roles.get(cells.id);
    add(row, 'id', !has && NO_EVIDENCE);
    if (!has) continue;
    add(row, 'id', !has.has('words') && NO_WORDS);
    add(
      row,
      'basis',
      cells.basis === 'ellipsis' &&
        cells.status !== 'draft' &&
        !isFormer &&
        !has.has('subject') &&
        NO_SUBJECT,
    );
    add(row, 'basis', cells.basis === 'explicit' && has.has('subject') && EXPLICIT_SUBJECT);
    add(row, 'basis', cells.basis !== 'inferred' && has.has('premise') && PREMISE_WITHOUT_INFERENCE);
  }
  return problems;
}

function termsFault(draft: Draft, { passage, start, end, terms }: EvidenceRow): Fault | undefined {
  const total = terms.reduce((sum, term) => sum + [...term].length, 0);
  if (draft.text === null && total > end - start)
    return { code: 'terms', en: 'The terms are longer than the piece.', zh: '锚定词比引文片段还长。' };
  if (draft.text === null) return undefined;
  const piece = sliceText(draft.text, passageNumber(passage), start, end);
  let at = 0;
  for (const term of terms) {
    const found = piece.indexOf(term, at);
    if (found < 0) return notThere(term, piece.includes(term));
    at = found + term.length;
  }
  return undefined;
}

const notThere = (term: string, elsewhere: boolean): Fault => ({
  code: 'terms',
  en: elsewhere ? `"${term}" is out of order.` : `"${term}" is not in the quoted piece.`,
  zh: elsewhere ? `“${term}”的次序不对。` : `引文片段中没有“${term}”。`,
});

type Found = readonly [row: number, column: string, fault: Fault];

/** Faults in how the quotations of one fact and role and their pieces are numbered and joined. */
function numberFaults(draft: Draft, pieces: readonly Piece[]): Found[] {
  const faults: Found[] = [];
  let expected = 1;
  for (const [seq, parts] of groupBy(pieces, (piece) => piece.value.seq)) {
    const first = parts[0];
    if (first && seq !== expected) faults.push([first.row, 'seq', notDense('seq', expected, seq)]);
    expected = seq + 1;
    faults.push(...partFaults(draft, parts));
  }
  return faults;
}

function partFaults(draft: Draft, parts: readonly Piece[]): Found[] {
  const faults: Found[] = [];
  for (const [index, { row, value }] of parts.entries()) {
    if (value.part !== index + 1) faults.push([row, 'part', notDense('part', index + 1, value.part)]);
    const before = parts[index - 1]?.value;
    if (before && !joins(draft, before, value)) faults.push([row, 'part', NOT_JOINED]);
  }
  return faults;
}

/** Whether two pieces are one sentence that a line break cuts. */
function joins(draft: Draft, before: EvidenceRow, after: EvidenceRow): boolean {
  const passage = passagesById(draft).get(before.passage);
  if (passage === undefined) return true; // said elsewhere
  const atEnd = before.end === passage.characters && passage.joins_next;
  return atEnd && after.start === 0 && nextBody(draft, passage.id)?.id === after.passage;
}

const NOT_JOINED: Fault = {
  code: 'two-parts',
  en: 'A cut quotation ends at the end of a passage that joins_next, and goes on at 0 of the next body passage.',
  zh: '被换行切断的引文，前一片段须止于 joins_next 段落之末，后一片段须从下一正文段落的 0 开始。',
};
const NO_EVIDENCE: Fault = { code: 'no-evidence', en: 'The fact has no evidence.', zh: '该事实没有出处。' };
const NO_WORDS: Fault = {
  code: 'no-words',
  en: 'The fact has no quotation with the role words: those that say it.',
  zh: '该事实没有 role 为 words 的引文，即说出此事的那句话。',
};
const NO_SUBJECT: Fault = {
  code: 'no-subject',
  en: 'An ellipsis needs a quotation with the role subject: the clause that its subject is taken from.',
  zh: '承前省略须有 role 为 subject 的引文，即所承主语所在的分句。',
};
const EXPLICIT_SUBJECT: Fault = {
  code: 'role-basis',
  en: 'A fact whose subject is taken from another clause is an ellipsis or inferred, not explicit.',
  zh: '主语取自别的分句的事实，依据应为 ellipsis 或 inferred，而不是 explicit。',
};
const PREMISE_WITHOUT_INFERENCE: Fault = {
  code: 'role-basis',
  en: 'Only an inferred fact has a quotation with the role premise.',
  zh: '只有推断（inferred）的事实才有 role 为 premise 的引文。',
};
const notDense = (column: string, expected: number, got: number): Fault => ({
  code: 'numbering',
  en: `${column} counts from 1 without gaps: expected ${expected}, got ${got}.`,
  zh: `${column} 从 1 起连续编号：应为 ${expected}，现为 ${got}。`,
});

function groupBy<K>(pieces: readonly Piece[], keyOf: (piece: Piece) => K): Map<K, Piece[]> {
  const groups = new Map<K, Piece[]>();
  for (const piece of pieces) {
    const key = keyOf(piece);
    const group = groups.get(key);
    if (group) group.push(piece);
    else groups.set(key, [piece]);
  }
  return groups;
}
