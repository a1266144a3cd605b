import { useMemo } from 'react';
import type { Figure } from '#contract/evidence.ts';
import { comparisonName } from '../words/vocabulary.ts';
import { BasisBadge } from './BasisBadge.tsx';
import { CiteButton } from './CiteButton.tsx';
import { CollectButton } from './CollectButton.tsx';
import { useLanguage, useWords } from './explorer-context.ts';
import { FactJudgement, NotSo } from './FactJudgement.tsx';
import { FactNotes } from './FactNotes.tsx';
import { NodeLink } from './NodeLink.tsx';
import { Quotations } from './Quotations.tsx';
import { ReportBadge } from './ReportBadge.tsx';

interface Props {
  readonly figure: Figure;
  /** Keeps the quotations folded: for lists of many. */
  readonly isFolded?: boolean;
}

/** A figure as the report prints it, with what it is compared with and its words. */
export function FigureCard({ figure, isFolded = false }: Props) {
  const words = useWords();
  const language = useLanguage();
  const about = useMemo(() => figure.about.map(({ id }) => id), [figure]);
  return (
    <article className="card" id={`statement-${figure.id}`}>
      <NotSo fact={figure} />
      <p className="figure-head">
        <span className="as-written" lang="zh-CN">
          {figure.as_written}
        </span>
        <span>{language === 'zh' ? figure.indicator.label_zh : figure.indicator.label_en}</span>
      </p>
      <p className="gloss">{language === 'zh' ? figure.gloss_zh : figure.gloss_en}</p>
      <p className="facts">
        <BasisBadge fact={figure} />
        <ReportBadge id={figure.report} />
        {figure.comparison !== null && <span>{comparisonName(figure.comparison, language)}</span>}
        {figure.period !== null && (
          <span>
            {words.period} <span className="number">{figure.period}</span>
          </span>
        )}
      </p>
      <p className="about">
        {figure.about.map((node) => (
          <NodeLink key={node.id} node={node} />
        ))}
      </p>
      <FactJudgement fact={figure} />
      <Quotations
        report={figure.report}
        quotations={figure.quotations}
        about={about}
        isRelation={false}
        isFolded={isFolded}
      />
      <FactNotes fact={figure} />
      <div className="card-tools">
        <CollectButton
          what={{ type: 'figure', id: figure.id, said: { zh: figure.gloss_zh, en: figure.gloss_en } }}
        />
        <CiteButton fact={figure} />
      </div>
    </article>
  );
}
