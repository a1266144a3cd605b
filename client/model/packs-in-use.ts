import type { Api } from '#contract/api.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import { ownLabels } from '../words/vocabulary.ts';

type Schema = OutputOf<Api['schema']>;

/** Those of the questions, or steps of the tour, whose pack the reports at hand use: others would find nothing. */
export const ofPacksInUse = <Item extends { readonly pack: string }>(
  items: readonly Item[],
  schema: Schema | undefined,
): readonly Item[] => items.filter(({ pack }) => isInUse(pack, schema));

/** Whether something in the store has a label that only this pack has; assumed until the counts are there. */
function isInUse(pack: string, schema: Schema | undefined): boolean {
  const own = ownLabels(pack);
  if (schema === undefined || own.length === 0) return true;
  return schema.labels.some(({ name, count }) => count > 0 && own.includes(name));
}
