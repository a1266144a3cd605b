import { useEffect } from 'react';
import { useActions } from './explorer-context.ts';

/** Turns to the report that says this: its page shows the words, and quotations without text its summaries. Draws nothing. */
export function PassageSummaries({ report }: { readonly report: string | undefined }) {
  const { loadPassages } = useActions();
  useEffect(() => {
    if (report !== undefined) loadPassages(report);
  }, [report, loadPassages]);
  return null;
}
