import type { Explorer } from './store.ts';
import { formatAddress, parseAddress } from './url.ts';

/** While one types on, the address rests: Safari takes no more than 100 changes in 30 s. */
const PAUSE_MS = 600;

/**
 * Keeps the statement in the address while the Cypher view is shown, so that the address can be handed on and reloading
 * loses nothing. It is no step in the history.
 */
export function keepStatementInAddress({ store }: Explorer, page: Window) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  store.subscribe((state, before) => {
    if (state.view !== 'cypher' || (state.cypher === before.cypher && state.view === before.view)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const { cypher, view } = store.getState();
      if (view !== 'cypher') return;
      const { query: _, params: __, ...current } = parseAddress(page.location.hash);
      const next = formatAddress({ ...current, view, query: cypher.text, params: cypher.params });
      if (next !== page.location.hash) page.history.replaceState(page.history.state, '', next);
    }, PAUSE_MS);
  });
}
