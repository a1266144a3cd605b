import { say } from './language.ts';
import { cutByLanguage } from './table.ts';

/** Words of answers as pages; they come with the first of them. */
export const ANSWER_WORDS = {
  question: say(
    (n: number) => `问题 ${n}`,
    (n: number) => `Question ${n}`,
  ),
  cite: say('引用', 'Cite'),
  picture: say('图', 'Picture'),
} as const;

export const answerWordsIn = cutByLanguage(ANSWER_WORDS);
