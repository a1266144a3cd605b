import { useMemo } from 'react';
import type { Figure } from '#contract/evidence.ts';
import { useLanguage } from '../components/explorer-context.ts';
import { Waiting } from '../components/Waiting.tsx';
import { betweenReports } from '../figures/checks-of-matters.ts';
import { indicatorName } from '../figures/figure-text.ts';
import { Side } from '../figures/Side.tsx';
import { useFigures } from '../figures/use-figures.ts';
import { IN_COMPARE } from '../words/compare-words.ts';
import { figurePairs, type Pair } from './pair.ts';
import { Fold } from './parts.tsx';

interface Props {
  readonly pair: Pair;
  /** What the figures that both report are called. */
  readonly name: string;
}

/** What the two reports say in figures: where they disagree, and what both report, each on its own time. */
export function FigureParts(props: Props) {
  const asked = useFigures();
  return <Waiting for={asked}>{({ figures }) => <Parts figures={figures} {...props} />}</Waiting>;
}

function Parts({ figures, pair, name }: Props & { readonly figures: readonly Figure[] }) {
  const words = IN_COMPARE[useLanguage()];
  const conflicts = useMemo(() => {
    const ids = pair.map(({ id }) => id);
    const own = figures.filter(({ report }) => ids.includes(report));
    return betweenReports(own).filter(({ verdict }) => verdict === 'differs');
  }, [figures, pair]);
  const pairs = figurePairs(figures, pair);
  return (
    <>
      <Fold
        name={words.conflicts}
        hint={words.conflictsHint}
        total={conflicts.length}
        shown={conflicts.length}
        isOpen
      >
        {conflicts.map(({ figures: [first, ...others] }) => (
          <Beside key={first.id} figures={[first, ...others]} />
        ))}
      </Fold>
      <Fold name={name} hint={words.figuresHint} total={pairs.length} shown={pairs.length}>
        {pairs.map(({ older, newer }) => (
          <Beside key={older.id} figures={[older, newer]} />
        ))}
      </Fold>
    </>
  );
}

function Beside({ figures }: { readonly figures: readonly [Figure, ...Figure[]] }) {
  const language = useLanguage();
  const [first] = figures;
  return (
    <article className="finding">
      <p>
        <strong>{indicatorName(first, language)}</strong>
      </p>
      <ul className="side-by-side">
        {figures.map((figure) => (
          <Side key={figure.id} figure={figure} isNamed={false} />
        ))}
      </ul>
    </article>
  );
}
