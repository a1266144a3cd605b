import { useStore } from 'zustand';
import { retryOnUnavailable } from '../api/retry-on-unavailable.ts';
import { browserStorage } from '../browser/storage.ts';
import { createQuerySession, type QuerySession, type QuerySessionState } from './query-session.ts';

/** The page's one session: it outlives the view, so that an answer is still there when one comes back from the canvas. */
export const session: QuerySession = createQuerySession({
  // Only a statement waits for the database to come back; cancelling does not.
  fetch: (url, init) =>
    init.method === 'POST' ? retryOnUnavailable.fetch(url, init) : window.fetch(url, init),
  storage: browserStorage(),
  newId: () => `page-${Array.from(crypto.getRandomValues(new Uint8Array(12)), hex).join('')}`,
  now: () => Date.now(),
});

/** A part of the session's state; the component draws again when that part is another. */
export const useQuerySession = <Part>(pick: (state: QuerySessionState) => Part): Part =>
  useStore(session.store, pick);

const hex = (byte: number) => byte.toString(16).padStart(2, '0');
