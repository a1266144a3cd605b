import { storyWordsIn } from '../words/story-words.ts';
import type { Citable, Citing } from './citable.ts';
import { authorsAsWritten, datePartsOf, isChinese, passageList, titleIn } from './source.ts';

/**
 * A `@misc` entry, which BibTeX and biblatex both read: nothing says that a report stood in a journal.
 * Names and title are in double braces, so that no style parts a Chinese name or changes a capital.
 */
export function bibtex(cited: Citable, { language, accessed }: Citing): string {
  const { source } = cited;
  const words = storyWordsIn(language);
  const [year, month] = datePartsOf(source.published);
  const passages = passageList(cited, ', ');
  const where = passages === '' ? '' : `${words.citedPassages(passages, cited.passages.length)}: `;
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', authorsAsWritten(source).map(whole).join(' and ')],
    ['title', whole(titleIn(source, language))],
    ['publisher', source.publisher === null ? undefined : whole(source.publisher)],
    ['year', year],
    ['month', month === undefined ? undefined : String(Number(month))],
    ['note', escapeTex(where + cited.said[language])],
    ['url', escapeUrl(cited.link)],
    ['urldate', accessed],
    ['langid', isChinese(source) ? 'chinese' : 'english'],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@misc{${keyOf(cited)},\n${lines.join(',\n')}\n}`;
}

/** The same thing has the same key, whenever and in whatever language it is cited. */
export const keyOf = ({ source, id }: Citable) =>
  (id === source.id ? id : `${source.id}:${id}`).replace(/[^A-Za-z0-9:-]+/g, '-');

const whole = (text: string) => `{${escapeTex(text)}}`;

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Makes TeX's signs stand for themselves. */
export const escapeTex = (text: string) => text.replace(/[\\~^&%$#_{}]/g, (sign) => TEX[sign] ?? `\\${sign}`);

/** An address is read as it stands: only what would end or upset its braces is encoded. */
const escapeUrl = (url: string) =>
  url.replace(/[{}\\\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
