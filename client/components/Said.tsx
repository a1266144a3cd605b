import { LANG_TAG, type Language, nameOf } from '../words/language.ts';
import { useLanguage } from './explorer-context.ts';

/** A text with the language it is in, where that may not be the page's. */
export function In({ language, children }: { readonly language: Language; readonly children: string }) {
  return <span lang={LANG_TAG[language]}>{children}</span>;
}

/** A name in the reader's language, or in the other if there is none. */
export function Name({ of }: { readonly of: { readonly name_zh: string; readonly name_en: string } }) {
  const language = useLanguage();
  const isThere = language === 'zh' ? of.name_zh !== '' : of.name_en !== '';
  const shown = isThere ? language : language === 'zh' ? 'en' : 'zh';
  return <In language={shown}>{nameOf(of, language)}</In>;
}
