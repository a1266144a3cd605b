import type { CypherStatement } from '../actions/cypher-actions.ts';
import { packQuery } from '../address/packed-query.ts';
import { formatAddress } from '../address/url.ts';

/** The address that fills the editor with this statement; it never runs by itself. `version`: of the data that it was asked of. */
export async function linkTo(
  draft: CypherStatement,
  { origin, pathname }: Pick<Location, 'origin' | 'pathname'>,
  version?: string,
): Promise<string> {
  const [query, params] = await Promise.all([packQuery(draft.text), packQuery(draft.params)]);
  return origin + pathname + formatAddress({ view: 'cypher', query, params, ...(version && { version }) });
}
