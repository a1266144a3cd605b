import { useShallow } from 'zustand/react/shallow';
import { EyeToggle } from '../components/EyeToggle.tsx';
import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { NodeSwatch } from '../components/Swatch.tsx';
import { NO_TALLY } from '../model/filter-changes.ts';
import { talliesInSight } from '../model/reading-counts.ts';
import { loadedValue } from '../model/remote.ts';
import { entityLabels, labelHeading } from '../words/vocabulary.ts';

type Counted = Readonly<{ name: string; count: number }>;

/** What the nodes are, and how many of each. */
export function Labels() {
  const words = useWords();
  const counts = useExplorer((state) => loadedValue(state.answers.schema)?.labels);
  return (
    <>
      <p className="quiet">{words.labelsHint}</p>
      <ul className="legend">
        {inStore(counts).map((label) => (
          <LabelRow key={label} label={label} />
        ))}
      </ul>
    </>
  );
}

/** The labels of what the store holds; all of them until the counts are there. */
const inStore = (counts: readonly Counted[] | undefined): readonly string[] =>
  entityLabels().filter((label) => counts?.some(({ name, count }) => name === label && count > 0) ?? true);

function LabelRow({ label }: { readonly label: string }) {
  const words = useWords();
  const language = useLanguage();
  const { selectLabel } = useActions();
  const { shown, all: drawn } = useExplorer(
    useShallow((state) => talliesInSight(state, 'labels').get(label) ?? NO_TALLY),
  );
  const all = useExplorer(
    (state) => loadedValue(state.answers.schema)?.labels.find(({ name }) => name === label)?.count,
  );
  const name = labelHeading(label, language);
  return (
    <li>
      <button
        type="button"
        title={words.labelRow(name, shown, all ?? shown)}
        disabled={shown === 0}
        onClick={({ shiftKey }) => selectLabel(label, shiftKey)}
      >
        <NodeSwatch label={label} />
        <span>{name}</span>
        <span className="number">
          {words.tally(shown, drawn)} / {all ?? '…'}
        </span>
      </button>
      <EyeToggle facet="labels" value={label} name={name} isAbsent={drawn === 0} />
    </li>
  );
}
