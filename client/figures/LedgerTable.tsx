import { type Figure, saidIn } from '#contract/evidence.ts';
import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { NodeLink } from '../components/NodeLink.tsx';
import { areTold, ReportBadge, useReports } from '../components/ReportBadge.tsx';
import { type SortKey, sortBy } from '../model/study.ts';
import { comparisonName } from '../words/vocabulary.ts';
import { FigureValue } from './FigureValue.tsx';
import { figureText, indicatorName } from './figure-text.ts';
import { IN_LEDGER } from './ledger-words.ts';

/** Figures as a table whose columns sort; on a narrow screen each figure is a card. */
export function LedgerTable({ figures }: { readonly figures: readonly Figure[] }) {
  const common = useWords();
  const words = IN_LEDGER[useLanguage()];
  const isTold = areTold(useReports());
  return (
    <table className="ledger" aria-label={common.viewFigures}>
      <thead>
        <tr>
          <SortHead by="indicator" name={common.indicator} />
          <SortHead by="value" name={words.value} />
          <SortHead by="comparison" name={common.comparison} />
          <SortHead by="period" name={common.period} />
          <th scope="col">{common.about}</th>
          {isTold && <SortHead by="report" name={words.report} />}
          <th scope="col">{common.evidence}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <LedgerRow key={figure.id} figure={figure} isTold={isTold} />
        ))}
      </tbody>
    </table>
  );
}

function SortHead({ by, name }: { readonly by: SortKey; readonly name: string }) {
  const words = IN_LEDGER[useLanguage()];
  const { changeLedger } = useActions();
  const sort = useExplorer((state) => state.study.ledger.sort);
  const isBy = sort.by === by;
  return (
    <th scope="col" aria-sort={isBy ? (sort.descending ? 'descending' : 'ascending') : 'none'}>
      <button type="button" title={words.sortedBy(name)} onClick={() => changeLedger(sortBy(by))}>
        {name}
        <span aria-hidden="true">{isBy ? (sort.descending ? '↓' : '↑') : '↕'}</span>
      </button>
    </th>
  );
}

interface RowProps {
  readonly figure: Figure;
  /** Whether it is said which report has it. */
  readonly isTold: boolean;
}

function LedgerRow({ figure, isTold }: RowProps) {
  const language = useLanguage();
  const common = useWords();
  const words = IN_LEDGER[language];
  const { selectFacts } = useActions();
  const name = indicatorName(figure, language);
  const isPicked = useExplorer(
    ({ selection }) => selection.type === 'facts' && selection.ids.includes(figure.id),
  );
  return (
    <tr className={isPicked ? 'pointed-out' : ''}>
      <th scope="row">{name}</th>
      <td>
        <FigureValue figure={figure} />
      </td>
      <td data-name={common.comparison}>
        {figure.comparison === null ? '—' : comparisonName(figure.comparison, language)}
      </td>
      <td className="number" data-name={common.period}>
        {figure.period ?? '—'}
      </td>
      <td>
        <ul className="plain">
          {figure.about.map((node) => (
            <li key={node.id}>
              <NodeLink node={node} />
            </li>
          ))}
        </ul>
      </td>
      {isTold && (
        <td>
          <ReportBadge id={figure.report} />
        </td>
      )}
      <td>
        <button
          type="button"
          className="link"
          aria-label={words.evidenceOf(`${name} ${figureText(figure, language)}`)}
          onClick={() => selectFacts([figure.id])}
        >
          {common.sources(new Set(saidIn(figure.quotations).map(({ seq }) => seq)).size)}
        </button>
      </td>
    </tr>
  );
}
