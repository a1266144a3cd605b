import type { Account, Told } from '../cite/account.ts';
import { failed, loaded, loading, type Remote } from './remote.ts';
import type { Workbench } from './store.ts';
import { change } from './transitions.ts';

/** The edges that are told in the story panel, in that order, and their account. */
export interface Telling {
  readonly edges: readonly string[];
  readonly account: Remote<Account>;
}

export interface TellingActions {
  /** Tells what the reports say along these edges, in this order, in the story panel. */
  readonly tell: (edges: readonly string[]) => void;
}

/** More at once is a table, not a story; the first are told and the panel says so. */
export const MOST_TOLD = 40;

export function tellingActions({ apply, client, loader }: Workbench): TellingActions {
  const read = async (edges: readonly string[], signal: AbortSignal): Promise<Account> => {
    const building = Promise.all([import('../cite/account.ts'), import('../cite/gaps.ts')]);
    const told: readonly Told[] = await Promise.all(
      edges.slice(0, MOST_TOLD).map((id) => client.evidence({ id }, signal)),
    );
    const [{ accountOf }, { askedAbout }] = await building;
    const around = await Promise.all(askedAbout(told).map((id) => client.node({ id }, signal)));
    return accountOf(told, new Map(around.map((node) => [node.id, node])));
  };
  const show = (edges: readonly string[], account: Remote<Account>) =>
    change({ telling: { edges, account } });
  return {
    tell: (edges) => {
      apply(show(edges, loading), change({ panel: 'story', sheet: 'panel' }));
      void loader.run(
        'telling',
        async (signal) => apply(show(edges, loaded(await read(edges, signal)))),
        (error) => show(edges, failed(error)),
      );
    },
  };
}
