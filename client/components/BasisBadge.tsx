import type { Basis } from '#contract/model.ts';
import { MANNER_MEANINGS, MANNER_NAMES, mannerOf } from '../words/vocabulary.ts';
import { useLanguage } from './explorer-context.ts';
import { EdgeSwatch } from './Swatch.tsx';

/** How sure a fact is, by word and by the line it is drawn with. */
export function BasisBadge({ fact }: { readonly fact: { readonly basis: Basis; readonly plan: boolean } }) {
  const language = useLanguage();
  const manner = mannerOf(fact);
  const also = fact.plan && fact.basis !== 'explicit' ? ` · ${MANNER_NAMES[fact.basis][language]}` : '';
  return (
    <span className={`basis basis-${manner}`} title={MANNER_MEANINGS[manner][language]}>
      <EdgeSwatch manner={manner} />
      {MANNER_NAMES[manner][language] + also}
    </span>
  );
}
