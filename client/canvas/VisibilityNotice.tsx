import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { Icon } from '../components/Icon.tsx';
import { clearFilters, showUnasked } from '../model/filter-changes.ts';
import { visible } from '../model/filters.ts';
import { hiddenLabels, labelPlural } from '../words/vocabulary.ts';

/** Over the canvas, whenever something of it is greyed or out of sight: how much, why, and the way back. */
export function VisibilityNotice() {
  const words = useWords();
  return (
    <>
      <div className="visibility-notice" role="status" aria-label={words.visibilityNotice}>
        <Filtered />
        <Hidden />
        <Unasked />
      </div>
      <NothingLeft />
    </>
  );
}

function Filtered() {
  const words = useWords();
  const { filter } = useActions();
  const mode = useExplorer((state) => state.filters.mode);
  const { nodes, edges } = useExplorer((state) => visible(state).filtered);
  if (nodes + edges === 0) return null;
  return (
    <p>
      <Icon of="eyeOff" />
      {mode === 'grey' ? words.filterGreys(nodes, edges) : words.filterHides(nodes, edges)}
      <button type="button" className="link" onClick={() => filter(clearFilters)}>
        {words.filterClear}
      </button>
    </p>
  );
}

function Hidden() {
  const words = useWords();
  const { restoreAll } = useActions();
  const count = useExplorer((state) => state.hidden.size);
  if (count === 0) return null;
  return (
    <p>
      <Icon of="eyeOff" />
      {words.hiddenByHand(count)}
      <button type="button" className="link" onClick={restoreAll}>
        {words.restoreAll}
      </button>
    </p>
  );
}

/** What the vocabulary leaves out until somebody asks for it. */
function Unasked() {
  const words = useWords();
  const language = useLanguage();
  const { filter } = useActions();
  const out = useExplorer((state) => state.filters.labels);
  const { nodes, edges } = useExplorer((state) => visible(state).unasked);
  if (nodes + edges === 0) return null;
  const names = hiddenLabels()
    .filter((label) => out.has(label))
    .map((label) => labelPlural(label, language));
  return (
    <p>
      <Icon of="eyeOff" />
      {words.unasked(names.join(words.listSeparator), nodes, edges)}
      <button type="button" className="link" onClick={() => filter(showUnasked)}>
        {words.showUnasked}
      </button>
    </p>
  );
}

/** In the middle of a canvas that would be empty without a word: everything on it is left out. */
function NothingLeft() {
  const words = useWords();
  const { filter, restoreAll } = useActions();
  const all = useExplorer((state) => state.nodes.size);
  const isFiltered = useExplorer((state) => {
    const { filtered, unasked } = visible(state);
    return filtered.nodes + unasked.nodes > 0;
  });
  const left = useExplorer((state) => visible(state).nodes.size);
  if (all === 0 || left > 0) return null;
  return (
    <div className="canvas-message nothing-left">
      <p>{isFiltered ? words.filterAll(all) : words.hiddenAll(all)}</p>
      <button
        type="button"
        onClick={isFiltered ? () => filter((out) => showUnasked(clearFilters(out))) : restoreAll}
      >
        {isFiltered ? words.filterClear : words.restoreAll}
      </button>
    </div>
  );
}
