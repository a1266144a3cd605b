import { useMemo } from 'react';
import type { PassageSummary, ReportSummary } from '#contract/evidence.ts';
import { useActions } from '../components/explorer-context.ts';
import { passageNumber } from '../components/quotation-text.ts';
import { marksOf, segmentsOf, uncoveredIn } from './spans.ts';
import { useReaderWords, useSaid } from './use-reader.ts';

interface Props {
  readonly report: ReportSummary;
  readonly passages: readonly PassageSummary[];
}

/** What nothing rests on: stretches of the text or, without it, whole passages. */
export function Uncovered({ report, passages }: Props) {
  const words = useReaderWords();
  if (report.attached) return <OfText report={report.id} passages={passages} />;
  return (
    <Gaps name={words.uncoveredPassages} gaps={passages.filter(isBare).map((passage) => ({ passage }))} />
  );
}

const isBare = ({ coverage }: PassageSummary) => coverage.relations + coverage.observations === 0;

/** With the text at hand: the stretches of it that no quotation and no name touches. */
function OfText({ report, passages }: { readonly report: string; readonly passages: Props['passages'] }) {
  const words = useReaderWords();
  const said = useSaid(report);
  const gaps = useMemo(() => {
    const nothing = { roles: [], picked: [], sought: null };
    return passages.flatMap((passage) =>
      uncoveredIn(segmentsOf(passage.text ?? '', marksOf(passage.id, said, nothing))).map((span) => ({
        passage,
        span,
      })),
    );
  }, [passages, said]);
  return said.facts.length === 0 ? null : <Gaps name={words.uncovered} gaps={gaps} />;
}

interface Gap {
  readonly passage: PassageSummary;
  readonly span?: { readonly start: number; readonly end: number; readonly text: string };
}

/** What nothing rests on, each to be gone to. */
function Gaps({ name, gaps }: { readonly name: (n: number) => string; readonly gaps: readonly Gap[] }) {
  const { goToWords } = useActions();
  if (gaps.length === 0) return <p className="quiet">{name(0)}</p>;
  return (
    <details>
      <summary>{name(gaps.length)}</summary>
      <ol className="gaps">
        {gaps.map(({ passage, span }) => (
          <li key={`${passage.id} ${span?.start ?? ''}`}>
            <button
              type="button"
              className="link"
              onClick={() => goToWords({ passage: passage.id, start: 0, end: passage.characters, ...span })}
            >
              <span className="number">{passageNumber(passage.id)}</span>
              {span?.text ?? ''}
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}
