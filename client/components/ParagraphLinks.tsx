import { Fragment } from 'react';
import { paragraphOf, reportOfPassage } from '#contract/passage.ts';
import { useActions, useWords } from './explorer-context.ts';

/** `paragraphs 3 and 19`, each number a link to its paragraph in the report. */
export function ParagraphLinks({ ids }: { readonly ids: readonly string[] }) {
  const words = useWords();
  const { openReport } = useActions();
  const [before, after] = words.paragraphsAround(ids.length);
  return (
    <span className="paragraphs">
      {before}
      {ids.map((id, at) => (
        <Fragment key={id}>
          {at > 0 && (at === ids.length - 1 ? words.lastJoint : words.joint)}
          <button
            type="button"
            className="link number"
            aria-label={words.openPassage(paragraphOf(id))}
            onClick={() => openReport(reportOfPassage(id), id)}
          >
            {paragraphOf(id)}
          </button>
        </Fragment>
      ))}
      {after}
    </span>
  );
}
