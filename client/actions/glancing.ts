import type { Bilingual } from '../words/language.ts';
import type { ActionContext } from './action-context.ts';

/** Reading what stands beside the pointer. */
export interface GlancingActions {
  /** A statement in our words; undefined where it has not come, or the pointer has gone on. */
  readonly glossOf: (statement: string) => Promise<Bilingual | undefined>;
}

/** Sentences beyond this many are forgotten, all at once. */
const MOST_KNOWN = 500;

export function glancingActions({ client, loader }: ActionContext): GlancingActions {
  const known = new Map<string, Bilingual>();
  const ask = (id: string) =>
    loader.run(
      'glance',
      async (signal) => {
        const { statement } = await client.statement({ id }, signal);
        if (known.size > MOST_KNOWN) known.clear();
        if (statement !== null) known.set(id, { zh: statement.gloss_zh, en: statement.gloss_en });
      },
      // Who only points at a line is not told that an answer failed.
      () => (same) => same,
    );
  return {
    glossOf: async (id) => {
      if (!known.has(id)) await ask(id);
      return known.get(id);
    },
  };
}
