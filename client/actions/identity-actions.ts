import { parseAddress } from '../address/url.ts';
import type { ActionContext } from './action-context.ts';
import type { LinkActions } from './link-actions.ts';
import type { PageActions } from './page-actions.ts';

export interface IdentityActions {
  /** Does what changes which things are one, then shows everything with what its things are called now. */
  readonly redrawAfter: <Done>(work: () => Promise<Done>) => Promise<Done>;
}

export function identityActions(
  { state }: ActionContext,
  {
    openAddress,
    wholeAddress,
    loadStories,
    loadFigures,
    loadSurroundings,
  }: LinkActions & Pick<PageActions, 'loadStories' | 'loadFigures' | 'loadSurroundings'>,
): IdentityActions {
  return {
    redrawAfter: async (work) => {
      // A link follows its things through judgements: the picture is packed as before, and opened as one.
      const { version: _, ...before } = parseAddress(await wholeAddress());
      const done = await work();
      loadStories();
      if (state().answers.figures.type === 'loaded') loadFigures();
      await Promise.all([loadSurroundings(), openAddress({ ...before, view: state().view })]);
      return done;
    },
  };
}
