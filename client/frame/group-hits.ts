import type { Api } from '#contract/api.ts';
import type { OutputOf } from '#contract/endpoint.ts';

export type Hit = OutputOf<Api['search']>['hits'][number];

/** Hits by label; groups and hits keep the order of relevance. */
export function groupHits(
  hits: readonly Hit[],
): readonly { readonly label: string; readonly hits: readonly Hit[] }[] {
  const labels = [...new Set(hits.map((hit) => hit.label))];
  return labels.map((label) => ({ label, hits: hits.filter((hit) => hit.label === label) }));
}
