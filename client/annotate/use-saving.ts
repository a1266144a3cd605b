import { useState } from 'react';
import type { StoredPart } from '#contract/writing.ts';
import type { ApiError } from '../api/api-error.ts';
import type { Remote } from '../model/remote.ts';
import type { Writing } from './use-writing.ts';

/** What became of saving. */
export type Saving =
  | { readonly type: 'waiting' | 'running' }
  | { readonly type: 'failed'; readonly error: ApiError }
  /** Somebody else changed it meanwhile: what is stored now, null where it went or became another. */
  | { readonly type: 'conflict'; readonly theirs: StoredPart | null };

/** Saves something; what somebody else changed meanwhile is never written over unasked. */
export function useSaving({ draft }: Writing, onDone: () => void) {
  const [saving, setSaving] = useState<Saving>({ type: 'waiting' });
  const [fact, setFact] = useState<string | null>(null);
  // Read anew with the refusal.
  const theirs = [...draft.statements, ...draft.figures].find(({ id }) => id === fact) ?? null;
  const save = async (id: string | null, send: () => Promise<Remote<unknown>>) => {
    setSaving({ type: 'running' });
    setFact(id);
    const answer = await send();
    if (answer.type === 'loaded') {
      setSaving({ type: 'waiting' });
      onDone();
    } else if (answer.type === 'failed') {
      const isTheirs = id !== null && ['changed', 'not-found'].includes(answer.error.code);
      setSaving(isTheirs ? { type: 'conflict', theirs: null } : { type: 'failed', error: answer.error });
    }
  };
  const state: Saving = saving.type === 'conflict' ? { type: 'conflict', theirs } : saving;
  return { saving: state, save };
}
