import type { GraphEdge } from '#contract/graph.ts';
import type { Language } from './language.ts';
import { verb } from './vocabulary.ts';
import { wordsIn } from './words.ts';

/** What is written on a line. A post that is no longer held says so; only posts have a tense. */
export function edgeText({ type, tense }: GraphEdge, language: Language): string {
  return tense === 'former' ? wordsIn(language).formerly : verb(type, language);
}
