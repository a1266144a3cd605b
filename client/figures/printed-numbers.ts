const DIGITS = '〇一二三四五六七八九';
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** A number as Chinese reports print it: Arabic with 万 or 亿, or in Chinese numerals. */
const PRINTED = /(\d+(?:[,，]\d{3})*(?:\.\d+)?)([万亿]*)|[〇零一二两三四五六七八九十百千万亿]+/g;

/**
 * The numbers that stand in a text, in order: `3.2亿元` gives 320000000, `从2个小时缩短到30分钟` gives 2 and 30, `十大` gives
 * 10. A numeral that is part of a word (`一体化`) is read as a number too: look whether one is there, not which they are.
 */
export function printedNumbers(text: string): readonly number[] {
  return [...text.matchAll(PRINTED)].flatMap(([whole, arabic, scale = '']) => {
    const value = arabic === undefined ? chineseNumber(whole) : Number(arabic.replace(/[,，]/g, ''));
    return value === undefined ? [] : [tidy(scaleBy(value, scale))];
  });
}

const scaleBy = (value: number, scale: string) =>
  [...scale].reduce((product, sign) => product * (LARGE[sign] ?? 1), value);

/** Takes away what binary fractions add: 3.2 × 10⁸ is 320000000. */
const tidy = (value: number) => Number(value.toPrecision(12));

/** `一千二百八十六` is 1286, `两` 2; undefined for a lone 万 or 亿, which is no number. */
function chineseNumber(text: string): number | undefined {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let isNumber = false;
  for (const sign of text.replaceAll('零', '〇').replaceAll('两', '二')) {
    const at = DIGITS.indexOf(sign);
    if (at >= 0) {
      digit = (digit ?? 0) * (digit === undefined ? 1 : 10) + at;
      isNumber = true;
      continue;
    }
    const small = SMALL[sign];
    if (small !== undefined) {
      section += (digit ?? 1) * small;
      isNumber = true;
    } else {
      total = (total + section + (digit ?? 0)) * (LARGE[sign] ?? 1);
      section = 0;
    }
    digit = undefined;
  }
  return isNumber ? total + section + (digit ?? 0) : undefined;
}
