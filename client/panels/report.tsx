import { lazy, Suspense } from 'react';
import { useWords } from '../components/explorer-context.ts';
import { WORDS } from '../words/words.ts';
import type { Panel } from './panel.ts';

export const report: Panel = { id: 'report', title: WORDS.report, View: Report };

const Reader = lazy(async () => ({ default: (await import('../reader/Reader.tsx')).Reader }));

/** A report beside the canvas; loaded when first opened. */
function Report() {
  const words = useWords();
  return (
    <Suspense fallback={<p className="quiet waiting">{words.loading}</p>}>
      <Reader />
    </Suspense>
  );
}
