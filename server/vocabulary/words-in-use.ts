import { z } from 'zod';
import type { Vocabulary } from '#contract/vocabulary.ts';
import { AppError } from '../errors/app-error.ts';
import type { GraphDatabase } from '../graph/database.ts';
import { query } from '../graph/query.ts';

const Words = z.array(z.string());

/** A word that is in use though no pack has it, with the first of what uses it. */
const LostWord = z.object({
  sort: z.enum(['label', 'kind', 'type', 'role', 'indicator', 'unit', 'comparison']),
  word: z.string(),
  total: z.int(),
  users: Words,
});
export type LostWord = z.output<typeof LostWord>;

const WORDS_IN_USE = query('words-in-use', {
  params: z.object({
    labels: Words,
    closed: Words,
    kinds: Words,
    types: Words,
    indicators: Words,
    units: Words,
    roles: Words,
    comparisons: Words,
  }),
  row: LostWord,
});

/** The words of the store that a vocabulary does not have. */
export const lostWords = (graph: GraphDatabase, vocabulary: Vocabulary): Promise<LostWord[]> =>
  graph.read(WORDS_IN_USE, {
    labels: vocabulary.labels.map(({ name }) => name),
    closed: [...new Set(vocabulary.kinds.map(({ label }) => label))],
    kinds: vocabulary.kinds.map(({ label, name }) => `${label} ${name}`),
    types: vocabulary.types.map(({ name }) => name),
    indicators: vocabulary.indicators.map(({ id }) => id),
    units: vocabulary.units.map(({ name }) => name),
    roles: vocabulary.roles.map(({ type, name }) => `${type} ${name}`),
    comparisons: vocabulary.comparisons.map(({ name }) => name),
  });

/** @throws AppError 409 that lists what uses words which have gone from the packs. */
export async function needWords(graph: GraphDatabase, vocabulary: Vocabulary): Promise<void> {
  const lost = await lostWords(graph, vocabulary);
  if (lost.length === 0) return;
  const told = (between: string) =>
    lost
      .map(({ sort, word, total, users }) => {
        const more = total > users.length ? ' …' : '';
        return `${sort} ${word} (${total}: ${users.join(', ')}${more})`;
      })
      .join(between);
  throw new AppError(
    409,
    'word-in-use',
    {
      en: `Words that are in use have gone from the packs: ${told('; ')}. Put them back, or take out what uses them first.`,
      zh: `词汇包中少了仍在使用的词：${told('；')}。请把它们放回，或先去掉使用它们的内容。`,
    },
    { details: { words: lost } },
  );
}
