import { wordsOf } from '../../server/vocabulary/words.ts';
import { WORDS } from './vocabulary.ts';

/** Our words, with the indicators of the small dataset. */
export const SMALL_WORDS = wordsOf({
  ...WORDS.vocabulary,
  indicators: [
    ...WORDS.vocabulary.indicators,
    { id: 'cases-solved', label_zh: '破案数', label_en: 'cases solved', unit: 'case', measure: 'count' },
    {
      ...{ id: 'cases-solved-change', label_zh: '破案数变化', label_en: 'change of cases solved' },
      ...{ unit: 'percent', measure: 'change' as const },
    },
  ],
});
