import { type KeyboardEvent, useState } from 'react';
import '../styles/identity.css';
import { useExplorer } from '../components/explorer-context.ts';
import { Empty, Waiting } from '../components/Waiting.tsx';
import { Group } from './Group.tsx';
import { type Judged, LastJudged } from './LastJudged.tsx';
import { type Listed, useIdentities, useIdentityWords, useWriter } from './use-identities.ts';

/** What may be one thing, to be judged; and what has been judged, to be parted again. */
export function Identities() {
  const words = useIdentityWords();
  const writer = useWriter();
  const [state, setState] = useState<'proposed' | 'judged'>('proposed');
  const selected = useExplorer(({ selection }) => (selection.type === 'node' ? selection.id : undefined));
  const [chosen] = useState(selected);
  const [isOfChosen, setOfChosen] = useState(chosen !== undefined);
  const { asked, again, more } = useIdentities({ state, member: isOfChosen ? chosen : undefined });
  const [last, setLast] = useState<Judged | null>(null);
  const isDone = (judged: Judged) => {
    setLast(judged);
    void again();
  };
  return (
    <section className="reading-view identities" aria-label={words.title}>
      <p className="quiet">{words.how}</p>
      {writer?.may_write === false && <p role="note">{words.mayNot}</p>}
      <p className="identity-tools">
        {(['proposed', 'judged'] as const).map((each) => (
          <button key={each} type="button" aria-pressed={state === each} onClick={() => setState(each)}>
            {words[each]}
          </button>
        ))}
        {chosen !== undefined && (
          <label className="check">
            <input
              type="checkbox"
              checked={isOfChosen}
              onChange={({ target }) => setOfChosen(target.checked)}
            />
            {words.aboutChosen}
          </label>
        )}
      </p>
      {last !== null && <LastJudged judged={last} onDone={isDone} />}
      <Waiting for={asked} retry={() => void again()}>
        {(listed) => <Groups listed={listed} state={state} writer={writer} onDone={isDone} onMore={more} />}
      </Waiting>
    </section>
  );
}

interface GroupsProps {
  readonly listed: Listed;
  readonly state: 'proposed' | 'judged';
  readonly writer: ReturnType<typeof useWriter>;
  readonly onDone: (judged: Judged) => void;
  readonly onMore: (cursor: string) => Promise<void>;
}

function Groups({ listed: { identities, total, next }, state, writer, onDone, onMore }: GroupsProps) {
  const words = useIdentityWords();
  if (identities.length === 0)
    return <Empty what={state === 'proposed' ? words.noneProposed : words.noneJudged} />;
  return (
    <>
      <ol className="identity-list" onKeyDown={walk}>
        {identities.map((identity) => (
          <Group key={identity.id} identity={identity} writer={writer} onDone={onDone} />
        ))}
      </ol>
      {next !== null && (
        <button type="button" onClick={() => void onMore(next)}>
          {words.moreOf(identities.length, total)}
        </button>
      )}
    </>
  );
}

/** Arrow keys go from group to group, from wherever in one; not while a person types. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const { target } = event;
  if (way === undefined || !(target instanceof HTMLElement) || target.matches('input, textarea')) return;
  const groups = [...event.currentTarget.children];
  const here = groups.findIndex((group) => group.contains(target));
  const next = groups[here + way];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}
