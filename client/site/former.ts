import type { SiteMore } from '#contract/site.ts';
import { ApiError } from '../api/api-error.ts';
import { notHere } from './answers.ts';
import type { SiteData } from './site-data.ts';

/** What a former id leads to; null for one that never was. */
export const formerly = (list: SiteMore['formerNodes'], id: string): readonly string[] | null =>
  list.find((each) => each.id === id)?.into ?? null;

/**
 * Today's id of a node or an edge.
 * @throws ApiError 404, or 409 where a former id stands for several
 */
export async function todaysId(data: SiteData, id: string): Promise<string> {
  if (data.tables.nodes.has(id) || data.tables.edges.has(id)) return id;
  const { formerNodes, formerEdges } = await data.more();
  const [into, ...others] = formerly(id.startsWith('edge-') ? formerEdges : formerNodes, id) ?? [];
  if (into === undefined) throw notHere(id);
  if (others.length > 0) throw several(id, others.length + 1);
  return into;
}

const several = (id: string, count: number) =>
  new ApiError('several-things', 409, {
    zh: `“${id}”没有写明属于哪份报道，现在对应 ${count} 个。`,
    en: `“${id}” does not say of which report it is, and stands for ${count} things.`,
  });
