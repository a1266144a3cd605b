import './browser/no-eval.ts'; // before any schema is made
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { followAddress } from './actions/address-bar.ts';
import { readSettings, rememberSettings } from './actions/settings.ts';
import { createExplorer } from './actions/store.ts';
import { createClient } from './api/client.ts';
import { retryOnUnavailable } from './api/retry-on-unavailable.ts';
import { ExplorerContext } from './components/explorer-context.ts';
import { ServiceUnavailable } from './frame/ServiceUnavailable.tsx';
import './styles/theme.css';
import './styles/frame.css';
import './styles/controls.css';
import './styles/canvas.css';
import './styles/explore.css';
import './styles/canvas-bar.css';
import './styles/reading.css';
import './styles/welcome.css';
import './styles/reports.css';
import './styles/service-unavailable.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');

const explorer = createExplorer(createClient(retryOnUnavailable.fetch), readSettings(window));
rememberSettings(explorer.store, window);
void explorer.actions.loadSurroundings();
void followAddress(explorer, window);
const page = createRoot(root);
// A transition is rendered a little at a time: the page answers meanwhile.
startTransition(() =>
  page.render(
    <StrictMode>
      <ExplorerContext value={explorer}>
        <App />
        <ServiceUnavailable retryOnUnavailable={retryOnUnavailable} />
      </ExplorerContext>
    </StrictMode>,
  ),
);
