import type { FigureDirection } from '#contract/model.ts';
import type { Bilingual, Language } from './language.ts';

const COMPARISON_NAMES: Readonly<Record<string, Bilingual>> = {
  yoy: { zh: '同比', en: 'year on year' },
  'previous-3-year-mean': { zh: '较前三年平均数', en: 'against the mean of the 3 years before' },
  'before-after': { zh: '前后对比', en: 'before and after' },
  'since-introduction': { zh: '自实行以来', en: 'since it was introduced' },
  unstated: { zh: '报道未说明与什么相比', en: 'the report does not say against what' },
};

/** What a figure is compared with; its own word where the vocabulary has none. */
export const comparisonName = (id: string, language: Language): string =>
  COMPARISON_NAMES[id]?.[language] ?? id;

export const DIRECTION_NAMES: Readonly<Record<FigureDirection, Bilingual>> = {
  up: { zh: '上升', en: 'up' },
  down: { zh: '下降', en: 'down' },
  none: { zh: '', en: '' },
};
