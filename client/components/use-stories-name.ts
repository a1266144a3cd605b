import { patternOf } from '../model/first-view.ts';
import { loadedValue } from '../model/remote.ts';
import { nameOf } from '../words/language.ts';
import { useExplorer, useLanguage, useWords } from './explorer-context.ts';

/** What the stories at hand are, as the vocabulary calls them: commendations. Stories of several kinds have a name for all. */
export function useStoriesName(): string {
  const words = useWords();
  const language = useLanguage();
  const stories = useExplorer((state) => loadedValue(state.answers.stories)?.stories);
  const patterns = new Set(stories?.flatMap((story) => patternOf(story) ?? []));
  const [only] = patterns;
  return only !== undefined && patterns.size === 1 ? nameOf(only, language) : words.viewStories;
}
