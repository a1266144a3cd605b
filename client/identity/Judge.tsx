import { type FormEvent, type KeyboardEvent, useState } from 'react';
import type { Identity, Verdict } from '#contract/identity.ts';
import type { ApiError } from '../api/api-error.ts';
import { useActions, useLanguage } from '../components/explorer-context.ts';
import { REASON_NAMES, VERDICTS } from '../words/identity-words.ts';
import type { Judged } from './LastJudged.tsx';
import { Preview } from './Preview.tsx';
import { useIdentityWords } from './use-identities.ts';

interface Props {
  /** With the members that are judged. */
  readonly identity: Identity;
  readonly signature: string;
  readonly verdict: Verdict | null;
  readonly onVerdict: (verdict: Verdict | null) => void;
  readonly onDone: (judged: Judged) => void;
}

/** Three verdicts; the one that is chosen says what it would change, and asks why. */
export function Judge({ identity, signature, verdict, onVerdict, onDone }: Props) {
  const language = useLanguage();
  return (
    <div className="judge">
      <p className="identity-tools">
        {(['same', 'different', 'unsure'] as const).map((each, index) => (
          <button
            key={each}
            type="button"
            aria-pressed={verdict === each}
            aria-keyshortcuts={String(index + 1)}
            disabled={identity.members.length < 2}
            onClick={() => onVerdict(verdict === each ? null : each)}
          >
            {VERDICTS[each][language]}
          </button>
        ))}
      </p>
      {verdict !== null && identity.members.length > 1 && (
        <Reasoned
          key={verdict}
          identity={identity}
          signature={signature}
          verdict={verdict}
          onVerdict={onVerdict}
          onDone={onDone}
        />
      )}
    </div>
  );
}

function Reasoned({
  identity,
  signature,
  verdict,
  onVerdict,
  onDone,
}: Props & { readonly verdict: Verdict }) {
  const words = useIdentityWords();
  const language = useLanguage();
  const { send, redrawAfter } = useActions();
  const [why, setWhy] = useState(verdict === 'same' ? sharedIn(identity, language) : '');
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setRunning(true);
    const members = identity.members.map(({ id }) => id);
    const judged = { members, judgement: verdict, why: why.trim() };
    const answer = await redrawAfter(() => send('judge', judged));
    setRunning(false);
    if (answer.type === 'failed') setError(answer.error);
    else if (answer.type === 'loaded') onDone({ identity: answer.value });
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onVerdict(null);
  };
  return (
    <form className="reasoned" onSubmit={(event) => void save(event)} onKeyDown={press}>
      <Preview members={identity.members} verdict={verdict} />
      <label className="field">
        {words.why}
        {/* biome-ignore lint/a11y/noAutofocus: whoever has chosen a verdict goes on to its reason. */}
        <input autoFocus required value={why} onChange={({ target }) => setWhy(target.value)} />
      </label>
      <p className="quiet">{words.signedBy(signature)}</p>
      {error !== null && (
        <p role="alert" className="failed">
          {error.said[language]}
        </p>
      )}
      <p className="identity-tools">
        <button type="submit" className="primary" disabled={isRunning || why.trim() === ''}>
          {words.confirm}
        </button>
        <button type="button" onClick={() => onVerdict(null)}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}

/** What they share, as a reason to begin with. */
const sharedIn = ({ reasons }: Identity, language: 'zh' | 'en') =>
  reasons
    .map(({ type, words }) => `${REASON_NAMES[type][language]} ${words.join('、')}`.trim())
    .join(language === 'zh' ? '；' : '; ');
