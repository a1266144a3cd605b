import { useEffect } from 'react';
import { useActions, useExplorer, useWords } from '../components/explorer-context.ts';
import { loadedValue } from '../model/remote.ts';
import { OwnSessions } from './OwnSessions.tsx';

/** Who is signed in, with the way out, here and elsewhere; nothing where nobody has to sign in. */
export function SignedIn() {
  const words = useWords();
  const { askWhoIsIn, signOut } = useActions();
  const name = useExplorer((state) => loadedValue(state.answers.person)?.name ?? null);
  useEffect(askWhoIsIn, [askWhoIsIn]);
  if (name === null) return null;
  return (
    <>
      <p className="signed-in">
        {words.signedInAs(name)}
        <button type="button" onClick={signOut}>
          {words.signOut}
        </button>
      </p>
      <OwnSessions />
    </>
  );
}
