import { lazy, Suspense } from 'react';
import { NoticeOverView } from './canvas/CanvasStatus.tsx';
import { GraphCanvas } from './canvas/GraphCanvas.tsx';
import { Collected } from './collected/Collected.tsx';
import { useActions, useExplorer, useWords } from './components/explorer-context.ts';
import { usePaperWanted } from './components/use-printing.ts';
import { Waiting } from './components/Waiting.tsx';
import { Announcer } from './frame/Announcer.tsx';
import { Divider } from './frame/Divider.tsx';
import { HalfSwitch } from './frame/HalfSwitch.tsx';
import { Opening } from './frame/Opening.tsx';
import { ReportPage } from './frame/ReportPage.tsx';
import { TitleLine } from './frame/TitleLine.tsx';
import { TopBar } from './frame/TopBar.tsx';
import { useShortcuts } from './frame/use-shortcuts.ts';
import type { ViewId } from './model/explorer.ts';
import { ContextCard } from './panels/ContextCard.tsx';
import { VIEWS } from './views/views.ts';

// The styles of references are needed on paper alone.
const PrintHead = lazy(async () => ({ default: (await import('./frame/PrintHead.tsx')).PrintHead }));
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
    <Waiting for={vocabulary} retry={() => void startAgain()} meanwhile={<Opening />}>
      {() => <Page />}
    </Waiting>
  );
}

/** What somebody is at is not begun anew when they turn to other reports; all else is about these. */
const STAYS: readonly ViewId[] = ['cypher', 'add', 'library'];

/** A line of doors, a line that says what is looked at, and two halves: the set in question, and the report that says it. */
function Page() {
  const words = useWords();
  const view = useExplorer((state) => state.view);
  const scope = useExplorer((state) => state.scope);
  const { folded, front, isCardUp } = useExplorer((state) => state.halves);
  const isMenuOpen = useExplorer((state) => state.menu.type === 'open');
  useShortcuts();
  const isPaperWanted = usePaperWanted();
  const other = VIEWS.find(({ id }) => id === view);
  return (
    <div
      className="page"
      data-view={view}
      data-folded={folded ?? undefined}
      data-front={front}
      data-card={isCardUp ? 'up' : undefined}
    >
      <button type="button" className="skip" onClick={focusCanvas}>
        {words.skip}
      </button>
      <TopBar />
      <TitleLine />
      <Suspense>{isPaperWanted && <PrintHead />}</Suspense>
      <main className="main" id="main">
        <GraphCanvas isShown={view === 'graph' || view === 'read'} />
        <Suspense fallback={<p className="quiet waiting">{words.loading}</p>}>
          {other && <other.View key={STAYS.includes(view) ? '' : scope} />}
        </Suspense>
        {other && <NoticeOverView />}
        <Suspense>{isMenuOpen && <NodeMenu />}</Suspense>
      </main>
      <Divider />
      <div className="right-half">
        <ContextCard />
        <ReportPage />
      </div>
      <Collected />
      <HalfSwitch />
      <Announcer />
    </div>
  );
}

/** Not a link to `#canvas`: the hash is the page's own address. */
function focusCanvas() {
  document.getElementById('canvas')?.focus();
}
