import { z } from 'zod';

/** How far each of an answer's items is a report's own word. */
const MANNERS = ['explicit', 'ellipsis', 'inferred', 'named', 'summary', 'counted'] as const;

/** One thing that is answered. Every tool answers in this shape. */
export const Item = z.object({
  id: z.string().describe('Ask further with it. Empty where there is nothing to ask by.'),
  fact: z.string().describe('What is the case, in words of this project: not a quotation.'),
  basis: z
    .enum(MANNERS)
    .describe(
      'explicit: the words say it. ellipsis: they say it, with the subject carried over from the clause before. inferred: a reader concluded it. named: the report names it there. summary: our summary of a passage. counted: worked out by this program.',
    ),
  words: z
    .array(z.string())
    .describe('The words of the report that it rests on, unchanged; quote these and nothing else.'),
  exact: z
    .boolean()
    .describe('True: `words` are whole quotations. False: the text is not attached; they are short anchors.'),
  place: z.string().describe('Report, paragraph and characters, counted from 1.'),
  link: z.string().describe('Opens it in the explorer.'),
  details: z.record(z.string(), z.unknown()).optional(),
});
export type Item = z.infer<typeof Item>;

export const Answer = z.object({
  items: z.array(Item),
  cut: z.string().nullable().describe('What was left out and how to get it; null when all is here.'),
  not_stated: z
    .array(z.string())
    .describe('What no report says, or what this answer does not show. Do not fill it in.'),
});
export type Answer = z.infer<typeof Answer>;

export type Language = 'zh' | 'en';

/** Characters of an answer as JSON: about a tenth of what a conversation holds. */
const LARGEST = 60_000;

/** Leaves out the last items of an answer that would be too large to read, and says so. */
export function withinReason(answer: Answer, language: Language): Answer {
  let length = 0;
  const kept = answer.items.filter((item) => {
    length += JSON.stringify(item).length;
    return length <= LARGEST;
  });
  const left = answer.items.length - kept.length;
  if (left === 0) return answer;
  const said = {
    zh: `另有 ${left} 条因过长未列出，请缩小范围再问。`,
    en: `${left} more were left out because the answer grew too long; ask for less at once.`,
  };
  return { ...answer, items: kept, cut: [answer.cut, said[language]].filter(Boolean).join(' ') };
}

/** An answer as lines, for whoever reads no JSON. */
export function asText({ items, cut, not_stated }: Answer, language: Language): string {
  const words = TEXT_WORDS[language];
  const lines = items.map((item, at) => {
    const quoted = item.words.map(item.exact ? words.quoted : words.anchored).join(' ');
    const parts = [`${at + 1}. ${item.fact} [${item.basis}]`, quoted, item.place, item.link, item.id];
    return parts.filter(Boolean).join(' — ');
  });
  return [
    ...(lines.length === 0 ? [words.nothing] : lines),
    ...(cut === null ? [] : [`${words.cut} ${cut}`]),
    ...not_stated.map((said) => `${words.notStated} ${said}`),
  ].join('\n');
}

const TEXT_WORDS = {
  zh: {
    quoted: (words: string) => `“${words}”`,
    anchored: (words: string) => `（锚定词：${words}）`,
    nothing: '没有找到。',
    cut: '未列全：',
    notStated: '未载：',
  },
  en: {
    quoted: (words: string) => `“${words}”`,
    anchored: (words: string) => `(anchor terms: ${words})`,
    nothing: 'Nothing found.',
    cut: 'Cut:',
    notStated: 'Not stated:',
  },
} as const;
