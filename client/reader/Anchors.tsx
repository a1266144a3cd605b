import { useId } from 'react';
import type { PlacedFact, ReportStatements } from '#contract/reading.ts';
import { useActions } from '../components/explorer-context.ts';
import { roleOfTerm } from '../model/roles.ts';
import { anchorsOf } from './anchors-of.ts';
import { useReaderWords } from './use-reader.ts';

interface Props {
  readonly passage: string;
  readonly lang: string;
  readonly active: PlacedFact | null;
  readonly said: ReportStatements;
}

/** Without the report's text: the words that anchor each quotation of a passage, in the order of the text. */
export function Anchors({ passage, lang, active, said }: Props) {
  const words = useReaderWords();
  const { pickWords } = useActions();
  const tag = useId();
  const anchors = anchorsOf(passage, said.facts);
  if (anchors.length === 0) return null;
  return (
    <div>
      <span className="tag" id={tag}>
        {words.anchorsBy}
      </span>
      <ul className="anchor-list" lang={lang} aria-labelledby={tag}>
        {anchors.map(({ start, end, terms, facts }) => {
          const isActive = active !== null && facts.includes(active.id);
          return (
            <li key={`${start}-${end}`}>
              <button type="button" onClick={() => pickWords([{ passage, start, end }])}>
                {terms.map((term) => (
                  <span
                    key={term}
                    className={
                      isActive ? `role role-${roleOfTerm(term, passage, active, said.mentions)}` : 'lit'
                    }
                  >
                    {term}
                  </span>
                ))}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
