import { changesIn, noticeOf } from '../address/link-changes.ts';
import { ApiError } from '../api/api-error.ts';
import type { Client } from '../api/client.ts';
import type { Account } from '../cite/account.ts';
import { bringHalf } from '../model/halves.ts';
import { failed, loaded, loading, type Remote } from '../model/remote.ts';
import { change } from '../model/transitions.ts';
import type { ActionContext } from './action-context.ts';

export interface StoryActions {
  /** Tells what the reports say along these edges, in this order, in the view of stories. */
  readonly openStory: (edges: readonly string[]) => void;
}

/** More at once is a table, not a story; the first are narrated and the panel says so. */
export const MOST_STORY_EDGES = 40;

export function storyActions({ apply, client, loader }: ActionContext): StoryActions {
  const show = (edges: readonly string[], account: Remote<Account>) => change({ story: { edges, account } });
  return {
    openStory: (edges) => {
      apply(show(edges, loading), change({ view: 'stories' }), bringHalf('left'));
      void loader.run(
        'story',
        async (signal) => {
          const { account, changes } = await readStory(client, edges, signal);
          const notice = noticeOf(changes);
          apply(show(edges, loaded(account)));
          if (notice.type !== 'none') apply(change({ notice }));
        },
        (error) => show(edges, failed(error)),
      );
    },
  };
}

type StoryClient = Pick<Client, 'evidence' | 'node'>;

/** What the reports say along edges, and what has become of these since their ids were written down. */
export async function readStory(client: StoryClient, edges: readonly string[], signal: AbortSignal) {
  const building = Promise.all([import('../cite/account.ts'), import('../cite/gaps.ts')]);
  const { narrated, changes } = await ask(client, edges.slice(0, MOST_STORY_EDGES), signal);
  const [{ accountOf }, { askedAbout }] = await building;
  const around = await Promise.all(askedAbout(narrated).map((id) => client.node({ id }, signal)));
  return { account: accountOf(narrated, new Map(around.map((node) => [node.id, node]))), changes };
}

/** Of edges that are gone there is nothing to tell; unless all are, that is no failure. */
async function ask(client: StoryClient, edges: readonly string[], signal: AbortSignal) {
  const asked = await Promise.allSettled(edges.map((id) => client.evidence({ id }, signal)));
  const narrated = asked.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const failure = asked.find(
    (each) => each.status === 'rejected' && (narrated.length === 0 || !isGone(each.reason)),
  );
  if (failure?.status === 'rejected') throw failure.reason;
  const now = asked.map((each) => (each.status === 'fulfilled' ? each.value.edge.id : undefined));
  const moved = edges.flatMap((id, at) => {
    const into = now[at] ?? id;
    return into === id ? [] : [{ id, into }];
  });
  const merged = narrated.flatMap((each) => each.merged);
  const missing = edges.filter((_, at) => now[at] === undefined);
  return { narrated, changes: changesIn({ merged, missing, moved, ambiguous: [] }, edges) };
}

export const isGone = (cause: unknown) => cause instanceof ApiError && cause.status === 404;
