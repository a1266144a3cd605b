import './browser/no-eval.ts'; // before any schema is made
import './browser/own-script.ts'; // before anything else could make a policy of its name
import { api } from '#contract/api.ts';
import { readSettings } from './actions/settings.ts';
import { createExplorer } from './actions/store.ts';
import { createClient } from './api/client.ts';
import { holdAnswers } from './api/hold-answers.ts';
import { retryOnUnavailable } from './api/retry-on-unavailable.ts';
import { ServiceUnavailable } from './frame/ServiceUnavailable.tsx';
import { renderPage } from './render-page.tsx';
import './styles/service-unavailable.css';

// Nothing can be drawn without the vocabulary, and nothing else has to wait until it is here to be asked for.
const held = holdAnswers(retryOnUnavailable.fetch, api.drawnVocabulary.path);
const explorer = createExplorer(createClient(held.fetch), readSettings(window));
explorer.store.subscribe(({ answers }) => {
  if (answers.drawnVocabulary.type === 'loaded') held.release();
});
renderPage(explorer, <ServiceUnavailable retryOnUnavailable={retryOnUnavailable} />);
