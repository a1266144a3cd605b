import { z } from 'zod';
import type { EvidenceSource } from '../graph/facts.ts';
import { query } from '../graph/query.ts';
import type { IndexedText } from './word-index.ts';

const LIST_HASHES = query('list-all-hashes', {
  params: z.object({}),
  row: z.object({ id: z.string(), sha256: z.string() }),
});

/** The texts of reports in the store that somebody has handed over. */
export async function textsAtHand({ graph, texts }: EvidenceSource): Promise<IndexedText[]> {
  const rows = await graph.read(LIST_HASHES, {});
  return rows.flatMap(({ id, sha256 }) => {
    const passages = texts.passages(sha256);
    return passages === null ? [] : [{ report: id, sha256, passages }];
  });
}
