import { LANG_TAG, type Language, nameOf } from '../words/language.ts';
import { useLanguage, useWords } from './explorer-context.ts';

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

/** Said beside a name that is shown in the other language for want of its own. */
export function Untranslated({
  of,
}: {
  readonly of: { readonly name_zh: string; readonly name_en: string };
}) {
  const words = useWords();
  const language = useLanguage();
  const isThere = language === 'zh' ? of.name_zh !== '' : of.name_en !== '';
  return isThere ? null : <span className="tag untranslated">{words.untranslated}</span>;
}

interface Summarised {
  readonly summary_zh: string;
  readonly summary_en: string;
}

/** What a passage is about, in the reader's language, or in the other, or that nobody has written it. */
export function Summary({ of: { summary_zh, summary_en } }: { readonly of: Summarised }) {
  const words = useWords();
  const names = { name_zh: summary_zh, name_en: summary_en };
  if (summary_zh === '' && summary_en === '') return <span className="quiet">{words.noSummary}</span>;
  return (
    <>
      <Name of={names} /> <Untranslated of={names} />
    </>
  );
}
