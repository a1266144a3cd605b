import type { suggestWordsIn } from '../words/suggest-words.ts';

/** Where a suggestion comes from, in words. */
export function sourceName(source: string, words: ReturnType<typeof suggestWordsIn>): string {
  const rules: Readonly<Record<string, string>> = words.sources;
  return rules[source] ?? words.model(source.replace(/^model:/, ''));
}
