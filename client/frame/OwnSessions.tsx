import { type FormEvent, useEffect, useState } from 'react';
import type { z } from 'zod/mini';
import type { OwnSession, OwnSessions as Sessions } from '#contract/service.ts';
import { useActions, useLanguage } from '../components/explorer-context.ts';
import { loading, type Remote } from '../model/remote.ts';
import { LANG_TAG } from '../words/language.ts';
import { sessionWordsIn } from '../words/session-words.ts';

type Session = z.infer<typeof OwnSession>;

/** Where one is signed in, and the way out of the others; asked for when it is drawn. */
export function OwnSessions() {
  const words = sessionWordsIn(useLanguage());
  const { send } = useActions();
  const [isOpen, setOpen] = useState(false);
  const [asked, setAsked] = useState<Remote<z.infer<typeof Sessions>>>(loading);
  useEffect(() => {
    if (isOpen) void send('sessions', {}).then(setAsked);
  }, [isOpen, send]);
  return (
    <details className="own-sessions" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.where}</summary>
      {asked.type === 'loaded' && <List sessions={asked.value.sessions} onEnded={setAsked} />}
      <Failure of={asked} />
    </details>
  );
}

interface ListProps {
  readonly sessions: readonly Session[];
  readonly onEnded: (left: Remote<z.infer<typeof Sessions>>) => void;
}

function List({ sessions, onEnded }: ListProps) {
  const words = sessionWordsIn(useLanguage());
  const { send } = useActions();
  const [tried, setTried] = useState<Remote<unknown>>(loading);
  const hasOthers = sessions.some(({ here }) => !here);
  const end = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const ids = form.getAll('id').map(String);
    const answer = await send('endSessions', { ids, password: String(form.get('password')) });
    setTried(answer);
    if (answer.type === 'loaded') onEnded(answer);
  };
  return (
    <form onSubmit={(event) => void end(event)}>
      <ul className="plain">
        {sessions.map((session) => (
          <li key={session.id}>
            <Row session={session} />
          </li>
        ))}
      </ul>
      {hasOthers ? (
        <>
          <label>
            {words.password}{' '}
            <input name="password" type="password" autoComplete="current-password" required maxLength={256} />
          </label>
          <button type="submit">{words.signOutThere}</button>
        </>
      ) : (
        <p className="quiet">{words.nowhereElse}</p>
      )}
      <Failure of={tried} />
    </form>
  );
}

function Row({ session: { id, from, begun, used, here } }: { readonly session: Session }) {
  const language = useLanguage();
  const words = sessionWordsIn(language);
  const at = (time: string) =>
    new Date(time).toLocaleString(LANG_TAG[language], { dateStyle: 'medium', timeStyle: 'short' });
  const said = words.since(from, at(begun), at(used));
  if (here)
    return (
      <>
        {said} <strong>{words.here}</strong>
      </>
    );
  return (
    <label className="check">
      <input type="checkbox" name="id" value={id} defaultChecked />
      {said}
    </label>
  );
}

function Failure({ of }: { readonly of: Remote<unknown> }) {
  const language = useLanguage();
  return of.type === 'failed' ? <p role="alert">{of.error.said[language]}</p> : null;
}
