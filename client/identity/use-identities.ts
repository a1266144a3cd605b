import { useCallback, useEffect, useState } from 'react';
import type { Identity } from '#contract/identity.ts';
import { useActions, useLanguage } from '../components/explorer-context.ts';
import { idle, loaded, loadedValue, loading, type Remote } from '../model/remote.ts';
import { identityWordsIn } from '../words/identity-words.ts';

export const useIdentityWords = () => identityWordsIn(useLanguage());

export interface Listed {
  readonly identities: readonly Identity[];
  readonly total: number;
  readonly next: string | null;
}

interface Wanted {
  readonly state: Identity['state'];
  /** Only groups with this entity. */
  readonly member: string | undefined;
}

/** The groups that are wanted, as they are now; `more` takes a further page, `again` all of them anew. */
export function useIdentities({ state, member }: Wanted) {
  const { send } = useActions();
  const [asked, setAsked] = useState<Remote<Listed>>(idle);
  const again = useCallback(async () => {
    setAsked((before) => (before.type === 'loaded' ? before : loading));
    setAsked(await send('identities', { state, ...(member === undefined ? {} : { member }) }));
  }, [send, state, member]);
  useEffect(() => {
    setAsked(idle);
    void again();
  }, [again]);
  const more = async (cursor: string) => {
    const wanted = { state, cursor, ...(member === undefined ? {} : { member }) };
    const page = loadedValue(await send('identities', wanted));
    if (page === undefined) return;
    setAsked((before) =>
      before.type === 'loaded'
        ? loaded({ ...page, identities: [...before.value.identities, ...page.identities] })
        : loaded(page),
    );
  };
  return { asked, again, more };
}

/** Who asks, and whether they may judge; undefined until it is known. */
export function useWriter(): { readonly name: string; readonly may_write: boolean } | undefined {
  const { send } = useActions();
  const [writer, setWriter] = useState<{ readonly name: string; readonly may_write: boolean }>();
  useEffect(() => {
    void send('writer', {}).then((answer) => setWriter(loadedValue(answer)));
  }, [send]);
  return writer;
}
