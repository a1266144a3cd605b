import type { Handlers } from './context.ts';

export const vocabulary: Handlers['vocabulary'] = async (_input, { words }) => words.vocabulary;

/** The contract leaves out what is not needed for drawing. */
export const drawnVocabulary: Handlers['drawnVocabulary'] = vocabulary;
