import type { FigureDirection } from '#contract/model.ts';
import type { Bilingual } from './language.ts';

export const DIRECTION_NAMES: Readonly<Record<FigureDirection, Bilingual>> = {
  up: { zh: '上升', en: 'up' },
  down: { zh: '下降', en: 'down' },
  none: { zh: '', en: '' },
};
