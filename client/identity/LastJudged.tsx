import { useState } from 'react';
import type { Identity } from '#contract/identity.ts';
import type { ApiError } from '../api/api-error.ts';
import { useActions, useLanguage } from '../components/explorer-context.ts';
import { VERDICTS } from '../words/identity-words.ts';
import { useIdentityWords } from './use-identities.ts';

/** What was judged last, null where that was taken back. */
export interface Judged {
  readonly identity: Identity | null;
}

/** Says what was just done, with a way back. */
export function LastJudged({ judged: { identity }, onDone }: PartProps & { readonly judged: Judged }) {
  const words = useIdentityWords();
  const language = useLanguage();
  if (identity === null) return <p role="status">{words.takenBack}</p>;
  const names = [...new Set(identity.members.map((member) => member.names[0] ?? member.id))];
  const verdict = VERDICTS[identity.judgement ?? 'unsure'][language];
  return (
    <p role="status" className="last-judged">
      {words.done(verdict, names.join(language === 'zh' ? '、' : ', '))}{' '}
      <TakeBack id={identity.id} onDone={onDone} />
    </p>
  );
}

interface PartProps {
  readonly onDone: (judged: Judged) => void;
}

/** Takes a judgement back: what it made one is parted again. */
export function TakeBack({ id, onDone }: PartProps & { readonly id: string }) {
  const words = useIdentityWords();
  const language = useLanguage();
  const { send, redrawAfter } = useActions();
  const [error, setError] = useState<ApiError | null>(null);
  const takeBack = async () => {
    const answer = await redrawAfter(() => send('unjudge', { id }));
    if (answer.type === 'failed') setError(answer.error);
    else onDone({ identity: null });
  };
  return (
    <>
      <button type="button" className="link" onClick={() => void takeBack()}>
        {words.part}
      </button>
      {error !== null && <span role="alert">{error.said[language]}</span>}
    </>
  );
}
