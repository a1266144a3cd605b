import { useShallow } from 'zustand/react/shallow';
import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { NodeSwatch } from '../components/Swatch.tsx';
import { NO_TALLY } from '../model/filter-changes.ts';
import { talliesInSight } from '../model/reading-counts.ts';
import { loadedValue } from '../model/remote.ts';
import { entityLabels, labelHeading } from '../words/vocabulary.ts';
import '../styles/list-pane.css';

/** Above the picture: every label in the store with how much of it is drawn; a click lists all. */
export function LegendStrip() {
  const words = useWords();
  const counts = useExplorer((state) => loadedValue(state.answers.schema)?.labels);
  const drawn = useExplorer(useShallow((state) => [...talliesInSight(state, 'labels').keys()]));
  if (counts === undefined) return <ul className="legend-strip plain" aria-label={words.legend} />;
  const inStore = entityLabels().filter((label) =>
    counts.some(({ name, count }) => name === label && count > 0),
  );
  const isDrawn = (label: string) => drawn.includes(label);
  return (
    <ul className="legend-strip plain" aria-label={words.legend}>
      {[...inStore.filter(isDrawn), ...inStore.filter((label) => !isDrawn(label))].map((label) => (
        <Entry key={label} label={label} all={counts.find(({ name }) => name === label)?.count ?? 0} />
      ))}
    </ul>
  );
}

function Entry({ label, all }: { readonly label: string; readonly all: number }) {
  const words = useWords();
  const language = useLanguage();
  const { openList, closeList } = useActions();
  const { shown, all: drawn } = useExplorer(
    useShallow((state) => talliesInSight(state, 'labels').get(label) ?? NO_TALLY),
  );
  const isOut = useExplorer((state) => state.filters.labels.has(label));
  const isOpen = useExplorer(({ browsing }) => browsing.type === 'label' && browsing.label === label);
  const name = labelHeading(label, language);
  return (
    <li>
      <button
        type="button"
        title={words.legendEntry(name, drawn, all)}
        aria-expanded={isOpen}
        data-out={isOut}
        data-absent={drawn === 0}
        onClick={() => (isOpen ? closeList() : openList({ type: 'label', label, kind: null }))}
      >
        <NodeSwatch label={label} />
        {name}
        <span className="number">
          {words.tally(shown, drawn)}/{all}
        </span>
      </button>
    </li>
  );
}
