import { storyWordsIn } from '../words/story-words.ts';
import type { Citable, Citing } from './citable.ts';
import { passageList, titleIn } from './source.ts';

/** A sentence for a note: authors, title, date, passages, the fact, when it was looked at, the link. */
export function inText(cited: Citable, { language, accessed }: Citing): string {
  return sentence(cited, { language, accessed }, PLAIN);
}

/** The fact with a footnote of its own, ready to be pasted into a Markdown text. */
export function markdown(cited: Citable, citing: Citing): string {
  const mark = `[^${cited.id}]`;
  const stop = citing.language === 'zh' ? '。' : '.';
  const said = escapeMarkdown(cited.said[citing.language]);
  return `${said}${stop}${mark}\n\n${mark}: ${sentence(cited, citing, MARKDOWN)}`;
}

interface Manner {
  readonly escape: (text: string) => string;
  readonly link: (url: string) => string;
}

const PLAIN: Manner = { escape: (text) => text, link: (url) => url };
const MARKDOWN: Manner = { escape: (text) => escapeMarkdown(text), link: (url) => `<${url}>` };

function sentence(cited: Citable, { language, accessed }: Citing, manner: Manner): string {
  const words = storyWordsIn(language);
  const isChinese = language === 'zh';
  const { source } = cited;
  const names = source.authors.map(({ name_zh, name_en }) =>
    isChinese ? name_zh || name_en : name_en || name_zh,
  );
  const passages = passageList(cited, isChinese ? '、' : ', ');
  const head = [
    manner.escape(isChinese ? names.join('、') : joinEnglish(names)),
    words.citedTitle(manner.escape(titleIn(source, language))),
    manner.escape(source.publisher ?? ''),
    source.published ?? '',
    passages === '' ? '' : words.citedPassages(passages, cited.passages.length),
  ].filter((part) => part !== '');
  const separator = isChinese ? '，' : ', ';
  return words.citationLine(
    head.join(separator),
    manner.escape(cited.said[language]),
    accessed,
    manner.link(cited.link),
  );
}

/** `A`, `A and B`, `A, B and C`. */
function joinEnglish(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** Makes Markdown's signs stand for themselves. */
export const escapeMarkdown = (text: string) => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
