import { MOST_IDS_IN_ADDRESS } from '#contract/limits.ts';
import type { Address } from '../address/url.ts';
import { ApiError } from '../api/api-error.ts';
import { pickedOf } from '../model/selecting.ts';
import { change } from '../model/transitions.ts';
import { type Bilingual, bothSaid } from '../words/language.ts';
import { LINK_WORDS } from '../words/link-words.ts';
import type { ActionContext } from './action-context.ts';

/** Says what has become of what a link shows since the version that it was made of; nothing where that is this one. */
export async function tellSince(
  { apply, client, loader, state }: ActionContext,
  address: Address,
): Promise<void> {
  const { version, query } = address;
  if (version === undefined) return;
  const tell = (said: Bilingual) => {
    const { notice } = state();
    apply(change({ notice: notice.type === 'drift' ? { ...notice, since: said } : { type: 'since', said } }));
  };
  // A query may ask about anything.
  const ids = query === undefined ? factsShown(state(), address) : undefined;
  if (ids?.length === 0) return;
  await loader.run(
    'since',
    async (signal) => {
      const since = await client.versionChanges({ version, ...(ids && { ids: ids.join() }) }, signal);
      if (since.from === since.to) return;
      const { gone, changed, fresh, same } = since;
      const named = gone.length + changed.length + fresh.length + same;
      tell(bothSaid(LINK_WORDS.linkVersion, (say) => say({ ...since, named })));
    },
    (error) => (before) => {
      if (error instanceof ApiError && error.status !== 404) return before;
      const said = bothSaid(LINK_WORDS.linkVersionUnknown, (say) => say(version));
      return change({ notice: { type: 'since', said } })(before);
    },
  );
}

/** Ids of the facts that the link names, or that the lines say which it selects or draws. */
function factsShown(state: ReturnType<ActionContext['state']>, { statement = '', story }: Address): string[] {
  const picked = pickedOf(state).edges;
  const lines = picked.size > 0 ? [...picked] : (story ?? [...state.edges.keys()]);
  const said = lines.flatMap((id) => state.edges.get(id)?.statements ?? []);
  const named = statement.split(',').filter(Boolean);
  return [...new Set(named.length > 0 ? named : said)].slice(0, MOST_IDS_IN_ADDRESS);
}
