import type { Language } from './language.ts';
import { unitOf } from './vocabulary.ts';

/** A unit's name by itself, for a list; one that the vocabulary does not have as the dataset writes it. */
export function unitName(id: string, language: Language): string {
  const unit = unitOf(id);
  if (unit === undefined) return id;
  return language === 'zh' ? unit.name_zh.replace(/^个(?=.)/, '') : unit.plural_en;
}

/** A figure in its unit: `3.2亿元`, `320 million yuan`, `37.14%`. No digit is lost or made up. */
export function inUnit(value: string, id: string, language: Language): string {
  const unit = unitOf(id) ?? { name_zh: id, name_en: id, plural_en: id, spaced_en: true };
  if (!unit.spaced_en) return `${value}${language === 'zh' ? unit.name_zh : unit.name_en}`;
  if (language === 'zh') return `${inMyriads(value)}${unit.name_zh}`;
  return `${inMillions(value)} ${value === '1' ? unit.name_en : unit.plural_en}`;
}

const inMyriads = (value: string) =>
  scaled(value, [
    [8, '亿'],
    [4, '万'],
  ]) ?? value;
const inMillions = (value: string) =>
  scaled(value, [
    [9, ' billion'],
    [6, ' million'],
  ]) ?? grouped(value);

/** A decimal in the first scale (a power of ten and its word) that it reaches, if that leaves at most two decimals. */
function scaled(value: string, scales: readonly (readonly [number, string])[]): string | undefined {
  const [whole = '', decimals = ''] = value.split('.');
  for (const [power, word] of scales) {
    if (whole.length <= power) continue;
    const rest = (whole.slice(-power) + decimals).replace(/0+$/, '');
    if (rest.length <= 2) return `${whole.slice(0, -power)}${rest && `.${rest}`}${word}`;
  }
  return undefined;
}

function grouped(value: string): string {
  const [whole = '', decimals] = value.split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (decimals === undefined ? '' : `.${decimals}`);
}
