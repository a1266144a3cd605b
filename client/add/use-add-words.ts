import { useLanguage } from '../components/explorer-context.ts';
import { addWordsIn } from '../words/add-words.ts';

export const useAddWords = () => addWordsIn(useLanguage());
