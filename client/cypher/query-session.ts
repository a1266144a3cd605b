import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CypherStatement } from '../actions/cypher-actions.ts';
import { type ConsoleFetch, deleteQuery, postQuery } from '../api/query-api.ts';
import { type Mode, outcomeOf, type Run, rowsOf, type SentStatement } from './run.ts';
import {
  type PastQuery,
  readHistory,
  readSaved,
  type SavedQuery,
  type Storage,
  storeHistory,
  storeSaved,
  withPast,
  withSaved,
} from './stored-queries.ts';

/** What the server answers to the sender of a statement that was cancelled. */
const CANCELLED = 499;

export interface QuerySessionState {
  readonly run: Run;
  readonly history: readonly PastQuery[];
  readonly saved: readonly SavedQuery[];
  /** False once the browser has refused to keep something for next time. */
  readonly isStored: boolean;
}

/** Where statements are run: what is running, what came of it, what was run before, what is saved. */
export interface QuerySession {
  readonly store: StoreApi<QuerySessionState>;
  /** Sends a statement; one that is still running is cancelled first. */
  readonly run: (draft: CypherStatement, mode: Mode) => Promise<void>;
  readonly cancel: () => Promise<void>;
  readonly save: (query: SavedQuery) => void;
  readonly saveAll: (queries: readonly SavedQuery[]) => void;
  readonly forget: (name: string) => void;
  readonly clearHistory: () => void;
}

interface World {
  readonly fetch: ConsoleFetch;
  /** Null when the browser refuses. */
  readonly storage: Storage | null;
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export function createQuerySession({ fetch, storage, newId, now }: World): QuerySession {
  const store = createStore<QuerySessionState>()(() => ({
    run: { type: 'none' },
    history: readHistory(storage),
    saved: readSaved(storage),
    isStored: storage !== null,
  }));
  let ended = new AbortController();

  const set = (fields: Partial<QuerySessionState>) => store.setState(fields);
  const remember = (asked: SentStatement, outcome: PastQuery['outcome'], rows: number | null) => {
    const { text, params } = asked;
    const history = withPast(store.getState().history, { text, params, at: now(), outcome, rows });
    set({ history, isStored: storeHistory(storage, history) });
  };
  const setSaved = (saved: readonly SavedQuery[]) => set({ saved, isStored: storeSaved(storage, saved) });

  const cancel = async () => {
    const { run } = store.getState();
    if (run.type !== 'running' || run.isCancelling) return;
    set({ run: { ...run, isCancelling: true } });
    const outcome = await deleteQuery(fetch, run.id);
    const current = store.getState().run;
    if (current.type !== 'running' || current.id !== run.id) return; // its answer came first
    ended.abort();
    set({ run: { type: 'cancelled', asked: run.asked, stays: outcome === 'stays' } });
    remember(run.asked, 'cancelled', null);
  };

  const run = async ({ text, params }: CypherStatement, mode: Mode) => {
    if (text.trim() === '') return;
    if (store.getState().run.type === 'running') await cancel();
    ended.abort();
    ended = new AbortController();
    const { signal } = ended;
    const asked: SentStatement = { text, params, mode };
    const id = newId();
    const began = now();
    set({ run: { type: 'running', asked, id, isCancelling: false } });
    try {
      const { status, body } = await postQuery(fetch, { id, ...asked }, signal);
      const { run: current } = store.getState();
      // What is being cancelled says so when it is gone.
      if (status === CANCELLED && current.type === 'running' && current.isCancelling) return;
      const next = outcomeOf(asked, { id, status, body, ms: now() - began });
      set({ run: next });
      remember(asked, next.type === 'answered' ? 'answered' : 'failed', rowsOf(next));
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  };

  return {
    store,
    run,
    cancel,
    save: (query) => setSaved(withSaved(store.getState().saved, query)),
    saveAll: (queries) => setSaved(queries.reduce(withSaved, store.getState().saved)),
    forget: (name) => setSaved(store.getState().saved.filter((each) => each.name !== name)),
    clearHistory: () => set({ history: [], isStored: storeHistory(storage, []) }),
  };
}
