import { lazy, Suspense } from 'react';
import { GraphCanvas } from './canvas/GraphCanvas.tsx';
import { Collected } from './collected/Collected.tsx';
import { useActions, useExplorer, useWords } from './components/explorer-context.ts';
import { Waiting } from './components/Waiting.tsx';
import { Announcer } from './frame/Announcer.tsx';
import { BottomSheetBar } from './frame/BottomSheetBar.tsx';
import { Rail } from './frame/Rail.tsx';
import { SidePanel } from './frame/SidePanel.tsx';
import { TopBar } from './frame/TopBar.tsx';
import { useShortcuts } from './frame/use-shortcuts.ts';
import { VIEWS } from './views/views.ts';

const NodeMenu = lazy(async () => ({ default: (await import('./components/NodeMenu.tsx')).NodeMenu }));

/** The page, once its words are here: nothing can be drawn or named without the vocabulary. */
export function App() {
  const vocabulary = useExplorer((state) => state.answers.drawnVocabulary);
  const { loadVocabulary, loadSurroundings, showFirstView } = useActions();
  const isEmpty = useExplorer((state) => state.nodes.size === 0);
  const startAgain = async () => {
    await loadVocabulary();
    // What could not be had either has failed by itself.
    await Promise.all([loadSurroundings(), isEmpty ? showFirstView() : null]);
  };
  return (
    <Waiting for={vocabulary} retry={() => void startAgain()}>
      {() => <Page />}
    </Waiting>
  );
}

/** A bar above, questions and legend on the left, the view, and what can be read about it on the right. */
function Page() {
  const words = useWords();
  const view = useExplorer((state) => state.view);
  const sheet = useExplorer((state) => state.sheet);
  const isMenuOpen = useExplorer((state) => state.menu.type === 'open');
  const isLarge = useExplorer((state) => state.reading.isLarge && state.panel === 'report');
  useShortcuts();
  const other = VIEWS.find(({ id }) => id === view && id !== 'graph');
  return (
    <div className="page" data-sheet={sheet} data-reader={isLarge ? 'large' : undefined}>
      <button type="button" className="skip" onClick={focusCanvas}>
        {words.skip}
      </button>
      <TopBar />
      <Rail />
      <main className="main" id="main">
        <GraphCanvas isShown={view === 'graph'} />
        <Suspense fallback={<p className="quiet waiting">{words.loading}</p>}>
          {other?.View && <other.View />}
        </Suspense>
        <Suspense>{isMenuOpen && <NodeMenu />}</Suspense>
      </main>
      <SidePanel />
      <Collected />
      <BottomSheetBar />
      <Announcer />
    </div>
  );
}

/** Not a link to `#canvas`: the hash is the page's own address. */
function focusCanvas() {
  document.getElementById('canvas')?.focus();
}
