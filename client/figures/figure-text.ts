import type { Figure } from '#contract/evidence.ts';
import { DIRECTION_NAMES } from '../words/figures.ts';
import type { Language } from '../words/language.ts';
import { inUnit } from '../words/units.ts';
import { IN_LEDGER } from './ledger-words.ts';

/** A figure in words: direction, about, value, unit. `下降 12.5%`, `约860万元`, `from 2 hours to 30 minutes`. */
export function figureText(figure: Figure, language: Language): string {
  const { value, unit, direction, approx, baseline_value, baseline_unit } = figure;
  const words = IN_LEDGER[language];
  const gap = language === 'zh' ? '' : ' ';
  const own = `${approx ? words.about + gap : ''}${inUnit(value, unit, language)}`;
  if (baseline_value !== null)
    return words.fromTo(inUnit(baseline_value, baseline_unit ?? unit, language), own);
  const name = DIRECTION_NAMES[direction][language];
  return name === '' ? own : `${name} ${own}`;
}

export const indicatorName = ({ indicator }: Figure, language: Language) =>
  language === 'zh' ? indicator.label_zh : indicator.label_en;

/** ▲ and ▼ beside the word: a sign that is seen at a glance. */
export const DIRECTION_SIGNS = { up: '▲', down: '▼', none: '' } as const;
