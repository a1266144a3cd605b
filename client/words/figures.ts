import type { Comparison, FigureDirection } from '#contract/model.ts';
import type { Bilingual } from './language.ts';

export const COMPARISON_NAMES: Readonly<Record<Comparison, Bilingual>> = {
  yoy: { zh: '同比', en: 'year on year' },
  'previous-3-year-mean': { zh: '较前三年平均数', en: 'against the mean of the 3 years before' },
  'before-after': { zh: '前后对比', en: 'before and after' },
  'since-introduction': { zh: '自实行以来', en: 'since it was introduced' },
  unstated: { zh: '报道未说明与什么相比', en: 'the report does not say against what' },
};

export const DIRECTION_NAMES: Readonly<Record<FigureDirection, Bilingual>> = {
  up: { zh: '上升', en: 'up' },
  down: { zh: '下降', en: 'down' },
  none: { zh: '', en: '' },
};
