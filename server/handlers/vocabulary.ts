import type { Handlers } from './context.ts';

export const vocabulary: Handlers['vocabulary'] = async (_input, { words }) => words.vocabulary;
