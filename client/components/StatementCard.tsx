import { useMemo } from 'react';
import type { Statement } from '#contract/evidence.ts';
import { edgeText } from '../words/edge-text.ts';
import { BasisBadge } from './BasisBadge.tsx';
import { CiteButton } from './CiteButton.tsx';
import { CollectButton } from './CollectButton.tsx';
import { useLanguage, useWords } from './explorer-context.ts';
import { FactJudgement, NotSo } from './FactJudgement.tsx';
import { FactNotes } from './FactNotes.tsx';
import { NodeLink } from './NodeLink.tsx';
import { Qualifiers } from './Qualifiers.tsx';
import { Quotations } from './Quotations.tsx';
import { ReportBadge } from './ReportBadge.tsx';

interface Props {
  readonly statement: Statement;
  /** Id of the drawn edge, for the citation's link. */
  readonly edge?: string;
  readonly isPointedOut?: boolean;
  /** Keeps the quotations folded: for lists of many. */
  readonly isFolded?: boolean;
}

/** What one report says of two nodes: who, what, how sure, in which words. */
export function StatementCard({ statement, edge, isPointedOut = false, isFolded = false }: Props) {
  const language = useLanguage();
  const words = useWords();
  const { subject, object } = statement;
  const ends = useMemo(() => [subject.id, object.id], [subject.id, object.id]);
  return (
    <article className={isPointedOut ? 'card pointed-out' : 'card'} id={`statement-${statement.id}`}>
      <NotSo fact={statement} />
      <p className="gloss">{language === 'zh' ? statement.gloss_zh : statement.gloss_en}</p>
      <p className="facts">
        <BasisBadge fact={statement} />
        <ReportBadge id={statement.report} />
        {statement.date !== null && (
          <span>
            {words.date} <span className="number">{statement.date}</span>
          </span>
        )}
        {statement.count !== null && (
          <span>
            {words.quantity} <span className="number">{statement.count}</span>
          </span>
        )}
      </p>
      <Qualifiers statement={statement} />
      <Quotations
        report={statement.report}
        quotations={statement.quotations}
        about={ends}
        isRelation
        isFolded={isFolded}
      />
      <Parts statement={statement} />
      <FactNotes fact={statement} />
      <FactJudgement fact={statement} />
      <div className="card-tools">
        <CollectButton
          what={{
            type: 'statement',
            id: statement.id,
            said: { zh: statement.gloss_zh, en: statement.gloss_en },
            ...(edge === undefined ? {} : { edge }),
          }}
        />
        <CiteButton fact={statement} {...(edge === undefined ? {} : { edge })} />
      </div>
    </article>
  );
}

/** Of whom it is said, what, and of whom else: each by its name and in the tint of its words. */
function Parts({ statement }: { readonly statement: Statement }) {
  const language = useLanguage();
  const words = useWords();
  const relation = edgeText({ ...statement, type: statement.predicate, disputed: false }, language);
  return (
    <ul className="triple" aria-label={words.partsOfSentence}>
      <li>
        <span className="role role-subject">{words.subject}</span>
        <NodeLink node={statement.subject} />
      </li>
      <li>
        <span className="role role-words">{words.relationWords}</span>
        <span className="verb">{relation} →</span>
      </li>
      <li>
        <span className="role role-object">{words.object}</span>
        <NodeLink node={statement.object} />
      </li>
    </ul>
  );
}
