import './browser/no-eval.ts'; // before any schema is made
import './browser/own-script.ts'; // before anything else could make a policy of its name
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { api } from '#contract/api.ts';
import { App } from './App.tsx';
import { followAddress } from './actions/address-bar.ts';
import { readSettings, rememberSettings } from './actions/settings.ts';
import { createExplorer } from './actions/store.ts';
import { createClient } from './api/client.ts';
import { holdAnswers } from './api/hold-answers.ts';
import { retryOnUnavailable } from './api/retry-on-unavailable.ts';
import { leaveKeysToInputMethods } from './browser/input-method.ts';
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
import './styles/print.css';

leaveKeysToInputMethods(window);
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');

// Nothing can be drawn without the vocabulary, and nothing else has to wait until it is here to be asked for.
const held = holdAnswers(retryOnUnavailable.fetch, api.drawnVocabulary.path);
const explorer = createExplorer(createClient(held.fetch), readSettings(window));
explorer.store.subscribe(({ answers }) => {
  if (answers.drawnVocabulary.type === 'loaded') held.release();
});
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
        <ServiceUnavailable retryOnUnavailable={retryOnUnavailable} />
      </ExplorerContext>
    </StrictMode>,
  ),
);
