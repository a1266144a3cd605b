import { isPlain, packQuery } from '../address/packed-query.ts';
import { type Address, formatAddress, parseAddress } from '../address/url.ts';
import type { Explorer } from './store.ts';

/** While one types on, the address rests: Safari takes no more than 100 changes in 30 s. */
const PAUSE_MS = 600;

/** What an address says of the editor. */
type InAddress = Pick<Address, 'query' | 'params'>;

/**
 * Keeps the statement in the address while the Cypher view is shown, so that the address can be handed on and reloading
 * loses nothing. It is no step in the history. Returns what is to be written of it at once: all, but for a long text
 * that is still being packed, which follows.
 */
export function keepStatementInAddress({ store }: Explorer, page: Window): () => InAddress {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const packed = new Map<string, string>();
  const formOf = (text: string) => (isPlain(text) ? text : (packed.get(text) ?? ''));
  const present = (): InAddress => {
    const { view, cypher } = store.getState();
    return view === 'cypher' ? { query: formOf(cypher.text), params: formOf(cypher.params) } : {};
  };
  const write = async () => {
    const { cypher } = store.getState();
    const texts = [cypher.text, cypher.params];
    const forms = await Promise.all(texts.map(packQuery));
    const now = store.getState();
    // What has changed meanwhile has a timer of its own.
    if (now.view !== 'cypher' || now.cypher.text !== texts[0] || now.cypher.params !== texts[1]) return;
    packed.clear();
    for (const [at, text] of texts.entries()) packed.set(text, forms[at] ?? '');
    const { query: _, params: __, ...current } = parseAddress(page.location.hash);
    const next = formatAddress({ ...current, view: now.view, ...present() });
    if (next !== page.location.hash) page.history.replaceState(page.history.state, '', next);
  };
  store.subscribe((state, before) => {
    if (state.view !== 'cypher' || (state.cypher === before.cypher && state.view === before.view)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void write(), PAUSE_MS);
  });
  return present;
}
