import type { Certainty, Claim } from '#contract/model.ts';
import type { Bilingual } from './language.ts';

export const CERTAINTY_NAMES: Readonly<Record<Certainty, Bilingual>> = {
  certain: { zh: '确定', en: 'certain' },
  probable: { zh: '很可能', en: 'probable' },
  possible: { zh: '可能', en: 'possible' },
  doubtful: { zh: '存疑', en: 'doubtful' },
};

export const CLAIM_NAMES: Readonly<Record<Claim, Bilingual>> = {
  alleged: { zh: '指控', en: 'alleged' },
  found: { zh: '认定', en: 'found' },
};
