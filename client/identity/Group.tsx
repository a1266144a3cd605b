import { type KeyboardEvent, useRef, useState } from 'react';
import type { Identity, Verdict } from '#contract/identity.ts';
import { useLanguage } from '../components/explorer-context.ts';
import { REASON_NAMES, VERDICTS } from '../words/identity-words.ts';
import { halfOf } from '../words/language.ts';
import { Judge } from './Judge.tsx';
import { type Judged, TakeBack } from './LastJudged.tsx';
import { Member } from './Member.tsx';
import { useIdentityWords, type useWriter } from './use-identities.ts';

interface Props {
  readonly identity: Identity;
  readonly writer: ReturnType<typeof useWriter>;
  readonly onDone: (judged: Judged) => void;
}

const KEYS: Readonly<Record<string, Verdict>> = { 1: 'same', 2: 'different', 3: 'unsure' };

/** Things that may be one, side by side, with what each report says of them. */
export function Group({ identity, writer, onDone }: Props) {
  const language = useLanguage();
  const { members, judgement } = identity;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const own = useRef<HTMLLIElement>(null);
  // What was left open can be judged after all.
  const mayJudge = writer?.may_write === true && (identity.state === 'proposed' || judgement === 'unsure');
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const chosen = KEYS[event.key];
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea');
    if (!mayJudge || isTyping) return;
    if (chosen === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setVerdict(chosen);
  };
  const names = [...new Set(members.map((member) => member.names[0] ?? member.id))];
  const turn = (id: string) =>
    setLeft(
      (before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]),
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys go from one to the next.
    <li ref={own} className="identity" tabIndex={0} aria-label={names.join(' / ')} onKeyDown={press}>
      <h3>
        {names.join(' / ')}
        {judgement !== null && <span className="tag">{VERDICTS[judgement][language]}</span>}
      </h3>
      <Grounds identity={identity} />
      <ul className="identity-members">
        {members.map((member) => (
          <Member
            key={member.id}
            member={member}
            isIn={!left.has(member.id)}
            onTurn={mayJudge && members.length > 2 ? () => turn(member.id) : undefined}
          />
        ))}
      </ul>
      {mayJudge && (
        <Judge
          identity={{ ...identity, members: members.filter(({ id }) => !left.has(id)) }}
          signature={writer.name}
          verdict={verdict}
          onVerdict={(chosen) => {
            setVerdict(chosen);
            if (chosen === null) own.current?.focus();
          }}
          onDone={onDone}
        />
      )}
      {writer?.may_write === true && identity.state === 'judged' && (
        <TakeBack id={identity.id} onDone={onDone} />
      )}
    </li>
  );
}

/** What the proposal rests on, and who judged what, why and when. */
function Grounds({ identity: { reasons, judgements, absent } }: Pick<Props, 'identity'>) {
  const words = useIdentityWords();
  const language = useLanguage();
  const told = new Map(judgements.map((one) => [`${one.why}|${one.by}|${one.on}`, one]));
  return (
    <>
      {reasons.length > 0 && (
        <p className="quiet">
          {words.alike}{' '}
          {reasons.map(({ type, words: shared }) => (
            <span key={type} className="tag">
              {REASON_NAMES[type][language]}
              {shared.length > 0 && ` ${shared.join('、')}`}
            </span>
          ))}
        </p>
      )}
      {[...told].map(([key, { why, by, on }]) => (
        <p key={key} className="quiet">
          {`${halfOf(why, language)} · ${by ?? ''} ${on?.slice(0, 10) ?? ''}`}
        </p>
      ))}
      {absent.length > 0 && <p className="quiet">{words.absent(absent.join('、'))}</p>}
    </>
  );
}
