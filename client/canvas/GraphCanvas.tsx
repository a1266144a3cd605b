import { type KeyboardEvent, lazy, Suspense, useState } from 'react';
import { CanvasMessage } from '../components/CanvasMessage.tsx';
import { useActions, useExplorer, useExplorerStore, useWords } from '../components/explorer-context.ts';
import { focusCard } from '../components/focus-card.ts';
import { usePaperWanted } from '../components/use-printing.ts';
import { Dialogs } from '../export/Dialogs.tsx';
import { pickedOf } from '../model/selecting.ts';
import { type Hovered, NOTHING } from '../renderer/scene.ts';
import { CanvasBar } from './CanvasBar.tsx';
import { LegendStrip } from './LegendStrip.tsx';
import { StackButtons } from './StackButtons.tsx';
import { Tooltip } from './Tooltip.tsx';
import { onPage, useGraphView } from './use-graph-view.ts';
import { VisibilityNotice } from './VisibilityNotice.tsx';
import { Welcome } from './Welcome.tsx';

const PickLayer = lazy(async () => ({ default: (await import('./PickLayer.tsx')).PickLayer }));
const ListPane = lazy(async () => ({ default: (await import('./ListPane.tsx')).ListPane }));
const PrintedPicture = lazy(async () => ({
  default: (await import('./PrintedPicture.tsx')).PrintedPicture,
}));
const PathBar = lazy(async () => ({ default: (await import('./PathBar.tsx')).PathBar }));

const ANGLES: Readonly<Record<string, number>> = {
  ArrowRight: 0,
  ArrowDown: Math.PI / 2,
  ArrowLeft: Math.PI,
  ArrowUp: -Math.PI / 2,
};

/** Ties a renderer to the store. It stays while another view is shown, so that the picture is as it was on return. */
export function GraphCanvas({ isShown }: { readonly isShown: boolean }) {
  const words = useWords();
  const { selectNode, openMenu, selectAll, searchDrawn, tellDeadEnd, openList } = useActions();
  const store = useExplorerStore();
  const [hovered, setHovered] = useState<Hovered>(NOTHING);
  const hasPaths = useExplorer((state) => state.paths.type !== 'none');
  const hasList = useExplorer((state) => state.browsing.type !== 'none');
  const [isBroken, setBroken] = useState(false);
  const { container, view } = useGraphView(setHovered, setBroken);
  const isPaperWanted = usePaperWanted();

  /** The keys that a browser keeps for the page, and the canvas for itself. */
  const actOnCanvas = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return false;
    if (event.key === 'a') selectAll();
    else if (event.key === 'f') searchDrawn();
    else return false;
    return true;
  };
  const openMenuByKey = () => {
    const [id = ''] = pickedOf(store.getState()).nodes;
    const at = view.current?.placeOf(id);
    if (at !== undefined) openMenu(id, onPage(container.current, at));
  };

  const showFocus = () => container.current?.classList.remove('by-pointer');
  const onKeyDown = (event: KeyboardEvent) => {
    showFocus();
    const { selection } = store.getState();
    const selected = selection.type === 'node' ? selection.id : '';
    const angle = ANGLES[event.key];
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault();
      openMenuByKey();
    }
    if (event.key === 'Enter' && selected !== '') {
      focusCard();
    }
    if (actOnCanvas(event)) event.preventDefault();
    if (angle === undefined) return;
    event.preventDefault();
    const next = view.current?.neighbourTowards(selected, angle);
    if (next === undefined) tellDeadEnd();
    else if (store.getState().stacks.has(next)) openList({ type: 'stack', id: next });
    else selectNode(next);
  };

  return (
    <>
      <section className="graph-area" hidden={!isShown} aria-label={words.viewGraph}>
        <LegendStrip />
        <Welcome />
        <div className="stage">
          <div
            ref={container}
            id="canvas"
            className="graph"
            role="application"
            aria-label={words.canvas}
            aria-describedby="canvas-help"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is operated; it must take the focus.
            tabIndex={0}
            onKeyDown={onKeyDown}
            onBlur={showFocus}
          />
          <VisibilityNotice />
          <StackButtons />
          <Suspense>{hasList && <ListPane />}</Suspense>
          <Suspense>
            <PickLayer canvas={container} view={view} />
          </Suspense>
        </div>
        <p id="canvas-help" className="unseen">
          {words.canvasHelp}
        </p>
        {isBroken && <p className="canvas-message failed">{words.canvasFailed}</p>}
        <div className="canvas-message">
          <CanvasMessage />
        </div>
        <Tooltip hovered={hovered} />
        <Suspense>{hasPaths && <PathBar />}</Suspense>
        <Suspense>{isPaperWanted && <PrintedPicture picture={() => view.current?.picture()} />}</Suspense>
        <CanvasBar />
      </section>
      {/* Beside it: what is in a hidden view cannot be seen. */}
      <Dialogs picture={() => view.current?.picture()} />
    </>
  );
}
