import { useLanguage } from '../components/explorer-context.ts';
import { type CypherWords, cypherWordsIn } from '../words/cypher-words.ts';

export const useCypherWords = (): CypherWords => cypherWordsIn(useLanguage());
