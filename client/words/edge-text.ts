import type { GraphEdge } from '#contract/graph.ts';
import { type Bilingual, type Language, say } from './language.ts';
import { verb } from './vocabulary.ts';

const TENSE_NAMES: ReadonlyMap<string, Bilingual> = new Map([
  ['current', { zh: '现任', en: 'current' }],
  ['then', { zh: '时任', en: 'then' }],
  ['former', { zh: '曾任', en: 'formerly' }],
]);

/** How a post is held. */
export const tenseName = (tense: string, language: Language): string | undefined =>
  TENSE_NAMES.get(tense)?.[language];

/** The same beside a name or on a line, where now needs no word. */
export const pastTense = (tense: string | null, language: Language): string | undefined =>
  tense === null || tense === 'current' ? undefined : tenseName(tense, language);

const NOT_SO = say('并非', 'not so');
const DISPUTED = say('说法不一', 'disputed');

/** What is written on a line: a post that is not held now says so, and so does what is said not to be so. */
export function edgeText(
  {
    type,
    tense,
    negated,
    disputed,
  }: Pick<GraphEdge, 'tense' | 'negated' | 'disputed'> & { readonly type: string },
  language: Language,
): string {
  const said = pastTense(tense, language) ?? verb(type, language);
  const colon = language === 'zh' ? '：' : ': ';
  if (negated) return NOT_SO[language] + colon + said;
  return disputed ? DISPUTED[language] + colon + said : said;
}
