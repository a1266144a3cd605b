import { Fragment } from 'react';
import type { PassageSummary } from '#contract/evidence.ts';
import { betweenLines } from '#contract/lines.ts';
import type { PlacedFact, ReportStatements } from '#contract/reading.ts';
import { Summary } from '../components/Said.tsx';
import { Anchors } from './Anchors.tsx';
import { type Marks, type Segment, segmentsOf } from './spans.ts';
import { useReaderWords, useWithSummaries } from './use-reader.ts';

interface Props {
  readonly block: readonly PassageSummary[];
  readonly lang: string;
  readonly active: PlacedFact | null;
  readonly said: ReportStatements;
  /** Of each passage of the block. */
  readonly marks: readonly Marks[];
  /** Ids of the facts whose words are looked at. */
  readonly glanced: ReadonlySet<string>;
}

/** A block's words with every quotation tinted; without the report's text, what we say of it. */
export function PassageBody({ block, lang, active, said, marks, glanced }: Props) {
  const words = useReaderWords();
  const [first] = block;
  const hasText = block.every(({ text }) => text !== undefined);
  const isSummarised =
    useWithSummaries(lang) && block.some(({ summary_zh, summary_en }) => summary_zh || summary_en);
  return (
    <div className="passage-body">
      {first?.kind === 'caption' && <span className="tag">{words.photo}</span>}
      {hasText && (
        <p className="reader" lang={lang}>
          {block.map((passage, index) => (
            <Fragment key={passage.id}>
              {betweenLines(block[index - 1]?.text ?? '', passage.text ?? '')}
              <span data-passage={passage.id}>
                {segmentsOf(passage.text ?? '', marks[index] ?? NO_MARKS).map((segment) => (
                  <SegmentView key={segment.start} segment={segment} glanced={glanced} />
                ))}
              </span>
            </Fragment>
          ))}
        </p>
      )}
      {(!hasText || isSummarised) &&
        block.map((passage) => (
          <div key={passage.id} className="in-our-words" {...(hasText ? {} : { 'data-passage': passage.id })}>
            <p>
              <span className="tag">{words.summaryBy}</span>
              <Summary of={passage} />
            </p>
            {!hasText && <Anchors passage={passage.id} lang={lang} active={active} said={said} />}
          </div>
        ))}
    </div>
  );
}

const NO_MARKS: Marks = { quotations: [], mentions: [], sought: [], picked: [], roles: [] };

/** The more facts rest on words, the deeper their tint. */
const DEEPEST = 3;

export function segmentClass({ facts, role, isNamed, isSought, isPicked }: Segment): string {
  const base = facts.length > 0 ? `lit lit-${Math.min(DEEPEST, facts.length)}` : isNamed ? 'named' : 'bare';
  return [base, role && `role role-${role}`, isSought && 'sought', isPicked && 'picked']
    .filter(Boolean)
    .join(' ');
}

function SegmentView({ segment, glanced }: { readonly segment: Segment } & Pick<Props, 'glanced'>) {
  const { facts } = segment;
  const isGlanced = facts.some((id) => glanced.has(id));
  return (
    <span
      className={segmentClass(segment) + (isGlanced ? ' glanced' : '')}
      data-at={segment.start}
      data-facts={facts.length > 0 ? facts.join(' ') : undefined}
    >
      {segment.text}
    </span>
  );
}
