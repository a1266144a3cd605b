import { chicago } from '#contract/chicago.ts';
import { gbt7714 } from '#contract/gbt7714.ts';
import { plainOf } from '#contract/italics.ts';
import type { PackData } from '#contract/pack.ts';
import { isAtHome } from '#contract/titles.ts';
import type { Language } from '../words/language.ts';
import { packWordsIn } from './words.ts';

type Report = PackData['reports'][number];

/**
 * How one report is cited by way of this pack: the report itself, by GB/T 7714 or the Chicago Manual, in which version, and
 * where the pack is from, if others can go there.
 */
export function citePack(
  report: Report,
  pack: Pick<PackData, 'title_zh' | 'title_en' | 'made' | 'page'>,
  language: Language,
): string {
  const words = packWordsIn(language);
  const isChinese = language === 'zh';
  const of = (zh: string, en: string) => (isChinese ? zh || en : en || zh);
  const list = (parts: readonly (string | null)[]) => parts.filter(Boolean).join(isChinese ? '，' : ', ');
  const source = isChinese ? gbt7714(report, 2025) : plainOf(chicago(report, 'note'));
  const own = of(pack.title_zh, pack.title_en);
  // A pack named by this report is not cited by the report's title once more.
  const title = own.includes(of(report.title_zh, report.title_en)) ? '' : own;
  const where = list([
    isChinese
      ? `引证${words.pack}${title && `“${title}”`}`
      : `${title && `“${title}”, `}Yinzheng evidence pack`,
    words.made(pack.made.slice(0, 10)),
    pack.page !== null && isAtHome(pack.page) ? null : pack.page,
  ]);
  return words.citeAs(source, report.sha256.slice(0, CITED_HASH), where);
}

/** Digits of the hash that tell two versions of a text apart; the whole stands beside. */
const CITED_HASH = 12;
