import { useEffect, useState } from 'react';
import type { Api } from '#contract/api.ts';
import type { CallOf, OutputOf } from '#contract/endpoint.ts';
import { useActions } from '../components/explorer-context.ts';
import { loading, type Remote } from '../model/remote.ts';

/** What was counted of one kind, within the scope. */
export function useCounts(by: CallOf<Api['counts']>['by'], limit: number) {
  const { readCounts } = useActions();
  const [counts, setCounts] = useState<Remote<OutputOf<Api['counts']>>>(loading);
  useEffect(() => readCounts({ by, limit }, setCounts), [readCounts, by, limit]);
  return counts;
}
