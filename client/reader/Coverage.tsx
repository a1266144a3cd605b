import type { CSSProperties } from 'react';
import type { PassageSummary } from '#contract/evidence.ts';
import { useActions, useExplorer } from '../components/explorer-context.ts';
import { passageNumber } from '../components/quotation-text.ts';
import { walkButtons } from '../components/walk-buttons.ts';
import { useReaderWords } from './use-reader.ts';

interface Props {
  readonly report: string;
  readonly passages: readonly PassageSummary[];
}

/** How much rests on each passage, by kind, as a strip of the whole report. */
export function Coverage({ report, passages }: Props) {
  const words = useReaderWords();
  const { openReport } = useActions();
  const current = useExplorer((state) => state.passage);
  const most = Math.max(1, ...passages.map(countOf));
  const stop = passages.some(({ id }) => id === current) ? current : passages[0]?.id;
  return (
    <section className="coverage">
      <div className="coverage-strip" role="toolbar" aria-label={words.coverageStrip} onKeyDown={walkButtons}>
        {passages.map((passage) => (
          <button
            key={passage.id}
            type="button"
            tabIndex={passage.id === stop ? 0 : -1}
            className="cell"
            aria-label={cellName(passage, words)}
            title={cellName(passage, words)}
            aria-current={passage.id === current ? 'true' : undefined}
            onClick={() => openReport(report, passage.id)}
          >
            {KINDS.map((kind) => (
              <span key={kind} className={`bar bar-${kind}`} style={share(passage.coverage[kind] / most)} />
            ))}
          </button>
        ))}
      </div>
      <p className="quiet coverage-key" aria-hidden="true">
        {KINDS.toReversed().map((kind) => (
          <span key={kind}>
            <i className={`bar bar-${kind}`} />
            {words[`bar_${kind}`]}
          </span>
        ))}
      </p>
    </section>
  );
}

const KINDS = ['mentions', 'observations', 'relations'] as const;
const countOf = ({ coverage }: PassageSummary) => KINDS.reduce((sum, kind) => sum + coverage[kind], 0);
const share = (part: number): CSSProperties => ({ height: `${Math.round(part * 1000) / 10}%` });

function cellName({ id, coverage }: PassageSummary, words: ReturnType<typeof useReaderWords>): string {
  return words.cell(passageNumber(id), coverage.relations, coverage.observations, coverage.mentions);
}
