import type { Handlers } from './context.ts';

export const vocabulary: Handlers['vocabulary'] = async (_input, { words }) => words.vocabulary;

/** The contract leaves out what is not needed for drawing. */
export const drawnVocabulary: Handlers['drawnVocabulary'] = vocabulary;

export const restoreWord: Handlers['restoreWord'] = async (word, { corpus, ownWords }) => {
  await corpus.still(() => ownWords.restore(word));
  return word;
};

export const removeWord: Handlers['removeWord'] = async (word, { corpus, ownWords }) => {
  // Nobody writes a fact with the word meanwhile.
  await corpus.still(() => ownWords.remove(word));
  return word;
};
