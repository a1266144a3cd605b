import { useShallow } from 'zustand/react/shallow';
import { EyeToggle } from '../components/EyeToggle.tsx';
import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { EdgeSwatch } from '../components/Swatch.tsx';
import { NO_TALLY } from '../model/filter-changes.ts';
import { talliesInSight } from '../model/reading-counts.ts';
import { EDGE_MANNERS, type EdgeManner, MANNER_MEANINGS, MANNER_NAMES } from '../words/vocabulary.ts';

/** How facts follow from the words, and the lines that say so. */
export function Bases() {
  return (
    <ul className="legend">
      {EDGE_MANNERS.map((manner) => (
        <MannerRow key={manner} manner={manner} />
      ))}
    </ul>
  );
}

function MannerRow({ manner }: { readonly manner: EdgeManner }) {
  const words = useWords();
  const language = useLanguage();
  const { selectManner } = useActions();
  const { shown, all } = useExplorer(
    useShallow((state) => talliesInSight(state, 'manners').get(manner) ?? NO_TALLY),
  );
  const name = MANNER_NAMES[manner][language];
  // Seldom met: a legend of what is not there would only puzzle.
  if (manner === 'negated' && all === 0) return null;
  return (
    <li>
      <button
        type="button"
        title={`${MANNER_MEANINGS[manner][language]} · ${words.basisRow(name, shown)}`}
        disabled={shown === 0}
        onClick={({ shiftKey }) => selectManner(manner, shiftKey)}
      >
        <EdgeSwatch manner={manner} />
        <span>{name}</span>
        <span className="number">{words.tally(shown, all)}</span>
      </button>
      <EyeToggle facet="manners" value={manner} name={name} isAbsent={all === 0} />
    </li>
  );
}
