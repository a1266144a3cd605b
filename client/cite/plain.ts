import { addressOf, readName } from '#contract/bibliography.ts';
import type { Citable, Citing, Source } from '#contract/citable.ts';
import { locatorNote } from '#contract/locator.ts';
import { titleIn } from '#contract/titles.ts';
import { citeWordsIn } from '../words/citation-words.ts';

/** A sentence for a note: authors, title, publisher, date, pages, where it can be read; then where in it. */
export const inText = (cited: Citable, citing: Citing): string =>
  `${sentence(cited.source, citing, PLAIN)} ${locatorNote(cited, citing)}`;

/** The fact with a footnote of its own, ready to be pasted into a Markdown text. */
export function markdown(cited: Citable, citing: Citing): string {
  const mark = `[^${cited.id}]`;
  const stop = citing.language === 'zh' ? '。' : '.';
  const said = escapeMarkdown(cited.said[citing.language]);
  return `${said}${stop}${mark}\n\n${mark}: ${inMarkdown(cited, citing)}`;
}

/** What stands in the footnote. */
export const inMarkdown = (cited: Citable, citing: Citing): string =>
  `${sentence(cited.source, citing, MARKDOWN)} ${escapeMarkdown(locatorNote(cited, citing))}`;

interface Manner {
  readonly escape: (text: string) => string;
  readonly link: (url: string) => string;
}

const PLAIN: Manner = { escape: (text) => text, link: (url) => url };
const MARKDOWN: Manner = { escape: (text) => escapeMarkdown(text), link: (url) => `<${url}>` };

function sentence(source: Source, { language }: Citing, manner: Manner): string {
  const words = citeWordsIn(language);
  const isChinese = language === 'zh';
  const names = source.authors.map(({ name_zh, name_en }) =>
    inOrder(isChinese ? name_zh || name_en : name_en || name_zh),
  );
  const parts = [
    manner.escape(isChinese ? names.join('、') : joinEnglish(names)),
    words.citedTitle(manner.escape(titleIn(source, language))),
    manner.escape(source.publisher ?? ''),
    source.published ?? '',
    source.pages ?? '',
  ].filter((part) => part !== '');
  const address = addressOf(source);
  // The address stands behind the full stop: many a program takes what follows it for a part of it.
  const link = address === null ? '' : (isChinese ? '' : ' ') + manner.link(address);
  return (isChinese ? `${parts.join('，')}。` : `${parts.join(', ')}.`) + link;
}

function inOrder(written: string): string {
  const name = readName(written);
  return name.type === 'whole' ? name.name : [name.given, name.family, name.suffix].filter(Boolean).join(' ');
}

/** `A`, `A and B`, `A, B and C`. */
function joinEnglish(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** Makes Markdown's signs stand for themselves. */
export const escapeMarkdown = (text: string) => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
