import type { Identity } from '#contract/identity.ts';
import { useActions, useLanguage } from '../components/explorer-context.ts';
import { ReportBadge, useReports } from '../components/ReportBadge.tsx';
import { StatementCard } from '../components/StatementCard.tsx';
import { NodeSwatch } from '../components/Swatch.tsx';
import { kindName, labelTitle } from '../words/vocabulary.ts';
import { useIdentityWords } from './use-identities.ts';

interface Props {
  readonly member: Identity['members'][number];
  readonly isIn: boolean;
  /** Takes it out of what is judged, or in again; undefined where it cannot go. */
  readonly onTurn: (() => void) | undefined;
}

/** One report's thing: its names, its kind, its time, and what is said of it, with the words. */
export function Member({ member, isIn, onTurn }: Props) {
  const words = useIdentityWords();
  const language = useLanguage();
  const { openNode } = useActions();
  const report = useReports().find(({ id }) => id === member.report);
  const [name = member.id, ...others] = member.names;
  const kind = member.kind === null ? undefined : kindName(member.kind, language);
  return (
    <li className={isIn ? 'identity-member' : 'identity-member is-out'}>
      <header>
        {onTurn !== undefined && (
          <input type="checkbox" aria-label={words.include(name)} checked={isIn} onChange={onTurn} />
        )}
        <button type="button" className="node-link" onClick={() => void openNode(member.kept)}>
          <NodeSwatch label={member.label} />
          {name}
        </button>
        <ReportBadge id={member.report} />
      </header>
      <p className="quiet">
        {[
          kind ?? labelTitle(member.label, language),
          member.period,
          language === 'zh' ? report?.title_zh : report?.title_en,
          others.join('、'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className="quiet">{words.statementsOf(member.statements.length, member.said)}</p>
      {member.statements.map((statement) => (
        <StatementCard key={statement.id} statement={statement} />
      ))}
    </li>
  );
}
