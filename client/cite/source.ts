import type { Language } from '../words/language.ts';
import type { Citable, Source } from './citable.ts';

/** The title in the report's own language; for readers of another, our translation after it in brackets. */
export function titleIn(source: Source, language: Language): string {
  const isOwn = isChinese(source) === (language === 'zh');
  const own = isChinese(source) ? source.title_zh : source.title_en;
  const translated = isChinese(source) ? source.title_en : source.title_zh;
  return isOwn || translated === '' || translated === own ? own : `${own} [${translated}]`;
}

export const isChinese = ({ lang }: Source) => lang.toLowerCase().startsWith('zh');

/** The authors as the byline writes them. */
export const authorsAsWritten = (source: Source): readonly string[] =>
  source.authors.map((author) =>
    isChinese(source) ? author.name_zh || author.name_en : author.name_en || author.name_zh,
  );

/** `16, 24`; empty where the whole report is meant. */
export const passageList = ({ passages }: Citable, separator: string) => passages.join(separator);

/** Year, month and day of an EDTF date, as far as it says them without doubt; none of `202X` or of an interval. */
export function datePartsOf(published: string | null): readonly string[] {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(published ?? '') ?? [];
  return [year, month, day].filter((part) => part !== undefined);
}

/** Whether an address is this computer's own, and so leads nowhere on any other. */
export const isAtHome = (page: string) =>
  /^(?:.+\.)?localhost$|^127(?:\.\d+){3}$|^\[::1\]$/.test(new URL(page).hostname);
