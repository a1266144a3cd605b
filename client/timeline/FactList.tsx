import { useState } from 'react';
import type { DatedFact } from '#contract/comparison.ts';
import { BasisBadge } from '../components/BasisBadge.tsx';
import { useActions, useExplorer, useLanguage } from '../components/explorer-context.ts';
import { ReportBadge } from '../components/ReportBadge.tsx';
import { StatementsButton } from '../components/StatementsButton.tsx';
import { usePrinting } from '../components/use-printing.ts';
import { nameOf } from '../words/language.ts';
import type { Placed } from './place-facts.ts';
import { IN_TIMELINE } from './timeline-words.ts';
import { isIn, useTime } from './use-time.ts';

/** Facts listed at once. */
const PAGE = 40;

interface Props {
  readonly facts: readonly DatedFact[];
  readonly placed: Placed;
}

/** The facts of the mark that was clicked; else those that may lie in the chosen time, the earliest first. */
export function FactList({ facts, placed }: Props) {
  const language = useLanguage();
  const words = IN_TIMELINE[language];
  const { setStudy } = useActions();
  const key = useExplorer((state) => state.study.mark);
  const time = useTime();
  const [pages, setPages] = useState(1);
  const isPrinted = usePrinting();
  const marks = [...placed.lanes.flatMap((lane) => lane.marks), ...placed.events, ...placed.undated];
  const mark = marks.find((one) => one.key === key);
  const listed = mark?.facts ?? inTime(facts, (date) => isIn(time, date));
  const heading = time === null ? words.inAll(listed.length) : words.inTime(listed.length);
  const whenOf = ({ date, during }: DatedFact) =>
    date ?? during.map((event) => nameOf(event, language)).join(language === 'zh' ? '、' : ', ');
  return (
    <section className="fact-list" aria-label={words.listed}>
      <h3>
        <span role="status">{mark === undefined ? heading : words.facts(listed.length)}</span>
        {mark !== undefined && (
          <button type="button" className="link" onClick={() => setStudy({ mark: null })}>
            {words.listAll}
          </button>
        )}
      </h3>
      <ul>
        {listed.slice(0, isPrinted ? listed.length : pages * PAGE).map((fact) => (
          <li key={fact.id}>
            <span className="number when">{whenOf(fact) || words.unknown}</span>
            <span className="said">{language === 'zh' ? fact.gloss_zh : fact.gloss_en}</span>
            <span className="fact-signs">
              <BasisBadge fact={fact} />
              <ReportBadge id={fact.report} />
              <StatementsButton ids={[fact.id]} />
            </span>
          </li>
        ))}
      </ul>
      {listed.length > pages * PAGE && (
        <button type="button" onClick={() => setPages(pages + 1)}>
          {words.more(Math.min(PAGE, listed.length - pages * PAGE))}
        </button>
      )}
    </section>
  );
}

/** Dated facts that pass, the earliest first, then in the order of the text. */
function inTime(facts: readonly DatedFact[], passes: (date: string | null) => boolean) {
  return facts
    .filter(({ date }) => date !== null && passes(date))
    .toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : 0));
}
