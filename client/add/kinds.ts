import type { PassageKind } from '#contract/model.ts';

const LONGEST_HEADING = 30;

/** What a paragraph looks like, by its place, length and signs. */
export function guessKind(text: string, number: number): PassageKind {
  if (number === 0 && [...text].length <= 2 * LONGEST_HEADING) return 'title';
  if (/^(?:[▲△▼◆↑↓]|图[为一二三四五六七八九十\d：:]|Photo|Figure )/u.test(text)) return 'caption';
  if (/^[（(]?(?:记者|通讯员|来源|作者|编辑|供稿|文\/|By )/u.test(text)) return 'byline';
  return [...text].length <= LONGEST_HEADING && !/[。！？；，.!?]/u.test(text) ? 'heading' : 'body';
}
