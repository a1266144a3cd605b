import type { Certainty, Claim, Level } from '#contract/model.ts';
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

export const LEVEL_NAMES: Readonly<Record<Level, Bilingual>> = {
  national: { zh: '国家级', en: 'national' },
  province: { zh: '省级', en: 'province' },
  prefecture: { zh: '地级', en: 'prefecture' },
  county: { zh: '县级', en: 'county' },
  township: { zh: '乡镇级', en: 'township' },
};
