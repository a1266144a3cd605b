import { useActions, useWords } from '../components/explorer-context.ts';
import type { DrawnSearch } from './use-drawn-search.ts';

/** How many nodes of the canvas were found, and which of them one has walked to. */
export function DrawnCount({ of: { at, count, unseen } }: { readonly of: DrawnSearch }) {
  const words = useWords();
  return (
    <span className="search-count" role="status">
      {at === 0 ? words.searchFound(count) : words.searchDrawnCount(at, count)}
      {unseen > 0 && ` · ${words.searchUnseen(unseen)}`}
    </span>
  );
}

interface Props {
  readonly query: string;
  readonly of: DrawnSearch;
}

/** Nothing of the kind is in sight: why, and where to look instead. */
export function NotDrawn({ query, of: { unseen } }: Props) {
  const words = useWords();
  const { setSearchMode } = useActions();
  return (
    <div className="suggestions">
      <p>{unseen > 0 ? words.searchUnseen(unseen) : words.searchDrawnNone(query)}</p>
      {/* The field keeps the focus, so that one can go on typing. */}
      <button
        type="button"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setSearchMode('all')}
      >
        {words.searchEverything}
      </button>
    </div>
  );
}
