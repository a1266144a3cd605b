import { lazy, Suspense, useState } from 'react';
import { useActions, useExplorer, useWords } from '../components/explorer-context.ts';
import { useIsNarrow } from '../components/use-is-narrow.ts';

const Reader = lazy(async () => ({ default: (await import('../reader/Reader.tsx')).Reader }));

/** The report, word by word, beside the set in question. It comes after the first picture, and only once it is seen. */
export function ReportPage() {
  const words = useWords();
  const { beginReading } = useActions();
  const isNarrow = useIsNarrow();
  const isSeen = useExplorer(({ halves: { folded, front } }) =>
    isNarrow ? front === 'right' : folded !== 'right',
  );
  const isDrawn = useExplorer(
    ({ nodes, answers }) => nodes.size > 0 || !['idle', 'loading'].includes(answers.stories.type),
  );
  const [isOpen, setOpen] = useState(false);
  if (isSeen && isDrawn && !isOpen) setOpen(true);
  return (
    <section
      className="report-page"
      id="report-page"
      aria-label={words.report}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
      tabIndex={0}
      onFocus={beginReading}
    >
      {isOpen && (
        <Suspense fallback={<p className="quiet waiting">{words.loading}</p>}>
          <Reader />
        </Suspense>
      )}
    </section>
  );
}
