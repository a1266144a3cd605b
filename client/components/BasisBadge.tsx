import { MANNER_MEANINGS, MANNER_NAMES, type Mannered, mannerOf } from '../words/vocabulary.ts';
import { useLanguage } from './explorer-context.ts';
import { EdgeSwatch } from './Swatch.tsx';

/** How sure a fact is, by word and by the line it is drawn with. */
export function BasisBadge({ fact }: { readonly fact: Mannered }) {
  const language = useLanguage();
  const manner = mannerOf(fact);
  const isSaid = manner === fact.basis || fact.basis === 'explicit';
  const also = isSaid ? '' : ` · ${MANNER_NAMES[fact.basis][language]}`;
  return (
    <span className={`basis basis-${manner}`} title={MANNER_MEANINGS[manner][language]}>
      <EdgeSwatch manner={manner} />
      {MANNER_NAMES[manner][language] + also}
    </span>
  );
}
