import type { Api } from '#contract/api.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import type { Notice } from '../model/explorer.ts';
import type { Changes } from '../model/link-drift.ts';
import type { Selection } from '../model/selection.ts';
import { isEdgeId } from './url.ts';

/** What has become of the nodes and edges that a link names by these ids. */
export const changesIn = (
  {
    merged,
    missing,
    moved,
    ambiguous,
  }: Pick<OutputOf<Api['graph']>, 'merged' | 'missing' | 'moved' | 'ambiguous'>,
  named: readonly string[],
): Changes => ({
  merged,
  missing: missing.filter((id) => !isEdgeId(id)),
  gone: missing.filter(isEdgeId).length,
  moved: moved.filter(({ id }) => named.includes(id)),
  ambiguous,
  fresh: [],
});

/** A selection by today's ids, where a link names what is now part of others. */
export function nowCalled(selection: Selection, { merged, moved }: Changes): Selection {
  const into = new Map([...merged, ...moved].map(({ id, into }) => [id, into]));
  const now = (id: string) => into.get(id) ?? id;
  const all = (ids: ReadonlySet<string>) => new Set([...ids].map(now));
  if (selection.type === 'node' || selection.type === 'edge') return { ...selection, id: now(selection.id) };
  return selection.type === 'several'
    ? { ...selection, nodes: all(selection.nodes), edges: all(selection.edges) }
    : selection;
}

/** Whether an entity is only called by its report's name too, as it was not in the first version. */
export const isRespelt = ({ id, into }: Changes['merged'][number]) => into.endsWith(`/${id}`);

/** Of all that has changed, what a person need hear of: links of the first version spell every id otherwise. */
export function toldOf(changes: Changes): Changes {
  const merged = changes.merged.filter((one) => !isRespelt(one));
  return { ...changes, merged, moved: merged.length > 0 ? changes.moved : [] };
}

export const noticeOf = (changes: Changes): Notice =>
  Object.values(changes).every((part) => part === 0 || part.length === 0)
    ? { type: 'none' }
    : { type: 'drift', changes };
