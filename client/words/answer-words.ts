import { plural, say } from './language.ts';
import { cutByLanguage } from './table.ts';

/** Words of answers as pages; they come with the first of them. */
export const ANSWER_WORDS = {
  question: say(
    (n: number) => `问题 ${n}`,
    (n: number) => `Question ${n}`,
  ),
  cite: say('引用', 'Cite'),
  picture: say(
    (nodes: number, edges: number) => `结果的图：${nodes} 个点，${edges} 条线；表格里是同样的内容。`,
    (nodes: number, edges: number) =>
      `Picture of the answer: ${plural(nodes, 'node')} and ${plural(edges, 'line')}; the table has the same.`,
  ),
} as const;

export const answerWordsIn = cutByLanguage(ANSWER_WORDS);
