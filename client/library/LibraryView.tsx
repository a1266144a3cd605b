import { useState } from 'react';
import { useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { Empty, Waiting } from '../components/Waiting.tsx';
import '../styles/library.css';
import { libraryWordsIn } from '../words/library-words.ts';
import { LibraryFilters } from './LibraryFilters.tsx';
import { MakeScope } from './MakeScope.tsx';
import { Matrix } from './Matrix.tsx';
import { Shelf } from './Shelf.tsx';
import { useLibrary } from './use-library.ts';

/** The reports as a shelf: to find, to narrow, to open, and to choose from what to work with. */
export function LibraryView() {
  const common = useWords();
  const words = libraryWordsIn(useLanguage());
  const sought = useExplorer((state) => state.study.library);
  const { first, last, reports, more } = useLibrary(sought);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
    <section className="reading-view library-view" tabIndex={0} aria-label={common.doorLibrary}>
      <h2>{common.doorLibrary}</h2>
      <p className="quiet">{words.intro}</p>
      {first && (
        <>
          <LibraryFilters facets={first.facets} />
          <div className="shelf-bar">
            <p role="status" className="number">
              {words.shown(reports.length, first.total)}
            </p>
            {first.total > 0 && (
              <MakeScope
                chosen={chosen}
                onClear={() => setChosen(new Set())}
                found={reports}
                total={first.total}
              />
            )}
          </div>
          {reports.length === 0 ? (
            <Empty what={words.none} next={words.noneNext} />
          ) : (
            <div className="wide-box">
              <Shelf reports={reports} chosen={chosen} onToggle={toggle} />
            </div>
          )}
          {more && (
            <button type="button" onClick={more}>
              {common.loadMore}
            </button>
          )}
          <Matrix cells={first.matrix} facets={first.facets} />
        </>
      )}
      {last.type !== 'loaded' && <Waiting for={last}>{() => null}</Waiting>}
    </section>
  );
}
