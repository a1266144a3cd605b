// How texts are compared in searches, on the server and in a published site; each brings its own way from traditional to
// simplified characters.

// "7·12", "7.12", "７·12" and "7-12" are one code to a person; so are "Yuan Jiajun" and "yuanjiajun".
export const SEPARATORS = /[\s·•・‧∙.\-_'’]/gu;

// Of Latin letters alone: the marks of other scripts are letters to their readers.
const MARKS = /(?<=\p{Script=Latin}\p{M}*)\p{M}/gu;

/** Latin letters without their marks: `Yuán` is searched for as `Yuan`, `lǜ` as `lu`. */
const withoutMarks = (text: string): string => text.normalize('NFD').replace(MARKS, '').normalize('NFC');

/** A text with width and case made one, traditional characters simplified, marks over Latin letters and separators gone. */
export const foldWith = (simplify: (text: string) => string, text: string): string =>
  withoutMarks(simplify(text.normalize('NFKC')).toLowerCase()).replace(SEPARATORS, '');

const JOINED = /[·•・‧∙.\-_'’]/gu;
/** A run of Chinese characters, or of other letters and digits: `712专案` is two words. */
const WORD = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;

/** The words of a query, each once; quotation marks, brackets and commas only part them. */
export const wordsIn = (text: string): string[] => [
  ...new Set(text.normalize('NFKC').replace(JOINED, '').match(WORD) ?? []),
];
