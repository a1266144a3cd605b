import type { Draft } from '../dataset/dataset.ts';
import { collector, idsOf, passageNumber, passagesById, unknownReference } from '../dataset/lookups.ts';
import type { Fault } from '../dataset/problem.ts';
import { repeated } from '../dataset/shared.ts';
import type { PassageRow } from '../dataset/tables.ts';
import type { DatasetCheck } from './check.ts';

/** Numbering, sections, joins, and lengths against the text. */
export const checkPassages: DatasetCheck = (draft) => {
  const { passages } = draft.tables;
  const { problems, add } = collector(passages.file);
  let next = 0;
  for (const { row, cells } of passages.raw) {
    const expected = `${draft.report.id}#${next}`;
    const number = passageNumber(cells.id ?? '');
    add(row, 'id', cells.id !== expected && numbering(cells.id ?? '', expected));
    // After a gap only the next one is news.
    next = (Number.isInteger(number) && number >= next ? number : next) + 1;
  }
  for (const { row, value } of passages.rows) {
    add(row, 'section', sectionFault(draft, value));
    add(row, 'joins_next', joinFault(draft, value));
    add(row, 'characters', lengthFault(draft, value));
    for (const column of ['summary_zh', 'summary_en'] as const)
      add(row, column, /^(待写|TODO)/.test(value[column] ?? '') && UNWRITTEN);
  }
  const counted = draft.text?.passages.length;
  add(
    null,
    null,
    counted !== undefined && counted !== passages.raw.length && wrongCount(counted, passages.raw.length),
  );
  return [...problems, ...repeated(passages, 'id')];
};

const numbering = (id: string, expected: string): Fault => ({
  code: 'numbering',
  en: `Passages are numbered from 0 without gaps: expected "${expected}", got "${id}".`,
  zh: `段落从 0 起连续编号：应为“${expected}”，现为“${id}”。`,
  nearest: expected,
});

const UNWRITTEN: Fault = {
  code: 'unwritten',
  en: 'The summary is still to be written, and what was guessed to be checked.',
  zh: '摘要尚待撰写，猜测的内容尚待核对。',
};

const wrongCount = (counted: number, written: number): Fault => ({
  code: 'passage-count',
  en: `The text has ${counted} passages, the file ${written}.`,
  zh: `原文有 ${counted} 段，文件中有 ${written} 段。`,
});

function sectionFault(draft: Draft, passage: PassageRow): Fault | undefined {
  if (passage.section === null) return undefined;
  const ids = idsOf(draft.tables.passages);
  if (!ids.has(passage.section)) return unknownReference('passage', passage.section, ids);
  const section = passagesById(draft).get(passage.section);
  if (section === undefined) return undefined;
  const above = passageNumber(section.id) < passageNumber(passage.id);
  if (section.kind === 'heading' && above) return undefined;
  return {
    code: 'section',
    en: `"${passage.section}" is not a heading above this passage.`,
    zh: `“${passage.section}”不是本段上方的小标题。`,
  };
}

/** The body passage in which a cut sentence goes on. */
export const nextBody = (draft: Draft, id: string): PassageRow | undefined => {
  const number = passageNumber(id);
  return draft.tables.passages.rows.find(
    ({ value }) => passageNumber(value.id) > number && value.kind === 'body',
  )?.value;
};

function joinFault(draft: Draft, passage: PassageRow): Fault | undefined {
  if (!passage.joins_next || (passage.kind === 'body' && nextBody(draft, passage.id))) return undefined;
  return {
    code: 'join',
    en: 'Only a body passage with another body passage after it can join the next.',
    zh: '只有后面还有正文的正文段落才能与下一段相连。',
  };
}

function lengthFault(draft: Draft, passage: PassageRow): Fault | undefined {
  const counted = draft.text?.passages[passageNumber(passage.id)]?.length;
  if (counted === undefined || counted === passage.characters) return undefined;
  return {
    code: 'characters',
    en: `The passage has ${counted} characters, got ${passage.characters}.`,
    zh: `本段有 ${counted} 个字符，此处写的是 ${passage.characters}。`,
  };
}
