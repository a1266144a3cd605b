import type { QuotationRole } from '#contract/model.ts';
import type { Bilingual } from './language.ts';

/** What a quotation is to its fact; the words that say the fact itself need no label. */
const QUOTATION_ROLE_NAMES: Readonly<Record<Exclude<QuotationRole, 'words'>, Bilingual>> = {
  subject: { zh: '主语出处', en: 'subject taken from' },
  premise: { zh: '推断所据', en: 'concluded also from' },
};

export const roleName = (role: QuotationRole): Bilingual | null =>
  role === 'words' ? null : QUOTATION_ROLE_NAMES[role];
