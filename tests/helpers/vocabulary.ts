import { readVocabulary } from '../../server/vocabulary/read-vocabulary.ts';

/** The words of our own packs. */
export const { words: WORDS } = await readVocabulary();
export const LABELS = WORDS.vocabulary.labels.map(({ name }) => name);
/** Every label of what can be drawn. */
export const NODE_LABELS = [...LABELS, 'Report', 'Passage'];
export const TYPES = WORDS.vocabulary.types.map(({ name }) => name);
