import type { Figure } from '#contract/evidence.ts';
import { useActions, useLanguage, useWords } from '../components/explorer-context.ts';
import { Quotations } from '../components/Quotations.tsx';
import { ReportBadge } from '../components/ReportBadge.tsx';
import { comparisonName } from '../words/vocabulary.ts';
import { FigureValue } from './FigureValue.tsx';
import { indicatorName } from './figure-text.ts';

/** One of the figures that are laid side by side, with its words. */
export function Side({ figure, isNamed }: { readonly figure: Figure; readonly isNamed: boolean }) {
  const language = useLanguage();
  const common = useWords();
  const { selectFacts } = useActions();
  return (
    <li className="side-figure">
      <p className="side-head">
        <ReportBadge id={figure.report} />
        {figure.period !== null && (
          <span className="number quiet">
            {common.period} {figure.period}
          </span>
        )}
        {figure.comparison !== null && (
          <span className="quiet">{comparisonName(figure.comparison, language)}</span>
        )}
      </p>
      {isNamed && <p>{indicatorName(figure, language)}</p>}
      <FigureValue figure={figure} />
      <Quotations
        report={figure.report}
        quotations={figure.quotations}
        about={figure.about.map(({ id }) => id)}
        isRelation={false}
      />
      <button type="button" className="link" onClick={() => selectFacts([figure.id])}>
        {common.evidence}
      </button>
    </li>
  );
}
