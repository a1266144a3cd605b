// A citation is one text, in which two control characters stand around what is in italics: no name or title holds them.
const BEGIN = '\u0002';
const END = '\u0003';

/** Sets a text in italics, but for Chinese, which has none. */
export const italic = (text: string) =>
  text === '' || /\p{Script=Han}/u.test(text) ? text : BEGIN + text + END;

/** Without italics. */
export const plainOf = (text: string) => text.replaceAll(BEGIN, '').replaceAll(END, '');

export const hasItalics = (text: string) => text.includes(BEGIN);

/** With italics, for word processors. */
export const htmlOf = (text: string) =>
  text
    .replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)
    .replaceAll(BEGIN, '<i>')
    .replaceAll(END, '</i>')
    .replaceAll('\n', '<br>');
