import type { CypherStatement } from '../actions/cypher-actions.ts';
import { packQuery } from '../address/packed-query.ts';
import { formatAddress } from '../address/url.ts';

/** The address that fills the editor with this statement; it never runs by itself. */
export async function linkTo(
  draft: CypherStatement,
  { origin, pathname }: Pick<Location, 'origin' | 'pathname'>,
): Promise<string> {
  return `${origin}${pathname}${formatAddress({ view: 'cypher', query: await packQuery(draft.text), params: await packQuery(draft.params) })}`;
}
