import { isChinese, ownTitle } from './bibliography.ts';
import type { SourceDescription } from './source.ts';

/** The title in the report's own language; for readers of another, our translation after it in brackets. */
export function titleIn(source: SourceDescription, language: 'zh' | 'en'): string {
  const isOwn = isChinese(source) === (language === 'zh');
  const own = ownTitle(source);
  const translated = isChinese(source) ? source.title_en : source.title_zh;
  return isOwn || translated === '' || translated === own ? own : `${own} [${translated}]`;
}

/** Whether an address is this computer's own, by its host or as a file, and so leads nowhere on any other. */
export function isAtHome(page: string): boolean {
  const { protocol, hostname } = new URL(page);
  return protocol === 'file:' || /^(?:.+\.)?localhost$|^127(?:\.\d+){3}$|^\[::1\]$/.test(hostname);
}
