import { installKinds, installVocabulary } from '../../client/words/vocabulary.ts';
import { WORDS } from './vocabulary.ts';

/** The words of our own packs, installed as the page installs what the server answers. */
export const { vocabulary } = WORDS;
installVocabulary(vocabulary);
installKinds(vocabulary.kinds);
