import { z } from 'zod';
import type { SiteSearch } from '#contract/site.ts';
import type { GraphDatabase } from '../graph/database.ts';
import { fold } from '../graph/fold.ts';
import { query } from '../graph/query.ts';

const LIST_SEARCH_TEXTS = query('list-search-texts', {
  params: z.object({}),
  row: z.object({ id: z.string(), keys: z.string() }),
});

/** The block of Chinese characters in which nearly all that anybody types stands. */
const [FIRST_HAN, LAST_HAN] = [0x4e00, 0x9fff];

/**
 * What a site finds entities by. It knows each traditional character's simplified form by itself; the dictionary of phrases
 * stays here, which would weigh more than all else.
 */
export async function searchData(graph: GraphDatabase): Promise<SiteSearch> {
  const rows = await graph.read(LIST_SEARCH_TEXTS, {});
  const characters = Array.from({ length: LAST_HAN - FIRST_HAN + 1 }, (_, at) =>
    String.fromCodePoint(FIRST_HAN + at),
  );
  const pairs = characters
    .map((traditional) => [traditional, fold(traditional)] as const)
    .filter(([traditional, simplified]) => simplified !== traditional && [...simplified].length === 1);
  return {
    keys: Object.fromEntries(rows.map(({ id, keys }) => [id, keys])),
    traditional: pairs.map(([traditional]) => traditional).join(''),
    simplified: pairs.map(([, simplified]) => simplified).join(''),
  };
}
