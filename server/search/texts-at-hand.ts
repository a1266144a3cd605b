import { type EvidenceSource, LIST_HASHES } from '../graph/facts.ts';
import type { IndexedText } from './word-index.ts';

/** The texts of reports in the store that somebody has handed over. */
export async function textsAtHand({ graph, texts }: EvidenceSource): Promise<IndexedText[]> {
  const rows = await graph.read(LIST_HASHES, {});
  return rows.flatMap(({ id, sha256 }) => {
    const passages = texts.passages(sha256);
    return passages === null ? [] : [{ report: id, sha256, passages }];
  });
}
