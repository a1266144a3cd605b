import { z } from 'zod';
import type { Found } from '#contract/find.ts';
import { fold } from '../graph/fold.ts';
import { query } from '../graph/query.ts';
import { MOST_COUNTED, pageOf, type Sought } from '../search/terms.ts';
import type { Words } from '../vocabulary/words.ts';
import type { Context } from './context.ts';

const Sort = z.object({ label: z.string(), kind: z.string().nullable() });

const COUNT_KINDS = query('count-kinds', {
  params: z.object({ kinds: z.array(Sort), reports: z.array(z.string()).nullable(), most: z.int() }),
  row: z.object({ ...Sort.shape, count: z.int() }),
});

/** Labels and kinds of them by their names, of which there are any; most first. */
export async function findKinds(
  { q, reports, limit, at }: Sought,
  { graph, words }: Context,
): Promise<Found['kinds']> {
  const kinds = kindsNamed(q, words);
  const rows =
    kinds.length === 0
      ? []
      : await graph.read(COUNT_KINDS, {
          kinds: kinds.map(({ label, kind }) => ({ label, kind })),
          reports: reports === null ? null : [...reports],
          most: MOST_COUNTED,
        });
  const hits = kinds
    .map((one) => ({
      ...one,
      count: rows.find(({ label, kind }) => label === one.label && kind === one.kind)?.count ?? 0,
    }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
  return { ...pageOf(hits, at, limit), total: hits.length, isLeast: false };
}

/** What is called so: a word of Chinese somewhere in the name, a word of English from its beginning. */
function kindsNamed(q: string, { vocabulary }: Words) {
  const folded = fold(q);
  if (folded === '') return [];
  const isNamed = (zh: readonly string[], en: readonly string[]) =>
    zh.some((name) => fold(name).includes(folded)) ||
    en.some((name) => ` ${name.toLowerCase()}`.includes(` ${q.trim().toLowerCase()}`));
  const labels = vocabulary.labels
    .filter((one) => !one.hidden && isNamed([one.name_zh], [one.name_en, one.plural_en, one.note_en]))
    .map(({ name, name_zh, plural_en }) => ({ label: name, kind: null, name_zh, name_en: plural_en }));
  const kinds = vocabulary.kinds
    .filter((one) => vocabulary.labels.some(({ name }) => name === one.label))
    .filter((one) => isNamed([one.name_zh], [one.name_en]))
    .map(({ label, name, name_zh, name_en }) => ({ label, kind: name, name_zh, name_en }));
  return [...labels, ...kinds];
}
