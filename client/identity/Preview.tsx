import type { Identity, Verdict } from '#contract/identity.ts';
import { useIdentityWords } from './use-identities.ts';

interface Props {
  readonly members: Identity['members'];
  readonly verdict: Verdict;
}

/** What a judgement would change. */
export function Preview({ members, verdict }: Props) {
  const words = useIdentityWords();
  if (verdict !== 'same') {
    const count = new Set(members.map(({ kept }) => kept)).size;
    return <p role="note">{verdict === 'different' ? words.staysApart(count) : words.staysOpen(count)}</p>;
  }
  const { name, further, statements, reports, kept, former } = mergedOf(members);
  return (
    <div role="note">
      <p>{words.becomesOne(name, statements, reports)}</p>
      {further.length > 0 && <p>{words.othersBecome(further.join('、'))}</p>}
      <p>{words.idsAnswer(kept, former.join('、'))}</p>
    </div>
  );
}

/** What members become that are judged the same: all that each was, under the id of the first. */
export function mergedOf(members: Identity['members']) {
  const [first] = members;
  const kept = first?.kept ?? '';
  const name = first?.names[0] ?? kept;
  return {
    kept,
    name,
    former: [...new Set(members.flatMap((member) => [member.id, member.kept]))].filter((id) => id !== kept),
    further: [...new Set(members.flatMap(({ names }) => names))].filter((each) => each !== name),
    statements: members.reduce((sum, { said }) => sum + said, 0),
    reports: new Set(members.map(({ report }) => report)).size,
  };
}
