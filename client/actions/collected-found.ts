import { ApiError } from '../api/api-error.ts';
import type { Client } from '../api/client.ts';
import { type CollectedItem, edgesOfStory, type Items, keyOf } from '../model/collected.ts';
import type { Found } from '../model/collection.ts';
import type { ActionContext } from './action-context.ts';
import { isGone, readStory } from './story-actions.ts';

export interface FindingActions {
  /** Asks the store for the collected things that it has not answered for yet; resolves when all are known. */
  readonly findCollected: () => Promise<void>;
}

export function findingActions({ apply, client, loader, state }: ActionContext): FindingActions {
  const learn = (key: string, found: Found) =>
    apply((now) => ({
      ...now,
      collection: { ...now.collection, found: new Map([...now.collection.found, [key, found]]) },
    }));
  const isKnown = (item: CollectedItem) => {
    const known = state().collection.found.get(keyOf(item));
    return known !== undefined && known.type !== 'failed';
  };
  const find = async (items: Items, signal: AbortSignal) => {
    await Promise.all(
      items.map(async (item) => {
        const found = await findIn(client, item, signal).catch((cause: unknown) => failureOf(cause, signal));
        learn(keyOf(item), found);
      }),
    );
  };
  return {
    findCollected: () =>
      loader.run('collected', (signal) =>
        find(
          state().collection.items.filter((item) => !isKnown(item)),
          signal,
        ),
      ),
  };
}

function failureOf(cause: unknown, signal: AbortSignal): Found {
  signal.throwIfAborted();
  if (isGone(cause)) return { type: 'gone' };
  if (cause instanceof ApiError) return { type: 'failed', said: cause.said };
  throw cause;
}

async function findIn(client: Client, item: CollectedItem, signal: AbortSignal): Promise<Found> {
  switch (item.type) {
    case 'statement':
    case 'figure': {
      const { statement, figure } = await client.statement({ id: item.id }, signal);
      if (figure !== null) return { type: 'figure', figure };
      if (statement === null) return { type: 'gone' };
      const { edges } = await client.graph({ ids: `${statement.subject.id},${statement.object.id}` }, signal);
      const edge = edges.find(({ statements }) => statements.includes(statement.id));
      return { type: 'statement', statement, edge: edge?.id ?? null };
    }
    case 'passage': {
      const { report, passages } = await client.passages({ id: item.id.replace(/#\d+$/, '') }, signal);
      const passage = passages.find(({ id }) => id === item.id);
      return passage === undefined ? { type: 'gone' } : { type: 'passage', passage, report };
    }
    case 'story': {
      const { account, changes } = await readStory(client, edgesOfStory(item), signal);
      return { type: 'story', account, missing: changes.missing };
    }
    case 'answer':
      return { type: 'answer', answer: await client.answer({ id: item.id }, signal) };
    case 'picture':
      return { type: 'picture' };
  }
}
