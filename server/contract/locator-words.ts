interface LocatorParts {
  readonly place: string;
  readonly statements: string;
  readonly hash: string;
  readonly version: string;
  readonly gloss: string;
  readonly opened: string;
}

/** What locators say. The page and every file that is made say it alike. */
export interface LocatorWords {
  readonly listMark: string;
  readonly fieldMark: string;
  readonly place: (passage: string, first: number, last: number) => string;
  readonly passages: (list: string, count: number) => string;
  readonly statements: (list: string, count: number) => string;
  readonly hash: (sha256: string) => string;
  /** The day is empty where none is meant. */
  readonly version: (version: string, day: string) => string;
  readonly gloss: (said: string) => string;
  readonly opened: (link: string, day: string) => string;
  readonly locator: (parts: LocatorParts) => string;
}

/** In both languages. */
export const LOCATOR_WORDS: Readonly<Record<'zh' | 'en', LocatorWords>> = {
  zh: {
    listMark: '、',
    fieldMark: '；',
    place: (passage, first, last) => `第 ${passage} 段第 ${first}–${last} 字`,
    passages: (list) => `第 ${list} 段`,
    statements: (list) => `陈述 ${list}`,
    hash: (sha256) => `原文 SHA-256 ${sha256}`,
    version: (version, day) => `引证数据版本 ${version}${day && `（${day}）`}`,
    gloss: (said) => `释义（引证所写，非原文）：${said}`,
    opened: (link, day) => `${day} 在引证中打开：${link}`,
    // The address comes last, with no sign behind it that a program could take for a part of it.
    locator: ({ place, statements, hash, version, gloss, opened }) =>
      `定位：${[place, statements, hash, version].filter(Boolean).join('；')}。${gloss}。${opened}`,
  },
  en: {
    listMark: ', ',
    fieldMark: '; ',
    place: (passage, first, last) => `paragraph ${passage}, characters ${first}–${last}`,
    passages: (list, count) => `${count === 1 ? 'paragraph' : 'paragraphs'} ${list}`,
    statements: (list, count) => `${count === 1 ? 'statement' : 'statements'} ${list}`,
    hash: (sha256) => `SHA-256 of the text ${sha256}`,
    version: (version, day) => `Yinzheng data ${version}${day && ` (${day})`}`,
    gloss: (said) => `Gloss (ours, not the source’s words): ${said}`,
    opened: (link, day) => `Opened in Yinzheng on ${day} at ${link}`,
    locator: ({ place, statements, hash, version, gloss, opened }) =>
      `Locator: ${[place, statements, hash, version].filter(Boolean).join('; ')}. ${gloss}.${opened && ` ${opened}`}`,
  },
};
