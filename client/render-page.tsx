import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { followAddress } from './actions/address-bar.ts';
import { rememberSettings } from './actions/settings.ts';
import type { Explorer } from './actions/store.ts';
import { leaveKeysToInputMethods } from './browser/input-method.ts';
import { ExplorerContext } from './components/explorer-context.ts';
import './styles/theme.css';
import './styles/frame.css';
import './styles/controls.css';
import './styles/canvas.css';
import './styles/explore.css';
import './styles/canvas-bar.css';
import './styles/reading.css';
import './styles/welcome.css';
import './styles/reports.css';
import './styles/print.css';

/** Draws the page and ties it to its address; what it shows is asked for through the explorer. */
export function renderPage(explorer: Explorer, beside: React.ReactNode = null): void {
  leaveKeysToInputMethods(window);
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no element with the id "root"');
  rememberSettings(explorer.store, window);
  void explorer.actions.loadVocabulary();
  void explorer.actions.loadSurroundings();
  void followAddress(explorer, window);
  const page = createRoot(root);
  // A transition is rendered a little at a time: the page answers meanwhile.
  startTransition(() =>
    page.render(
      <StrictMode>
        <ExplorerContext value={explorer}>
          <App />
          {beside}
        </ExplorerContext>
      </StrictMode>,
    ),
  );
}
