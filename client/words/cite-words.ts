import { say } from './language.ts';

/** Words of citing and telling that the page needs from its beginning; the others are in story-words.ts. */
export const CITE_WORDS = {
  citeThis: say('引用', 'Cite'),
  citeLine: say('引用这条线', 'Cite this line'),
  account: say('故事', 'Story'),
  tellStory: say('整理成文', 'Write it up'),
} as const;
