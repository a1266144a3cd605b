import { isEdtf } from '#contract/edtf.ts';
import { collector, idsOf, unknownReference } from '../dataset/lookups.ts';
import type { DatasetCheck } from './check.ts';

/** `report.json` against its folder, its entities and its text. */
export const checkReport: DatasetCheck = (draft) => {
  const { report, text } = draft;
  const { problems, add } = collector(`${draft.shown}/report.json`);
  add(
    null,
    'id',
    report.id !== draft.shown && {
      code: 'folder-name',
      en: `The report's id is "${report.id}", its folder's name "${draft.shown}".`,
      zh: `报道编号是“${report.id}”，文件夹名却是“${draft.shown}”。`,
    },
  );
  const entities = idsOf(draft.tables.entities);
  for (const [word, target] of Object.entries(report.deixis))
    add(
      null,
      `deixis.${word}`,
      !isEdtf(target) && !entities.has(target) && unknownReference('entity', target, entities),
    );
  add(
    null,
    'subject',
    report.subject !== null &&
      !entities.has(report.subject) &&
      unknownReference('entity', report.subject, entities),
  );
  add(
    null,
    'text.characters',
    text !== null &&
      text.characters !== report.text.characters && {
        code: 'characters',
        en: `The text has ${text.characters} characters, got ${report.text.characters}.`,
        zh: `原文有 ${text.characters} 个字符，此处写的是 ${report.text.characters}。`,
      },
  );
  return problems;
};
