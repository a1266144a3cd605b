import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { createClient } from './api.ts';
import { ExplorerContext } from './components/explorer-context.ts';
import { ServiceAway } from './frame/ServiceAway.tsx';
import { patience } from './patience.ts';
import { followAddress } from './state/address-bar.ts';
import { readSettings, rememberSettings } from './state/settings.ts';
import { createExplorer } from './state/store.ts';
import './styles/theme.css';
import './styles/frame.css';
import './styles/controls.css';
import './styles/canvas.css';
import './styles/explore.css';
import './styles/canvas-bar.css';
import './styles/reading.css';
import './styles/welcome.css';
import './styles/reports.css';
import './styles/service-away.css';

const explorer = createExplorer(createClient(patience.fetch), readSettings(window));
rememberSettings(explorer.store, window);
void explorer.actions.loadSurroundings();
void followAddress(explorer, window);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');
createRoot(root).render(
  <StrictMode>
    <ExplorerContext value={explorer}>
      <App />
      <ServiceAway patience={patience} />
    </ExplorerContext>
  </StrictMode>,
);
