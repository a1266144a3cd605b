import './browser/no-eval.ts'; // before any schema is made
import { StrictMode, startTransition } from 'react';
import { App } from './App.tsx';
import { followAddress } from './actions/address-bar.ts';
import { readSettings, rememberSettings } from './actions/settings.ts';
import { createExplorer } from './actions/store.ts';
import { createClient } from './api/client.ts';
import { retryOnUnavailable } from './api/retry-on-unavailable.ts';
import { breath } from './browser/tasks.ts';
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

/** What the page is written in, and something of each script. */
const FIRST_WORDS = [
  ['14px', '--sans', 'Y'],
  ['14px', '--sans', '引'],
  ['600 22px', '--serif', '引'],
] as const;

/** Has the browser look fonts up one by one, which takes it long; the first layout would otherwise be as long as all together. */
async function lookFontsUp() {
  const brush = document.createElement('canvas').getContext('2d');
  const style = getComputedStyle(document.documentElement);
  if (brush === null) return;
  for (const [size, stack, words] of FIRST_WORDS) {
    await breath();
    brush.font = `${size} ${style.getPropertyValue(stack)}`;
    brush.measureText(words);
  }
}

/** In several tasks, so that none keeps the page from answering for long; what is asked for is on its way meanwhile. */
async function start(root: HTMLElement) {
  await breath();
  let onSeen = () => {};
  const seen = new Promise<void>((resolve) => {
    onSeen = resolve;
  });
  // React renders a little at a time, and whatever else there is to do comes in between: it waits until the page is seen.
  const client = createClient(async (url, init) => {
    const answer = await retryOnUnavailable.fetch(url, init);
    await seen;
    return answer;
  });
  const explorer = createExplorer(client, readSettings(window));
  rememberSettings(explorer.store, window);
  void explorer.actions.loadSurroundings();
  void followAddress(explorer, window);
  await lookFontsUp();
  await breath();
  // Part of this very file, and run only now.
  const { createRoot } = await import('react-dom/client');
  await breath();
  const page = createRoot(root);
  startTransition(() =>
    page.render(
      <StrictMode>
        <ExplorerContext value={explorer}>
          <App onSeen={onSeen} />
          <ServiceUnavailable retryOnUnavailable={retryOnUnavailable} />
        </ExplorerContext>
      </StrictMode>,
    ),
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');
void start(root);
